import type { JobState, Notice } from '../domain/index.ts';
import { toPlainError } from '../domain/user-error.ts';

/** What was true of one run alone: of that day's browser, of a model that could not. */
const OF_THAT_RUN = /^(translat|model_failed|model_kept|digest_older|thread_grown)/;

/** What is said of a run's end. */
const OF_ITS_END = /^(model_partly|model_stopped|model_interrupted|comments_left|comments_cut)$/;

/** A kept state as it is shown again. */
export function toCached(state: JobState): JobState {
  const { estimate: _, ...rest } = state;
  const notices = state.notices.filter(({ code }) => !OF_THAT_RUN.test(code));
  return { ...rest, notices, ...(state.report && { report: { ...state.report, cached: true } }) };
}

/** Whether nothing of the own model's answer could be used: what is shown then is the embedded engine's. */
export const isUnusable = ({ notices }: JobState): boolean => notices.some(({ code }) => code === 'model_unusable');

/** Whether anything came before a job was interrupted. */
export function hasAnyBullet({ summary, digest }: JobState): boolean {
  const bullets = [...(summary?.opening ?? []), ...(summary?.sections ?? []).flatMap((section) => section.bullets)];
  return [...bullets, ...(digest?.items ?? [])].some((one) => one !== null);
}

/** Prepares a cached state for resuming: end-of-run notices are recomputed. */
export function toResumable(state: JobState): JobState {
  const { report: _, error: __, ...rest } = toCached(state);
  const notices = rest.notices.filter(({ code }) => !OF_ITS_END.test(code));
  return { ...rest, notices, status: 'running' };
}

/**
 * That the reader's own model failed in the middle of a part, where what came of it is worth showing: a whole opening, or one
 * comment told. Undefined where it is not.
 */
export function partialNotice({ summary, digest, coverage }: JobState, error: unknown): Notice | undefined {
  const opening = summary?.opening ?? [];
  const enough = digest ? digest.items.some((item) => item) : opening.length > 0 && opening.every((bullet) => bullet);
  if (!enough) return undefined;
  const left = digest && coverage ? coverage.total - coverage.read : 0;
  const reason = toPlainError(error);
  return left > 0 ? { code: 'comments_left', values: [String(left)], reason } : { code: 'model_partly', reason };
}
