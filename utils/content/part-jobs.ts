import type { PanelPart } from '../../components/panel/panel-props.ts';
import type { EnginePreference, JobOptions, JobRequest, JobState } from '../domain/index.ts';
import { EMPTY_JOB, isPartial } from '../domain/job-state.ts';
import { whenUserActive } from '../jobs/attention.ts';
import { type JobHandle, startJob } from '../jobs/job-client.ts';
import { adoptJob } from '../jobs/prefetch.ts';

type Requests = Partial<Record<PanelPart, JobRequest>>;

/** Without `engine`, who made it last makes it. */
type StartOptions = Pick<JobOptions, 'engine' | 'forceRefresh'>;

export interface PartJobs {
  /** Starts what `requests` has and what is not running or made already: the same object is never run twice. */
  follow(requests: Requests): void;
  /** Starts a part again, by `request` where its page was read anew. False where nothing makes that part. */
  again(part: PanelPart, options: StartOptions, request?: JobRequest): boolean;
  /**
   * The reader set up or removed a model of their own: what is made is asked for again, to hear what that would take. A model
   * is not put to work by that, unless it works by itself; what one made stays.
   */
  followModel(): void;
  cancel(part: PanelPart): void;
  close(): void;
}

/** The jobs behind a panel's two parts, one at a time each. */
export function createPartJobs(onState: (part: PanelPart, state: JobState) => void): PartJobs {
  const handles = new Map<PanelPart, JobHandle>();
  const started = new Map<PanelPart, JobRequest>();
  const preferences = new Map<PanelPart, EnginePreference>();
  const done = new Map<PanelPart, JobState>();
  const waiting = new Map<PanelPart, AbortController>();

  function run(part: PanelPart, request: JobRequest, hear: (state: JobState) => void, options: StartOptions) {
    handles.get(part)?.close();
    const running = options.forceRefresh || options.engine ? undefined : adoptJob(request, hear);
    handles.set(part, running ?? startJob(request, hear, options));
  }

  function start(part: PanelPart, request: JobRequest, options: StartOptions = {}) {
    const engine = options.engine ?? preferences.get(part);
    // A panel where one part is made and the other has not begun is not done.
    if (!started.has(part)) onState(part, EMPTY_JOB);
    started.set(part, request);
    done.delete(part);
    waiting.get(part)?.abort();
    const hear = (state: JobState) => {
      if (state.status === 'done') done.set(part, state);
      onState(part, state);
      if (state.status === 'done' && state.estimate?.waits) wait(part, request);
    };
    run(part, request, hear, { ...options, ...(engine && { engine }) });
  }

  /** A model that works by itself begins when the reader attends to the page. */
  function wait(part: PanelPart, request: JobRequest) {
    const stop = new AbortController();
    waiting.set(part, stop);
    whenUserActive(() => start(part, request), stop.signal);
  }

  /** Takes what a model would take now, and nothing else, of what the embedded engine makes. */
  function hearOffer(part: PanelPart, request: JobRequest, { estimate: _, ...shown }: JobState) {
    const hear = ({ status, estimate }: JobState) => {
      if (status !== 'done') return;
      const now = { ...shown, ...(estimate && { estimate }) };
      done.set(part, now);
      onState(part, now);
    };
    run(part, request, hear, { engine: 'embedded' });
  }

  return {
    follow(requests) {
      // A page has its thread at hand: its first line comes before an article's, which may have to be fetched.
      for (const part of ['thread', 'article'] as const) {
        const request = requests[part];
        if (request && started.get(part) !== request) start(part, request);
      }
    },
    again(part, options, reread) {
      const request = reread ?? started.get(part);
      if (options.engine) preferences.set(part, options.engine);
      if (request) start(part, request, options);
      return request !== undefined;
    },
    followModel() {
      for (const [part, state] of [...done]) {
        const request = started.get(part);
        if (!request) continue;
        // What the reader let one model make, no other one makes by itself.
        if (state.byUserModel) hearOffer(part, request, state);
        else start(part, request, preferences.has(part) ? { engine: 'embedded' } : {});
      }
    },
    cancel: (part) => handles.get(part)?.cancel(),
    close() {
      for (const stop of waiting.values()) stop.abort();
      for (const handle of handles.values()) handle.close();
    },
  };
}

/**
 * Whether a part that is made again has to be made anew: by the same engine as before, from the same page. What another
 * engine made of it earlier is taken; a digest that is older than its thread is brought up to date instead, and what a model
 * made in part is made whole.
 */
export function needsFullRefresh(job: JobState | undefined, by: EnginePreference): boolean {
  const same = (job?.byUserModel === true) === (by === 'own');
  return same && job?.status === 'done' && !isPartial(job) && !job.notices.some(({ code }) => code === 'digest_older');
}
