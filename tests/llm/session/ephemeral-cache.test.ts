import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEphemeralCache } from '../../../utils/llm/session/ephemeral-cache.ts';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('holds what was put there until nobody used it for a while', async () => {
  const memory = createEphemeralCache();
  await memory.put('a', { text: 'one' });
  vi.advanceTimersByTime(4 * MINUTE);
  expect(await memory.get('a')).toEqual({ text: 'one' });
  vi.advanceTimersByTime(4 * MINUTE);
  expect(await memory.get('a')).toEqual({ text: 'one' });
  vi.advanceTimersByTime(5 * MINUTE);
  expect(await memory.get('a')).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test('hands out what was put, not what became of it since', async () => {
  const memory = createEphemeralCache();
  const ledger = { threads: { 1: 'read' } as Record<string, string> };
  await memory.put('ledger', ledger);
  ledger.threads[2] = 'read later';
  expect(await memory.get('ledger')).toEqual({ threads: { 1: 'read' } });
});

test('drops the longest unused where there is too much', async () => {
  const memory = createEphemeralCache(100);
  await memory.put('a', 'x'.repeat(40));
  await memory.put('b', 'x'.repeat(40));
  await memory.get('a');
  await memory.put('c', 'x'.repeat(40));
  expect(await memory.get('b')).toBeUndefined();
  expect(await memory.get('a')).toBeDefined();
  expect(await memory.get('c')).toBeDefined();
});

test('is empty when it was told to forget', async () => {
  const memory = createEphemeralCache();
  await memory.put('a', 1);
  memory.forget();
  expect(await memory.get('a')).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});
