import type { JobState } from '../model.ts';

/** What was true of one run alone: of that day's browser, of a model that could not. */
const OF_THAT_RUN = /^(translat|model_failed|digest_older)/;

/** A kept state as it is shown again. */
export function asKept(state: JobState): JobState {
  const { offer: _, ...rest } = state;
  const notices = state.notices.filter(({ code }) => !OF_THAT_RUN.test(code));
  return { ...rest, notices, ...(state.report && { report: { ...state.report, cached: true } }) };
}

/** Whether anything came before a job was interrupted. */
export function hasSome({ summary, digest }: JobState): boolean {
  const bullets = [...(summary?.opening ?? []), ...(summary?.sections ?? []).flatMap((section) => section.bullets)];
  return [...bullets, ...(digest?.items ?? [])].some((one) => one !== null);
}
