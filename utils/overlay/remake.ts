import { isPartly } from '../job-state.ts';
import type { EngineWish, JobState } from '../model.ts';

/**
 * Whether a part that is made again has to be made anew: by the same engine as before, from the same page. What another
 * engine made of it earlier is taken; a digest that is older than its thread is brought up to date instead, and what a model
 * made in part is made whole.
 */
export function madeAnew(job: JobState | undefined, by: EngineWish): boolean {
  const same = (job?.own === true) === (by === 'own');
  return same && job?.status === 'done' && !isPartly(job) && !job.notices.some(({ code }) => code === 'digest_older');
}
