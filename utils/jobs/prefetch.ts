import type { JobRequest, JobState } from '../domain/index.ts';
import { type JobHandle, startJob } from './job-client.ts';

type OnState = (state: JobState) => void;

const prefetched = new WeakMap<JobRequest, (onState: OnState) => JobHandle>();

/**
 * Starts a job for a page whose site is on, before there is anything that could show it; where the site is not, the job
 * begins when it is taken. Each request object once.
 */
export function prefetchJob(request: JobRequest): void {
  let state: JobState | undefined;
  let hear: OnState = (next) => {
    state = next;
  };
  const handle = startJob(request, (next) => hear(next), { prefetch: true });
  prefetched.set(request, (onState) => {
    prefetched.delete(request);
    hear = onState;
    if (state) onState(state);
    handle.wanted();
    return handle;
  });
}

/** The job that was prefetched with this very object, which from now on tells `onState`, beginning with where it is. */
export function adoptJob(request: JobRequest, onState: OnState): JobHandle | undefined {
  return prefetched.get(request)?.(onState);
}
