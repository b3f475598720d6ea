import type { Coverage, JobState } from '../../utils/domain/index.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import { numberText } from '../shared/format.ts';
import { useText } from '../shared/text-context.ts';
import { engineLines, engineText } from './engine-line.ts';
import { readyCount } from './panel-contents.ts';
import { usePanelTools } from './panel-context.ts';
import type { PanelPart } from './panel-props.ts';
import { estimateFor, UserModelButton, UserModelFacts } from './user-model-button.tsx';

interface FooterProps {
  article: JobState | undefined;
  thread: JobState | undefined;
}

const PARTS: readonly PanelPart[] = ['article', 'thread'];

/** What was read, by which engine and at what cost; while something runs, what it does and how to stop it. */
export function Footer({ article, thread }: FooterProps) {
  const t = useText();
  const { on } = usePanelTools();
  const jobs = { article, thread };
  const running = PARTS.filter((part) => jobs[part]?.status === 'running');
  const finished = PARTS.filter((part) => jobs[part]?.report);
  const offered = running.length ? [] : estimateFor(finished, jobs);
  const coverage = coverageText([thread?.coverage, article?.coverage], t);
  if (!running.length && !finished.length && !coverage) return null;
  return (
    <footer class={running.length ? 'foot busy' : 'foot'}>
      <div class="facts">
        {coverage && <p data-part="coverage">{coverage}</p>}
        {running.length ? (
          <p class="late">{progressTexts(running, jobs, t)}</p>
        ) : (
          engineLines(...PARTS.map((part) => madeBy(jobs[part]))).map((report) => (
            <p key={report.label ?? report.engine} data-part="engine" data-name={report.label}>
              {engineText(report, t)}
            </p>
          ))
        )}
        {offered.length > 0 && <UserModelFacts offered={offered} />}
      </div>
      {running.length > 0 ? (
        <button type="button" class="small-button late" onClick={() => running.forEach(on.cancel)}>
          {t('panel_cancel')}
        </button>
      ) : (
        finished.length > 0 &&
        (offered.length > 0 ? (
          <UserModelButton offered={offered} />
        ) : (
          <button type="button" class="small-button" onClick={() => finished.forEach(on.retry)}>
            {t('panel_again')}
          </button>
        ))
      )}
    </footer>
  );
}

/** Who made what there is to see; nobody where there was nothing to read. */
const madeBy = (job: JobState | undefined) => (job?.coverage?.total || readyCount(job) > 0 ? job?.report : undefined);

/** What runs, by whom where that is the reader's own model, and what it took so far. */
function progressTexts(
  running: readonly PanelPart[],
  jobs: Record<PanelPart, JobState | undefined>,
  t: Translate,
): string {
  const own = running.some((part) => jobs[part]?.byUserModel);
  const tokens = running.reduce((sum, part) => {
    const { usage } = jobs[part] ?? {};
    return sum + (usage ? usage.input + usage.output : 0);
  }, 0);
  return [
    own && t('panel_own_works'),
    ...running.map((part) => progressText(part, jobs[part]!, t)),
    tokens > 0 && t('panel_tokens', numberText(tokens)),
  ]
    .filter((text) => text)
    .join(' · ');
}

function progressText(part: PanelPart, { progress }: JobState, t: Translate): string {
  const stage = t(`panel_stage_${progress?.stage ?? 'reading'}`);
  const ratio = progress?.ratio === undefined ? '' : ` ${Math.round(progress.ratio * 100)}%`;
  return t(`panel_progress_${part}`, stage) + ratio;
}

function coverageText(coverages: (Coverage | undefined)[], t: Translate): string {
  return coverages
    .filter((coverage) => coverage !== undefined)
    .filter(({ total }) => total > 0)
    .map(({ unit, read, total }) => {
      if (unit === 'comments') return t('panel_coverage_comments', numberText(total), numberText(read));
      if (read >= total) return t('panel_coverage_whole', numberText(total));
      return t('panel_coverage_characters', numberText(total), numberText(read));
    })
    .join(', ');
}
