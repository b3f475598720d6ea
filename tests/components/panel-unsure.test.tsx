// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { bullet, done } from './samples.ts';
import { english, korean, showPanel } from './show-panel.tsx';

let panel: ReturnType<typeof showPanel>;
afterEach(() => panel.leave());

const opening = (...bullets: ReturnType<typeof bullet>[]) => done({ opening: bullets, sections: [] });

test.each([
  [korean, '원문 확인 필요'],
  [english, 'Check the source'],
] as const)('a bullet that its source does not bear out says so in words, outside its link', (t, words) => {
  panel = showPanel({ article: opening(bullet('비용이 90% 줄었음', { unsure: true }), bullet('확인된 문장임')) }, t);
  const [first, second] = panel.all('[data-part=bullet]');
  expect(first?.textContent).toBe(`비용이 90% 줄었음 ${words}`);
  expect(first?.querySelector('a')?.textContent).toBe('비용이 90% 줄었음');
  expect(first?.querySelector('small')?.title).not.toBe('');
  expect(second?.textContent).toBe('확인된 문장임');
});

test('a bullet without any source is marked as that alone', () => {
  panel = showPanel({ article: opening(bullet('출처를 모름', { sources: [], unsure: true })) });
  expect(panel.part('bullet')?.textContent).toBe('출처를 모름 출처 없음');
});
