import type { JobEvent, JobOptions, JobRequest } from '../domain/index.ts';

/** The name of the one streaming port. */
export const JOB_PORT = 'job';

/**
 * Milliseconds between pings while a job runs: Firefox stops an idle event page after 30 s whatever the background
 * posts, Chrome a worker likewise; only messages from the page keep them (measured, November 2026).
 */
export const PING_INTERVAL_MS = 10_000;

/**
 * Page -> background. `touched`: the reader has clicked, typed or turned the wheel in the page; `document`: a name for its
 * document.
 * `suspect`: the background answered no ping before it went, and this job may be why: such jobs run one at a time.
 */
export type JobCommand =
  | {
      type: 'start';
      request: JobRequest;
      options: JobOptions;
      touched?: boolean;
      document?: string;
      suspect?: boolean;
    }
  | { type: 'ping' }
  | { type: 'cancel' };

/**
 * Background -> page: the job's events; `cancelled` is the answer to `cancel`, `declined` to what does not run ahead, `pong` to
 * `ping`. `begun`: a suspect's turn has come.
 */
export type JobMessage = JobEvent | { type: 'cancelled' } | { type: 'declined' } | { type: 'pong' } | { type: 'begun' };

/** Pings without an answer after which the background was at a standstill if it goes: Chrome ends such a worker after a minute. */
export const MAX_SILENT_PINGS = 2;
/** Pings without an answer after which nobody waits any more: Firefox ends no background by itself. */
export const MAX_UNANSWERED_PINGS = 9;
