import { UserError } from '../domain/user-error.ts';

interface Scheduler {
  yield?(): Promise<void>;
}

/** Resolves in a task of its own, after whatever else waits had its turn. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Resolves when what was changed is painted and the page has nothing better to do, after `milliseconds` at the latest, to the
 * milliseconds that laying out and painting took; to 0 where the page was not painted till then.
 */
export function afterNextPaint(milliseconds: number): Promise<number> {
  return new Promise((resolve) => {
    let took = 0;
    const end = () => {
      clearTimeout(latest);
      resolve(took);
    };
    const latest = setTimeout(end, milliseconds);
    requestAnimationFrame(async () => {
      const from = performance.now();
      await nextTask();
      took = performance.now() - from;
      if ('requestIdleCallback' in globalThis) requestIdleCallback(end);
      else end();
    });
  });
}

/** Runs steps to their end at once, for callers that nobody waits beside. */
export function runToEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What a job's work is counted by; a test has its own clock. */
interface WorkBudgetOptions {
  /** Milliseconds after which others get a turn. */
  sliceMs: number;
  /** Milliseconds of work, waits not counted, after which it is given up. */
  limitMs?: number;
  signal?: AbortSignal;
  now?: () => number;
}

/** Milliseconds of work for one part of a panel: a long article takes some hundred on a phone. */
const MAX_WORK_MS = 20_000;

/**
 * Like `createYielder`, for work that must end: `await pace()` between its steps throws `text_too_complex` once they took longer
 * than the limit all together, and the signal's reason where it aborts. A step itself cannot be broken off.
 */
export function createWorkBudget({
  sliceMs,
  limitMs = MAX_WORK_MS,
  signal,
  now = () => performance.now(),
}: WorkBudgetOptions): () => Promise<void> | undefined {
  let since = now();
  let before = 0;
  return () => {
    signal?.throwIfAborted();
    const held = now() - since;
    if (before + held > limitMs) throw new UserError('text_too_complex');
    if (held <= sliceMs) return undefined;
    before += held;
    return nextTask().then(() => {
      since = now();
      signal?.throwIfAborted();
    });
  };
}

/**
 * For loops that may take long: `await pace()` in each round goes on at once until the work has held its thread for
 * `milliseconds`, then lets others have their turn. So no task gets much longer than that.
 */
export function createYielder(milliseconds: number): () => Promise<void> | undefined {
  let until = performance.now() + milliseconds;
  return () => {
    if (performance.now() <= until) return undefined;
    return nextTask().then(() => {
      until = performance.now() + milliseconds;
    });
  };
}
