import type { Part } from '../../components/panel/props.ts';
import { type JobHandle, startJob } from '../jobs/client.ts';
import type { JobRequest, JobState } from '../model.ts';

type Requests = Partial<Record<Part, JobRequest>>;

export interface PartJobs {
  /** Starts what `requests` has and what is not running or made already: the same object is never run twice. */
  follow(requests: Requests): void;
  /**
   * Starts a part again, by `request` where the page was read anew; `fresh` makes it whatever is kept. False where
   * nothing makes that part.
   */
  again(part: Part, fresh: boolean, request?: JobRequest): boolean;
  cancel(part: Part): void;
  close(): void;
}

/** The jobs behind a panel's two parts, one at a time each. */
export function createPartJobs(onState: (part: Part, state: JobState) => void): PartJobs {
  const handles = new Map<Part, JobHandle>();
  const started = new Map<Part, JobRequest>();

  function start(part: Part, request: JobRequest, fresh: boolean) {
    handles.get(part)?.close();
    started.set(part, request);
    handles.set(
      part,
      startJob(request, (state) => onState(part, state), { fresh }),
    );
  }

  return {
    follow(requests) {
      for (const part of ['article', 'thread'] as const) {
        const request = requests[part];
        if (request && started.get(part) !== request) start(part, request, false);
      }
    },
    again(part, fresh, reread) {
      const request = reread ?? started.get(part);
      if (request) start(part, request, fresh);
      return request !== undefined;
    },
    cancel: (part) => handles.get(part)?.cancel(),
    close() {
      for (const handle of handles.values()) handle.close();
    },
  };
}
