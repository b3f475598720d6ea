// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { bullet, done } from './samples.ts';
import { english, showPanel } from './show-panel.tsx';

let panel: ReturnType<typeof showPanel>;
afterEach(() => panel.leave());

const kept = bullet('Sales rose by 356 units.', { language: 'en', untranslated: true });
const opening = { article: done({ opening: [bullet('비용이 90% 줄었음'), kept], sections: [] }) };

test('a bullet whose translation failed is marked in words, the others are not; its language is told', () => {
  panel = showPanel(opening);
  const [translated, original] = panel.all('[data-part=bullet]');
  expect(translated?.textContent).toBe('비용이 90% 줄었음');
  expect(original?.textContent).toBe('Sales rose by 356 units. 번역 안 됨');
  expect(original?.querySelector('[lang=en]')?.textContent).toBe('Sales rose by 356 units.');
});

test('to a reader of English nothing is missing', () => {
  panel = showPanel(opening, english);
  expect(panel.all('[data-part=bullet]')[1]?.textContent).toBe('Sales rose by 356 units.');
});
