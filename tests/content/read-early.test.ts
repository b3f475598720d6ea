// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEarly } from '../../utils/content/read-early.ts';
import { readThread, readThreadPaced } from '../../utils/sites/hacker-news.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { renderThread } from '../support/render-thread.ts';

const ADDRESS = `https://news.ycombinator.com/item?id=${thread.id}`;
const whole = new DOMParser().parseFromString(
  renderThread(thread, { now: new Date('2026-11-01T00:00:00Z') }),
  'text/html',
);
const rows = [...whole.querySelectorAll('tr.comtr')];

/** A page of which the parser has come as far as the first `count` comments. */
function parsedTo(count: number): Document {
  const page = whole.cloneNode(true) as Document;
  for (const row of [...page.querySelectorAll('tr.comtr')].slice(count)) row.remove();
  Object.defineProperty(page, 'readyState', { value: 'loading', configurable: true });
  return page;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('comments that are read while their page is parsed', () => {
  it('are those whose row is whole', () => {
    const page = parsedTo(5);
    expect([...readEarly(page).keys()]).toEqual([...page.querySelectorAll('tr.comtr')].slice(0, 4));
  });

  it('become more as the page does, until it is parsed', () => {
    const page = parsedTo(5);
    const early = readEarly(page);
    const last = page.querySelector('tr.comtr:last-of-type');
    last?.after(...rows.slice(5, 8).map((row) => page.importNode(row, true)));
    vi.advanceTimersByTime(100);
    expect(early.size).toBe(7);
    Object.defineProperty(page, 'readyState', { value: 'interactive' });
    vi.advanceTimersByTime(100);
    expect(early.size).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('make the same thread as those that are read at the end', async () => {
    const page = parsedTo(rows.length);
    const early = readEarly(page);
    expect(early.size).toBe(rows.length - 1);
    const waits = vi.fn(() => undefined);
    expect(await readThreadPaced(page, ADDRESS, waits, early)).toEqual(readThread(page, ADDRESS));
    expect(waits).toHaveBeenCalledTimes(1);
  });
});
