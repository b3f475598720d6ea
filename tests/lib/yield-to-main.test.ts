import { expect, it, vi } from 'vitest';
import { createYielder, nextTask } from '../../utils/lib/yield-to-main.ts';

it('works on until its milliseconds are over, then lets others have their turn', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pace = createYielder(10);
  const order: string[] = [];
  void nextTask().then(() => order.push('another'));
  for (let round = 0; round < 6; round++) {
    now += 4;
    order.push(`round ${round}`);
    await pace();
  }
  vi.restoreAllMocks();
  expect(order).toEqual(['round 0', 'round 1', 'round 2', 'another', 'round 3', 'round 4', 'round 5']);
});

it('does not count the time that others took', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pace = createYielder(10);
  now = 11;
  const waited = pace();
  now = 500;
  await waited;
  now = 509;
  expect(pace()).toBeUndefined();
  vi.restoreAllMocks();
});

it('has a task of its own also where the browser has no scheduler', async () => {
  vi.stubGlobal('scheduler', undefined);
  const order: string[] = [];
  const done = nextTask().then(() => order.push('task'));
  queueMicrotask(() => order.push('microtask'));
  await done;
  vi.unstubAllGlobals();
  expect(order).toEqual(['microtask', 'task']);
});
