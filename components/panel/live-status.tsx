import { useEffect, useState } from 'preact/hooks';
import type { JobState } from '../../utils/domain/index.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import { itemCount, openingCount } from './panel-contents.ts';

/** The one sentence that tells where the jobs are; it changes few times: begun, bullets there, over. */
export function statusText(article: JobState | undefined, thread: JobState | undefined, t: Translate): string {
  const jobs = [article, thread].filter((job) => job !== undefined);
  const failed = jobs.find((job) => job.error)?.error;
  const ready = openingCount(article);
  if (jobs.length === 0) return '';
  if (jobs.some(({ status }) => status === 'running')) {
    const complete = ready > 0 && ready === article?.summary?.opening.length;
    return complete ? t('panel_status_ready', ready) : t('panel_status_started');
  }
  if (failed) return t(`error_${failed.code}`, ...(failed.values ?? []));
  if (jobs.some(({ status }) => status === 'cancelled')) return t('panel_cancelled');
  return t('panel_status_done', ready, itemCount(thread));
}

/** Says `text` politely. It is set after the first render, for a region that is born full is not read out. */
export function Status({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => setSpoken(text), [text]);
  return (
    <p class="sr" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}
