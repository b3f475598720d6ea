import type { DigestItem, JobState, Notice, SummaryDraft } from '../../utils/domain/index.ts';

const filled = <T>(list: readonly (T | null)[]): T[] => list.filter((entry) => entry !== null);

/** What is shown of a job's summary: places that will never be filled (it was cancelled, it failed) go. */
export function summaryOf({ status, summary }: JobState): SummaryDraft | undefined {
  if (!summary || status === 'running') return summary;
  const sections = summary.sections
    .map(({ heading, bullets }) => ({ heading, bullets: filled(bullets) }))
    .filter(({ bullets }) => bullets.length > 0);
  return { opening: filled(summary.opening), sections };
}

/** The same of its digest. */
export function digestItemsOf({ status, digest }: JobState): readonly (DigestItem | null)[] {
  if (!digest) return [];
  return status === 'running' ? digest.items : filled(digest.items);
}

/** How many opening bullets have come. */
export const openingCount = (job: JobState | undefined): number => filled(job?.summary?.opening ?? []).length;

/** How many top comments have come. */
export const itemCount = (job: JobState | undefined): number => filled(job?.digest?.items ?? []).length;

/** Everything that has come, to tell whether something is new. */
export function readyCount(job: JobState | undefined): number {
  const inSections = (job?.summary?.sections ?? []).reduce((sum, { bullets }) => sum + filled(bullets).length, 0);
  return openingCount(job) + inSections + itemCount(job);
}

/**
 * What a job's reader should know. Its language is not worth a word where it ended with nothing to show, nor where the part
 * above may still say the same: what is told there later would go from here, and pull up what is read.
 */
export function visibleNotices(job: JobState, above?: JobState): readonly Notice[] {
  if (above?.status !== 'running' && (job.status === 'running' || readyCount(job) > 0)) return job.notices;
  return job.notices.filter(({ code }) => !/^(translat|language_)/.test(code));
}
