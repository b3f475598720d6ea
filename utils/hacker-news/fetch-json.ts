import type { Consent } from '../domain/requests-table.ts';
import { findRequestRow } from '../domain/requests-table.ts';
import { UserError } from '../domain/user-error.ts';
import { PassingFailure, parseRetryAfter, QUIET_REQUEST, startDeadline, withRetries } from '../lib/http.ts';
import { type After, byTheClock } from '../lib/signals.ts';
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
  after: After;
  /** 0 to 1. */
  random(): number;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether the reader agreed to what a request tells. */
  isConsented(to: Consent): Promise<boolean>;
}

export const HTTP_DEPS: HttpDeps = {
  fetch: (url, init) => fetch(url, init),
  after: byTheClock,
  random: Math.random,
  now: Date.now,
  isConsented: (to) => isConsented(to),
};

/** Longest back-off, in milliseconds; gives up if the server asks for more. */
const LONGEST_WAIT = 8_000;
const FIRST_WAIT = 500;

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
  const rules = { tries, firstWait: FIRST_WAIT, longestWait: LONGEST_WAIT, random: world.random, after: world.after };
  return withRetries(() => once(url, options, world), rules, signal);
}

async function once(url: string, { signal, timeout = 10_000 }: HttpOptions, world: HttpDeps): Promise<unknown> {
  const { host } = new URL(url);
  const guard = startDeadline(signal, world.after);
  guard.extend(timeout);
  try {
    const response = await world.fetch(url, {
      ...QUIET_REQUEST,
      headers: { accept: 'application/json' },
      signal: guard.signal,
    });
    const body = await response.text();
    if (!response.ok) throw refusal(response, host, world.now());
    return parse(body, host, response.status);
  } catch (error) {
    if (error instanceof PassingFailure || error instanceof UserError) throw error;
    const code = guard.expired() ? 'timeout' : 'offline';
    throw new PassingFailure(new UserError(code, [host], { cause: error }));
  } finally {
    guard.end();
  }
}

function parse(body: string, host: string, status: number): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new UserError('server', [host, String(status)], { cause });
  }
}

function refusal({ status, headers }: Response, host: string, now: number): PassingFailure | UserError {
  if (status === 404 || status === 410) return new UserError('not_found', [host]);
  if (status === 429) return new PassingFailure(new UserError('rate_limited', [host]), parseRetryAfter(headers, now));
  const error = new UserError('server', [host, String(status)]);
  return status >= 500 ? new PassingFailure(error, parseRetryAfter(headers, now)) : error;
}
