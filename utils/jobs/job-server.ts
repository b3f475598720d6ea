import type { EnginePreference, JobOptions, JobRequest } from '../domain/index.ts';
import { toPlainError } from '../domain/user-error.ts';
import { browser, type Runtime } from '../lib/browser.ts';
import { nextTask } from '../lib/yield-to-main.ts';
import { fromContentScript } from '../messaging/index.ts';
import { JOB_PORT, type JobCommand, type JobMessage } from './job-port.ts';
import { acquireLock } from './keyed-mutex.ts';

export type RunJob = (
  request: JobRequest,
  sender: Runtime.MessageSender,
  signal: AbortSignal,
  options: JobOptions,
  claim: { touched: boolean; document?: string },
) => AsyncIterable<JobMessage>;

/** All that a page may say about the engine: the reader's own or the embedded one. */
const PREFERENCES: readonly unknown[] = ['own', 'embedded'] satisfies EnginePreference[];

/** The options that a page sent, without anything else. */
function readOptions(sent: JobOptions | undefined): JobOptions {
  const { engine, forceRefresh, resume, restarted, prefetch } = sent ?? {};
  return {
    forceRefresh: forceRefresh === true,
    resume: resume === true,
    restarted: restarted === true,
    prefetch: prefetch === true,
    ...(engine && PREFERENCES.includes(engine) && { engine }),
  };
}

/** The key under which jobs wait that may have brought the background to a standstill. */
const SUSPECTS = 'suspects';

/** What runs: the way to stop it, which resolves when it has kept what it keeps. */
const running = new Set<() => Promise<void>>();
/** Milliseconds that stopping may take. */
const PATIENCE = 2_000;

/** Stops every job, as if all pages had cancelled theirs. Resolves when they keep nothing any more. */
export async function stopJobs(): Promise<void> {
  const stopped = Promise.all([...running].map((stop) => stop()));
  await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Answers the streaming port: one job a port, cancelled by the page or by its going away. */
export function serveJobs(run: RunJob): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== JOB_PORT) return;
    if (!port.sender || !fromContentScript(port.sender)) return port.disconnect();
    serve(port, port.sender, run);
  });
}

function serve(port: Runtime.Port, sender: Runtime.MessageSender, run: RunJob): void {
  const abort = new AbortController();
  let open = true;
  let started = false;
  const post = (message: JobMessage) => {
    if (open) port.postMessage(message);
  };

  port.onDisconnect.addListener(() => {
    open = false;
    abort.abort();
  });
  const cancel = () => {
    abort.abort();
    post({ type: 'cancelled' });
  };
  port.onMessage.addListener((message) => {
    const command = message as JobCommand;
    if (command.type === 'cancel') cancel();
    if (command.type === 'ping') post({ type: 'pong' });
    if (command.type !== 'start' || started) return;
    started = true;
    const { request } = command;
    const claim = {
      touched: command.touched === true,
      ...(typeof command.document === 'string' && { document: command.document.slice(0, 100) }),
    };
    const begin = () => stream(run(request, sender, abort.signal, readOptions(command.options), claim));
    const work = (command.suspect === true ? alone(begin) : begin()).catch((error) => {
      if (!abort.signal.aborted) post({ type: 'failed', error: toPlainError(error) });
    });
    const stop = () => {
      cancel();
      return work;
    };
    running.add(stop);
    void work.finally(() => running.delete(stop));
  });

  /** One after the other: the one that holds the background up is then known. */
  async function alone(begin: () => Promise<void>) {
    const leave = await acquireLock(SUSPECTS, abort.signal);
    try {
      post({ type: 'begun' });
      await nextTask();
      await begin();
    } finally {
      leave();
    }
  }

  async function stream(events: AsyncIterable<JobMessage>) {
    for await (const event of events) {
      if (abort.signal.aborted) return;
      post(event);
    }
  }
}
