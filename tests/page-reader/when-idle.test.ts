import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenIdle } from '../../utils/page-reader/when-idle.ts';

const act = vi.fn();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  act.mockReset();
});

it('acts where nobody ever came', () => {
  whenIdle(act, 1_000);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledOnce();
});

it('waits for all who hold on, and then its time anew', () => {
  const { hold } = whenIdle(act, 1_000);
  const first = hold();
  vi.advanceTimersByTime(900);
  const second = hold();
  first();
  first();
  vi.advanceTimersByTime(60_000);
  expect(act).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
  second();
  vi.advanceTimersByTime(999);
  const third = hold();
  third();
  vi.advanceTimersByTime(999);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});
