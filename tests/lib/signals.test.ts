import { expect, test, vi } from 'vitest';
import { abortable, sleep } from '../../utils/lib/signals.ts';

const reason = new Error('left');
const left = () => AbortSignal.abort(reason);

/** A clock that a test moves, and that knows who still waits. */
function clock() {
  const waiting = new Set<() => void>();
  return {
    waiting,
    after: (_: number, then: () => void) => {
      waiting.add(then);
      return () => void waiting.delete(then);
    },
  };
}

test('sleeps until the clock says so', async () => {
  const { waiting, after } = clock();
  const slept = sleep(5, new AbortController().signal, after);
  for (const wake of waiting) wake();
  await slept;
});

test('wakes with the reason, and leaves no timer behind', async () => {
  const { waiting, after } = clock();
  const controller = new AbortController();
  const slept = sleep(5, controller.signal, after);
  controller.abort(reason);
  await expect(slept).rejects.toBe(reason);
  expect(waiting.size).toBe(0);
  await expect(sleep(5, left(), after)).rejects.toBe(reason);
  expect(waiting.size).toBe(0);
});

test('waits for work until it is given up', async () => {
  const controller = new AbortController();
  expect(await abortable(Promise.resolve(7), controller.signal)).toBe(7);
  await expect(abortable(Promise.reject(new Error('no')), controller.signal)).rejects.toThrow('no');
  const given = abortable(new Promise(() => {}), controller.signal);
  controller.abort(reason);
  await expect(given).rejects.toBe(reason);
});

test('what was given up fails unheard', async () => {
  const unheard = vi.fn();
  process.once('unhandledRejection', unheard);
  const work = Promise.withResolvers<void>();
  await expect(abortable(work.promise, left())).rejects.toBe(reason);
  work.reject(new Error('later'));
  await new Promise((turn) => setTimeout(turn));
  process.removeListener('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});
