// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { waitForSettledDom } from '../../utils/content/dom-settled.ts';

let abort: AbortController;
const ready = vi.fn<() => boolean>();
const wait = (patience?: number) => waitForSettledDom(document, ready, abort.signal, patience);
/** A change, and the turn in which observers hear of it. */
async function draw(text: string) {
  document.body.append(text);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  ready.mockReset().mockReturnValue(false);
  abort = new AbortController();
});
afterEach(() => vi.useRealTimers());

it('waits until the page is at rest', async () => {
  ready.mockReturnValue(true);
  const found = wait();
  for (let n = 0; n < 4; n++) {
    await vi.advanceTimersByTimeAsync(250);
    await draw('x');
  }
  expect(ready).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(await found).toBe(true);
});

it('looks again after a change alone', async () => {
  const found = wait();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ready).toHaveBeenCalledOnce();
  ready.mockReturnValue(true);
  await draw('x');
  await vi.advanceTimersByTimeAsync(300);
  expect(await found).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('looks now and then at a page that never rests', async () => {
  const found = wait();
  for (let n = 0; n < 40; n++) {
    await vi.advanceTimersByTimeAsync(100);
    await draw('x');
  }
  expect(ready.mock.calls.length).toBeGreaterThan(1);
  abort.abort();
  expect(await found).toBe(false);
});

it('gives up after a while, and when it is told to, and leaves no timer behind', async () => {
  const late = wait(3_000);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await late).toBe(false);
  const stopped = wait();
  abort.abort();
  expect(await stopped).toBe(false);
  expect(await wait()).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
