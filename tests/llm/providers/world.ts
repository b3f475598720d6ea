import type { UserError } from '../../../utils/domain/user-error.ts';
import type { ModelEvent } from '../../../utils/llm/providers/provider.ts';
import { HTTP_LIMITS, type HttpLimits, type HttpRuntime } from '../../../utils/llm/providers/runtime.ts';

export interface TestWorld extends HttpRuntime {
  /** Waits between tries so far: they take no time. */
  waits: number[];
  /** Timers that are running. */
  running(): number;
  /** Resolves as soon as a timer of so many milliseconds runs. */
  timer(milliseconds: number): Promise<void>;
  /** Lets every timer of so many milliseconds run out. */
  pass(milliseconds: number): void;
}

/** Differ from each other, so that a test can name the limit that it lets pass. */
export const TEST_LIMITS: HttpLimits = {
  ...HTTP_LIMITS,
  firstByte: 120_001,
  localFirstByte: 240_001,
  idle: 60_001,
  probe: 30_001,
};

/** The real network, no real time: a clock that stands still, and limits that pass when a test says so. */
export function testWorld(change: Partial<HttpRuntime> = {}): TestWorld {
  const timers = new Map<symbol, { milliseconds: number; then: () => void }>();
  let waiting: { milliseconds: number; resolve: () => void }[] = [];
  const waits: number[] = [];
  return {
    fetch: (url, init) => fetch(url, init),
    after(milliseconds, then) {
      const key = Symbol();
      timers.set(key, { milliseconds, then });
      for (const one of waiting) if (one.milliseconds === milliseconds) one.resolve();
      waiting = waiting.filter((one) => one.milliseconds !== milliseconds);
      if (milliseconds <= HTTP_LIMITS.longestWait) {
        waits.push(milliseconds);
        queueMicrotask(() => {
          if (timers.delete(key)) then();
        });
      }
      return () => void timers.delete(key);
    },
    random: () => 0.5,
    now: () => Date.parse('2026-11-01T00:00:00Z'),
    online: () => true,
    languageModel: () => undefined,
    limits: TEST_LIMITS,
    waits,
    running: () => timers.size,
    timer: (milliseconds) =>
      new Promise((resolve) => {
        const runs = [...timers.values()].some((one) => one.milliseconds === milliseconds);
        if (runs) resolve();
        else waiting.push({ milliseconds, resolve });
      }),
    pass(milliseconds) {
      for (const [key, timer] of timers) {
        if (timer.milliseconds !== milliseconds) continue;
        timers.delete(key);
        timer.then();
      }
    },
    ...change,
  };
}

/** A signal that counts who listens to it. */
export function countedSignal(): { signal: AbortSignal; abort(reason?: unknown): void; listeners(): number } {
  const controller = new AbortController();
  const { signal } = controller;
  const listeners = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = ((type: string, listener: () => void, options?: AddEventListenerOptions) => {
    listeners.add(listener);
    add(type, listener, options);
    if (options?.once) add(type, () => listeners.delete(listener), options);
  }) as typeof signal.addEventListener;
  signal.removeEventListener = ((type: string, listener: () => void) => {
    listeners.delete(listener);
    remove(type, listener);
  }) as typeof signal.removeEventListener;
  return { signal, abort: (reason) => controller.abort(reason), listeners: () => listeners.size };
}

export interface Outcome {
  text: string;
  usage: { input: number; output: number } | undefined;
  /** How the answer ended, or why not: `['model_cut', 'OpenAI']`. */
  end: string | string[];
  events: ModelEvent[];
  error: unknown;
}

/** Reads `events` to their end, whatever that is. */
export async function outcome(events: AsyncIterable<ModelEvent>, seen?: (event: ModelEvent) => void): Promise<Outcome> {
  const all: ModelEvent[] = [];
  let error: unknown;
  try {
    for await (const event of events) {
      all.push(event);
      seen?.(event);
    }
  } catch (thrown) {
    error = thrown;
  }
  const usage = all.findLast((event) => event.type === 'usage');
  const last = all.at(-1);
  const { code, values } = (error ?? {}) as Partial<UserError>;
  return {
    text: all.map((event) => (event.type === 'text' ? event.text : '')).join(''),
    usage: usage && { input: usage.input, output: usage.output },
    end: error ? (code ? [code, ...(values ?? [])] : [String(error)]) : last?.type === 'end' ? last.reason : 'no end',
    events: all,
    error,
  };
}
