// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearHighlight, highlightRange, isHighlighted } from '../../utils/content/highlight.ts';

let text: HTMLElement;
let clock: HTMLElement;
let looked = 0;

function find(): Range | null {
  looked++;
  if (!text.isConnected) return null;
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setStart(text.firstChild!, 0);
  return range;
}

/** A page that never rests, for so many seconds. */
async function ticks(seconds: number) {
  for (let i = 0; i < seconds * 5; i++) {
    clock.textContent = String(i);
    await vi.advanceTimersByTimeAsync(200);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('CSS', {});
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('scrollTo', () => {});
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.scrollIntoView = () => {};
  text = Object.assign(document.createElement('p'), { textContent: 'A sentence.' });
  clock = document.createElement('p');
  document.body.replaceChildren(text, clock);
  looked = 0;
});
afterEach(() => {
  clearHighlight();
  vi.useRealTimers();
});

it('does not look for its text while that stands there', async () => {
  expect(highlightRange(find)).toBe(true);
  await ticks(60);
  expect(looked).toBe(1);
});

it('finds its text again where the page draws it anew', async () => {
  highlightRange(find);
  const again = text.cloneNode(true) as HTMLElement;
  text.replaceWith(again);
  text = again;
  await ticks(1);
  expect(looked).toBe(2);
});

it('looks ever more rarely for a text that is gone, on a page that never rests', async () => {
  highlightRange(find);
  text.remove();
  await ticks(60);
  expect(looked).toBeLessThan(20);
  expect(isHighlighted()).toBe(true);
});
