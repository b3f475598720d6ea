import type { Consent } from '../domain/requests-table.ts';
import { findRequestRow } from '../domain/requests-table.ts';
import { UserError } from '../domain/user-error.ts';
import { parseRetryAfter } from '../lib/retry-after.ts';
import { sleep } from '../lib/signals.ts';
import { isConsented } from '../permissions/data-consents.ts';

export interface HttpOptions {
  signal?: AbortSignal;
  /** Milliseconds that one try may take; 10 seconds. */
  timeout?: number;
  /** 3; the waits between them are about half a second, then a second. */
  tries?: number;
}

/** What a test replaces. */
export interface HttpDeps {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Resolves after `milliseconds`, rejects with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** 0 to 1. */
  random(): number;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether the reader agreed to what a request tells. */
  isConsented(to: Consent): Promise<boolean>;
}

export const HTTP_DEPS: HttpDeps = {
  fetch: (url, init) => fetch(url, init),
  sleep,
  random: Math.random,
  now: Date.now,
  isConsented: (to) => isConsented(to),
};

/** Longest back-off, in milliseconds; gives up if the server asks for more. */
const LONGEST_WAIT = 8_000;
const FIRST_WAIT = 500;

/** A failure that another try may mend. `wait`: what the server asked for, in milliseconds. */
class Passing extends Error {
  readonly error: UserError;
  readonly wait: number | undefined;
  constructor(error: UserError, wait?: number) {
    super(error.message, { cause: error });
    this.error = error;
    this.wait = wait;
  }
}

/**
 * The JSON at `url`, without cookies or referrer. Network failures, timeouts, 429 and 5xx are tried again, as late as
 * `Retry-After` asks. Throws UserErrors with the host as first value: `offline`, `timeout`, `rate_limited`, `not_found`,
 * `server` (host, status; also for what is no JSON); `consent_needed` where the reader did not agree yet to what the request
 * tells; the signal's reason when aborted. A request without a row in the table of requests is not made.
 */
export async function fetchJson(url: string, options: HttpOptions = {}, world: HttpDeps = HTTP_DEPS): Promise<unknown> {
  const { signal, tries = 3 } = options;
  const row = findRequestRow(url);
  if (!row) throw new Error(`No row of the table allows ${url}`);
  if (row.consent && !(await world.isConsented(row.consent))) throw new UserError('consent_needed');
  signal?.throwIfAborted();
  for (let n = 1; ; n++) {
    try {
      return await once(url, options, world);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof Passing)) throw error;
      const backOff = FIRST_WAIT * 2 ** (n - 1) * (0.75 + world.random() / 2);
      const wait = Math.max(error.wait ?? 0, backOff);
      if (n >= tries || wait > LONGEST_WAIT) throw error.error;
      await world.sleep(wait, signal);
    }
  }
}

async function once(url: string, { signal, timeout = 10_000 }: HttpOptions, world: HttpDeps): Promise<unknown> {
  const { host } = new URL(url);
  const limit = new AbortController();
  const over = new AbortController();
  const clock = world.sleep(timeout, over.signal).then(
    () => limit.abort(),
    () => undefined,
  );
  try {
    const signals = signal ? [signal, limit.signal] : [limit.signal];
    const response = await world.fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json' },
      signal: AbortSignal.any(signals),
    });
    const body = await response.text();
    if (!response.ok) throw refusal(response, host, world.now());
    return parse(body, host, response.status);
  } catch (error) {
    if (error instanceof Passing || error instanceof UserError) throw error;
    const code = limit.signal.aborted ? 'timeout' : 'offline';
    throw new Passing(new UserError(code, [host], { cause: error }));
  } finally {
    over.abort();
    await clock;
  }
}

function parse(body: string, host: string, status: number): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new UserError('server', [host, String(status)], { cause });
  }
}

function refusal({ status, headers }: Response, host: string, now: number): Passing | UserError {
  if (status === 404 || status === 410) return new UserError('not_found', [host]);
  if (status === 429) return new Passing(new UserError('rate_limited', [host]), parseRetryAfter(headers, now));
  const error = new UserError('server', [host, String(status)]);
  return status >= 500 ? new Passing(error, parseRetryAfter(headers, now)) : error;
}
