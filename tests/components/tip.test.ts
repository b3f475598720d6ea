// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBadge, putMarks } from '../../components/badges/badge.ts';
import { watchTips } from '../../components/badges/tip.ts';
import { korean, press, showPanel } from './show-panel.tsx';

const tip = () => document.querySelector('[data-yoyak="tip"]');
let panel: ReturnType<typeof showPanel>;
let badge: HTMLElement;
let stop: () => void;

beforeEach(() => {
  const place = document.body.appendChild(document.createElement('span'));
  putMarks([[place, createBadge(document, { mood: 'negative', confidence: 0.8, cues: [] }, korean)]]);
  badge = place.querySelector('[data-yoyak="badge"]')!;
  stop = watchTips(document);
  panel = showPanel();
});
afterEach(() => {
  stop();
  panel.leave();
  document.body.replaceChildren();
});

test.each([
  ['on the page', () => document.body],
  ['in the panel', () => panel.button('저장')],
])('Esc %s puts an open tip away and leaves the panel; the next one closes it', (_, target) => {
  badge.dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(tip()?.textContent).toContain('부정');
  press('Escape', target());
  expect(tip()).toBeNull();
  expect(panel.said).toEqual([]);
  press('Escape', target());
  expect(panel.said).toEqual([['close']]);
});

test('ignores Esc during IME composition', () => {
  badge.dispatchEvent(new Event('pointerover', { bubbles: true }));
  press('Escape', document.body, { isComposing: true });
  expect(tip()).not.toBeNull();
});

test.each([
  ['stays over a mark that is still under the pointer', 0, true],
  ['goes with a mark that was scrolled away from the pointer', -300, false],
] as const)('a tip %s', (_, scrolledBy, stays) => {
  let top = 200;
  badge.getBoundingClientRect = () => new DOMRect(100, top, 40, 16);
  badge.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, clientX: 110, clientY: 205 }));
  top += scrolledBy;
  document.dispatchEvent(new Event('scroll'));
  expect(tip() !== null).toBe(stays);
});
