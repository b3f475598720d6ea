import type { Part } from '../../components/panel/props.ts';
import { EMPTY_JOB } from '../job-state.ts';
import { takeAhead } from '../jobs/ahead.ts';
import { whenAttended } from '../jobs/attention.ts';
import { type JobHandle, startJob } from '../jobs/client.ts';
import type { EngineWish, JobRequest, JobState } from '../model.ts';

type Requests = Partial<Record<Part, JobRequest>>;

interface Again {
  /** Makes it whatever is kept. */
  fresh: boolean;
  /** Where the page was read anew. */
  request?: JobRequest | undefined;
  /** Who makes it; who made it last where this is absent. */
  wish?: EngineWish | undefined;
}

export interface PartJobs {
  /** Starts what `requests` has and what is not running or made already: the same object is never run twice. */
  follow(requests: Requests): void;
  /** Starts a part again. False where nothing makes that part. */
  again(part: Part, how: Again): boolean;
  /**
   * The reader set up or removed a model of their own: what is made is asked for again, to hear what that would take. A model
   * is not put to work by that, unless it works by itself; what one made stays.
   */
  followModel(): void;
  cancel(part: Part): void;
  close(): void;
}

/** The jobs behind a panel's two parts, one at a time each. */
export function createPartJobs(onState: (part: Part, state: JobState) => void): PartJobs {
  const handles = new Map<Part, JobHandle>();
  const started = new Map<Part, JobRequest>();
  const wishes = new Map<Part, EngineWish>();
  const done = new Map<Part, JobState>();
  const waiting = new Map<Part, AbortController>();

  function run(part: Part, request: JobRequest, hear: (state: JobState) => void, how: Pick<Again, 'fresh' | 'wish'>) {
    handles.get(part)?.close();
    const { fresh, wish } = how;
    const running = fresh || wish ? undefined : takeAhead(request, hear);
    handles.set(part, running ?? startJob(request, hear, { fresh, ...(wish && { wish }) }));
  }

  function start(part: Part, request: JobRequest, fresh: boolean, wish = wishes.get(part)) {
    // A panel where one part is made and the other has not begun is not done.
    if (!started.has(part)) onState(part, EMPTY_JOB);
    started.set(part, request);
    done.delete(part);
    waiting.get(part)?.abort();
    const hear = (state: JobState) => {
      if (state.status === 'done') done.set(part, state);
      onState(part, state);
      if (state.status === 'done' && state.offer?.waits) wait(part, request);
    };
    run(part, request, hear, { fresh, wish });
  }

  /** A model that works by itself begins when the reader attends to the page. */
  function wait(part: Part, request: JobRequest) {
    const stop = new AbortController();
    waiting.set(part, stop);
    whenAttended(() => start(part, request, false), stop.signal);
  }

  /** Takes what a model would take now, and nothing else, of what the embedded engine makes. */
  function hearOffer(part: Part, request: JobRequest, { offer: _, ...shown }: JobState) {
    const hear = ({ status, offer }: JobState) => {
      if (status !== 'done') return;
      const now = { ...shown, ...(offer && { offer }) };
      done.set(part, now);
      onState(part, now);
    };
    run(part, request, hear, { fresh: false, wish: 'embedded' });
  }

  return {
    follow(requests) {
      // A page has its thread at hand: its first line comes before an article's, which may have to be fetched.
      for (const part of ['thread', 'article'] as const) {
        const request = requests[part];
        if (request && started.get(part) !== request) start(part, request, false);
      }
    },
    again(part, { fresh, request: reread, wish }) {
      const request = reread ?? started.get(part);
      if (wish) wishes.set(part, wish);
      if (request) start(part, request, fresh);
      return request !== undefined;
    },
    followModel() {
      for (const [part, state] of [...done]) {
        const request = started.get(part);
        if (!request) continue;
        // What the reader let one model make, no other one makes by itself.
        if (state.own) hearOffer(part, request, state);
        else start(part, request, false, wishes.has(part) ? 'embedded' : undefined);
      }
    },
    cancel: (part) => handles.get(part)?.cancel(),
    close() {
      for (const stop of waiting.values()) stop.abort();
      for (const handle of handles.values()) handle.close();
    },
  };
}
