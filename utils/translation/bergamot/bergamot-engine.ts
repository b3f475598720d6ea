import type { TranslationSession } from '../translator.ts';

export type ToWorker = { open: string } | { texts: string[] };
export type FromWorker = { ready: true } | { texts: string[] } | { failed: string };

/** A Worker, as far as it is needed. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** So many sentences go to the model at once: more is faster in all, and later for the first. */
const AT_ONCE = 4;

interface Waiting {
  text: string;
  resolve(translation: string): void;
  reject(reason: unknown): void;
}

export interface BergamotEngine extends TranslationSession {
  /** Settles when the model stands in memory. */
  ready: Promise<void>;
  /** Whether the worker failed or was closed. */
  isClosed(): boolean;
}

/** Drives a worker: a queue of sentences, a few at a time. One that fails takes all that wait with it. */
export function startBergamot(worker: EngineWorker, packId: string): BergamotEngine {
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});
  let queue: Waiting[] = [];
  let running: Waiting[] | undefined;
  let closed: Error | undefined;

  const end = (reason: Error) => {
    if (closed) return;
    closed = reason;
    worker.terminate();
    ready.reject(reason);
    for (const waiting of [...(running ?? []), ...queue]) waiting.reject(reason);
    queue = [];
  };
  const next = () => {
    if (running || closed || !queue.length) return;
    running = queue.splice(0, AT_ONCE);
    worker.postMessage({ texts: running.map(({ text }) => text) });
  };
  worker.onmessage = ({ data }) => {
    if ('ready' in data) ready.resolve();
    else if ('failed' in data) end(new Error(data.failed));
    else {
      const asked = running ?? [];
      running = undefined;
      for (const [index, { text, resolve, reject }] of asked.entries()) {
        const translation = data.texts[index]?.trim();
        if (translation) resolve(translation);
        else reject(new Error(`no translation of ${text.length} characters`));
      }
      next();
    }
  };
  worker.onerror = ({ message }) => end(new Error(message || 'the worker did not start'));
  worker.postMessage({ open: packId });

  return {
    ready: ready.promise,
    isClosed: () => closed !== undefined,
    async translate(text, signal) {
      signal.throwIfAborted();
      if (closed) throw closed;
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const waiting = { text, resolve, reject };
      const stop = () => {
        queue = queue.filter((other) => other !== waiting);
        reject(signal.reason);
      };
      signal.addEventListener('abort', stop, { once: true });
      queue.push(waiting);
      next();
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    close: () => end(new Error('closed')),
  };
}
