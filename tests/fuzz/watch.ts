import { Worker } from 'node:worker_threads';

/** What a worker of `text-worker.ts` is asked for. */
export type TextWork =
  /** Texts number `first` to `first + count` of a seed, each given to `functions` functions in turn. */
  | { kind: 'fuzz'; seed: number; first: number; count: number; functions: number }
  /** Every one of `KNOWN_TEXTS`, given to every function. */
  | { kind: 'known' }
  /** How the work of the functions grows, from function number `first` on; with every `stride`th token. */
  | { kind: 'growth'; first: number; stride: number };

/** One text that a function did not cope with. */
export interface TextFailure {
  name: string;
  text: string;
  why: string;
}

export interface TextReport {
  calls: number;
  failures: TextFailure[];
}

/** Shared with the worker: how many calls it began, and which function and text it has. */
export const BEGUN = 0;
export const FUNCTION = 1;
export const TEXT = 2;

/** The seed of text number `n` of a run. */
export const textNumber = (seed: number, n: number): number => seed * 1_000_003 + n;

/** Seconds of the processor, not of the clock, after which one call is taken to have no end. */
const MAX_CALL_SECONDS = 20;

/**
 * Runs `work` in a thread of its own, which is ended where one call has no end: a test then fails with the text, instead of
 * waiting for ever. `textOf`: the text of a function's and a text's number.
 */
export function watchTextWork(
  work: TextWork,
  name: (fn: number) => string,
  textOf: (text: number) => string,
): Promise<TextReport> {
  const shared = new Int32Array(new SharedArrayBuffer(12));
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { workerData: { work, shared } });
  return new Promise((resolve, reject) => {
    let begun = -1;
    let since = process.cpuUsage();
    const watch = setInterval(() => {
      if (Atomics.load(shared, BEGUN) !== begun) {
        begun = Atomics.load(shared, BEGUN);
        since = process.cpuUsage();
        return;
      }
      const { user, system } = process.cpuUsage(since);
      // Before its first call the worker reads its modules.
      if (begun === 0 || user + system < MAX_CALL_SECONDS * 1e6) return;
      end();
      const why = `no end after ${MAX_CALL_SECONDS} s`;
      resolve({ calls: begun, failures: [{ name: name(shared[FUNCTION]!), text: textOf(shared[TEXT]!), why }] });
    }, 250);
    const end = () => {
      clearInterval(watch);
      void worker.terminate();
    };
    worker.on('message', (report: TextReport) => {
      end();
      resolve(report);
    });
    worker.on('error', (error) => {
      end();
      reject(error);
    });
  });
}
