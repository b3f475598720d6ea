import type { JobOptions, JobRequest, JobState } from '../domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../domain/job-state.ts';
import { browser, type Runtime } from '../lib/browser.ts';
import { isUserActive } from './attention.ts';
import {
  JOB_PORT,
  type JobCommand,
  type JobMessage,
  MAX_SILENT_PINGS,
  MAX_UNANSWERED_PINGS,
  PING_INTERVAL_MS,
} from './job-port.ts';

export interface JobHandle {
  /** Somebody shows it now: what was started ahead and did not run then runs. */
  wanted(): void;
  /** Stops the work; what came stays. */
  cancel(): void;
  /** Stops and says nothing more: the page goes away. */
  close(): void;
}

/** Names this document, which stays what it is when the page gives itself another address. */
const DOCUMENT = String(performance.timeOrigin);

/** Waits between reconnections when the background was stopped in the middle, in milliseconds. */
const RECONNECT_AFTER = [50, 500, 2_000, 5_000];

/**
 * Runs a job in the background and tells `onState` every state it passes through. When the background is stopped in
 * the middle, the job is picked up where it was; when the extension is gone, it ends with `extension_updated`. One that the
 * background comes to a standstill with, when it runs alone, ends with `job_stuck`.
 */
export function startJob(
  request: JobRequest,
  onState: (state: JobState) => void,
  { engine, forceRefresh = false, prefetch = false }: Pick<JobOptions, 'engine' | 'forceRefresh' | 'prefetch'> = {},
): JobHandle {
  let state: JobState = EMPTY_JOB;
  let port: Runtime.Port | undefined;
  let lost = 0;
  let over = false;
  let early = prefetch;
  let declined = false;
  let unanswered = 0;
  let suspect = false;
  let begun = false;

  const show = (next: JobState) => {
    state = next;
    if (next.status !== 'running') end();
    onState(next);
  };
  // A page that was kept aside (back and forward) may come back with a closed port that nothing told it of.
  const post = (command: JobCommand) => {
    try {
      port?.postMessage(command);
    } catch {
      lose();
    }
  };
  let pings: ReturnType<typeof setInterval> | undefined;

  function leave() {
    clearInterval(pings);
    pings = undefined;
    port?.disconnect();
    port = undefined;
  }

  function end() {
    over = true;
    leave();
  }

  function fail(code: 'extension_updated' | 'job_stuck' | 'unexpected' = 'extension_updated') {
    show({ ...state, status: 'failed', progress: undefined, error: { code } });
  }

  function ping() {
    if (++unanswered > MAX_UNANSWERED_PINGS) fail('job_stuck');
    else post({ type: 'ping' });
  }

  /** It did not run, and will when it is wanted. */
  function decline() {
    leave();
    declined = true;
    if (!early) connect(false);
  }

  /** The port was closed; the job is picked up over another one. */
  function lose() {
    port = undefined;
    if (over) return;
    if (!browser.runtime?.id) return fail();
    if (unanswered > MAX_SILENT_PINGS) {
      if (begun) return fail('job_stuck');
      suspect = true;
    }
    const wait = RECONNECT_AFTER[lost++];
    if (wait === undefined) fail('unexpected');
    else setTimeout(connect, wait, true);
  }

  function connect(restarted: boolean) {
    if (over) return;
    if (!browser.runtime?.id) return fail();
    try {
      port = browser.runtime.connect({ name: JOB_PORT });
    } catch {
      return fail();
    }
    port.onMessage.addListener((message) => {
      if (over) return;
      const event = message as JobMessage;
      unanswered = 0;
      if (event.type === 'pong') return;
      if (event.type === 'begun') {
        begun = true;
        return;
      }
      if (event.type === 'declined') return decline();
      if (event.type === 'bullet' || event.type === 'item') lost = 0;
      if (event.type === 'cancelled') show({ ...state, status: 'cancelled', progress: undefined });
      else show(applyJobEvent(state, event));
    });
    unanswered = 0;
    pings ??= setInterval(ping, PING_INTERVAL_MS);
    const mine = port;
    port.onDisconnect.addListener(() => {
      if (port === mine) lose();
    });
    // Questions cost money: never resend one automatically.
    const wanted = restarted && request.kind === 'question' ? undefined : engine;
    post({
      type: 'start',
      request,
      options: {
        ...(wanted && { engine: wanted }),
        ...(forceRefresh && (restarted ? { resume: true } : { forceRefresh: true })),
        ...(wanted && restarted && { restarted: true }),
        ...(early && { prefetch: true }),
      },
      ...(isUserActive() && { touched: true, document: DOCUMENT }),
      ...(suspect && { suspect }),
    });
  }

  connect(false);
  return {
    wanted() {
      early = false;
      if (declined && !port) connect(false);
    },
    cancel() {
      if (port) post({ type: 'cancel' });
      // Nobody is there to answer.
      if (!port && !over) show({ ...state, status: 'cancelled', progress: undefined });
    },
    close: () => {
      if (!over) end();
    },
  };
}
