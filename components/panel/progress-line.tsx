import type { JobState } from '../../utils/model.ts';
import { useText } from '../shared/text.ts';

/** The thin line under the top bar: as far as the running jobs are on average, or just moving where nobody knows. */
export function ProgressLine({ jobs }: { jobs: (JobState | undefined)[] }) {
  const t = useText();
  const running = jobs.filter((job) => job?.status === 'running');
  if (running.length === 0) return null;
  const ratios = running.map((job) => job?.progress?.ratio).filter((ratio) => ratio !== undefined);
  const percent = ratios.length && Math.round((ratios.reduce((sum, ratio) => sum + ratio, 0) / running.length) * 100);
  return (
    <div
      class={ratios.length ? 'progress late' : 'progress unknown late'}
      role="progressbar"
      aria-label={t('panel_working')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={ratios.length ? percent : undefined}
    >
      <i style={ratios.length ? { width: `${percent}%` } : undefined} />
    </div>
  );
}
