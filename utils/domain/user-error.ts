import type { ErrorCode, PlainError } from './index.ts';

/** An error that the reader sees: what happened and what to do, in the locale files as `error_<code>`. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly values: string[];

  constructor(code: ErrorCode, values: string[] = [], options?: ErrorOptions) {
    super(`${code}${values.length ? `: ${values.join(', ')}` : ''}`, options);
    this.name = 'UserError';
    this.code = code;
    this.values = values;
  }
}

/** Whether `error` says that somebody gave up on purpose. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Whether the browser refused because there would be too much: of text, or of what is stored. */
export function isQuotaExceeded(error: unknown): boolean {
  return (error as Partial<Error> | null)?.name === 'QuotaExceededError';
}

/** What may be shown of any thrown value: a UserError as it is, the rest as `unexpected`, logged here. */
export function toPlainError(error: unknown): PlainError {
  if (error instanceof UserError) return { code: error.code, ...(error.values.length && { values: error.values }) };
  console.error(error);
  return { code: 'unexpected', values: [error instanceof Error ? error.message : String(error)] };
}
