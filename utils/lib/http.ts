import { type After, byTheClock, sleep } from './signals.ts';

/** What every request to others says: no cookies, no referrer. */
export const QUIET_REQUEST = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

/** One exchange under its time limits and the caller's signal. */
export interface Deadline {
  signal: AbortSignal;
  /** Whether a limit, not the caller, ended it. */
  expired(): boolean;
  /** From now on the next sign of life must come within so many milliseconds. */
  extend(milliseconds: number): void;
  /** Lets go of timers and listeners, and of whatever still runs. */
  end(): void;
}

/** Starts watching; `end` must be called whatever happens. `whole`: milliseconds that nothing extends. */
export function startDeadline(caller?: AbortSignal, after: After = byTheClock, whole?: number): Deadline {
  const stop = new AbortController();
  let late = false;
  let takeBack = () => {};
  const expire = () => {
    late = true;
    stop.abort(new DOMException('too late', 'TimeoutError'));
  };
  const pass = () => stop.abort(caller?.reason);
  if (caller?.aborted) pass();
  else caller?.addEventListener('abort', pass, { once: true });
  const takeWholeBack = whole === undefined ? undefined : after(whole, expire);
  return {
    signal: stop.signal,
    expired: () => late,
    extend(milliseconds) {
      takeBack();
      takeBack = after(milliseconds, expire);
    },
    end() {
      takeBack();
      takeWholeBack?.();
      caller?.removeEventListener('abort', pass);
      stop.abort();
    },
  };
}

/** A failure that another try may mend. `wait`: what the server asked for, in milliseconds. */
export class PassingFailure extends Error {
  readonly error: Error;
  readonly wait: number | undefined;
  constructor(error: Error, wait?: number) {
    super(error.message, { cause: error });
    this.error = error;
    this.wait = wait;
  }
}

export interface RetryRules {
  /** Times that it is tried, the first included. */
  tries: number;
  /** Milliseconds before the second try, give or take a quarter; they double with each. */
  firstWait: number;
  /** A server that asks for more gets no further try. */
  longestWait: number;
  /** 0 to 1. */
  random(): number;
  after: After;
}

/** What `attempt` brings; tried again after each `PassingFailure`, whose `error` is thrown in the end; the signal's reason when aborted. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { tries, firstWait, longestWait, random, after }: RetryRules,
  signal?: AbortSignal,
): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof PassingFailure)) throw error;
      const wait = Math.max(error.wait ?? 0, firstWait * 2 ** (n - 1) * (0.75 + random() / 2));
      if (n >= tries || wait > longestWait) throw error.error;
      await sleep(wait, signal, after);
    }
  }
}

/** A body's bytes as they come. Throws what `tooLarge` makes as soon as there are more than `most`; lets go of the connection in the end. */
export async function* readPieces(
  { body }: Response,
  most: number,
  tooLarge: () => Error,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  let size = 0;
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return;
      size += part.value.length;
      if (size > most) throw tooLarge();
      yield part.value;
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

/** All of a body. Throws as `readPieces`. */
export async function readBytes(response: Response, most: number, tooLarge: () => Error): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readPieces(response, most, tooLarge)) pieces.push(piece);
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3), or OpenAI's finer `retry-after-ms`. */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const exact = Number(headers.get('retry-after-ms') || Number.NaN);
  if (exact >= 0) return exact;
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
