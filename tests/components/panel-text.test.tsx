// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { bullet, DIGEST, done, item, STORY, SUMMARY, threadDone } from './samples.ts';
import { click, english, korean, showPanel } from './show-panel.tsx';

let panel: ReturnType<typeof showPanel>;
afterEach(() => panel.leave());

const opening = (...bullets: ReturnType<typeof bullet>[]) => done({ opening: bullets, sections: [] });

test('text is text', () => {
  const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  panel = showPanel({
    page: { kind: 'thread', url: 'https://news.ycombinator.com/item?id=1', title: evil, story: STORY, now: 0 },
    article: done({
      opening: [bullet(evil, { strong: [0, 4] })],
      sections: [{ heading: evil, bullets: [bullet(evil)] }],
    }),
    thread: threadDone({ digest: { ...DIGEST, items: [{ ...item(1, evil, 'neutral'), author: evil }] } }),
  });
  expect(panel.part('title')?.textContent).toBe(evil);
  expect(panel.part('bullet')?.textContent).toBe(evil);
  expect(panel.part('digest-item')?.textContent).toContain(evil);
  expect(panel.all('img, script, [onerror]')).toEqual([]);
});

test.each([
  ['https://bridges.example/drones#top', 'https://bridges.example/drones#:~:text=The%20source'],
  // What does not lead to the web becomes a button.
  ['javascript:alert(1)', null],
  ['data:text/html,<b>', null],
])('a bullet of the article at %s leads to %s', (url, expected) => {
  const article = done(SUMMARY, { article: { title: '', url, language: 'en' } });
  panel = showPanel({ article });
  const link = panel.one('[data-part=bullet] .source');
  const href = link?.getAttribute('href') ?? null;
  expect(expected === null ? href : href?.startsWith(expected)).toBe(expected === null ? null : true);
  click(link);
  expect(panel.said).toEqual([['jump', SUMMARY.opening[0]?.sources[0]]]);
});

test('no link of a panel leads anywhere but the web', () => {
  panel = showPanel({
    page: {
      kind: 'thread',
      url: 'https://news.ycombinator.com/item?id=1',
      title: 't',
      domain: 'evil',
      story: { ...STORY, url: 'javascript:alert(1)' },
      now: 0,
    },
  });
  const hrefs = panel.all('a').map((a) => a.getAttribute('href') ?? '');
  expect(hrefs.length).toBeGreaterThan(0);
  expect(hrefs.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
});

test('the key phrase is bold; offsets that do not fit are ignored', () => {
  panel = showPanel({ article: opening(bullet('가나다라', { strong: [1, 3] }), bullet('가나', { strong: [1, 9] })) });
  expect(panel.all('strong').map((s) => s.textContent)).toEqual(['나다']);
  expect(panel.all('[data-part=bullet]').map((b) => b.textContent)).toEqual(['가나다라', '가나']);
});

test('depths become nested lists', () => {
  const depths = ([0, 1, 2, 1, 0] as const).map((depth, i) => bullet(`b${i}`, { depth }));
  panel = showPanel({ article: opening(...depths) });
  expect(panel.all('.opening > ul > li').map((li) => li.textContent)).toEqual(['b0b1b2b3', 'b4']);
  expect(panel.all('.opening li li li').map((li) => li.textContent)).toEqual(['b2']);
});

test.each([
  [korean, 'ko', [null, 'en', '']],
  [english, 'en', ['ko', null, '']],
] as const)('a bullet in another language says so', (t, lang, expected) => {
  const bullets = (['ko', 'en', 'other'] as const).map((language) => bullet(language, { language }));
  panel = showPanel({ article: opening(...bullets) }, t);
  expect(panel.one('.yoyak')?.lang).toBe(lang);
  expect(panel.all('[data-part=bullet] .source').map((a) => a.getAttribute('lang'))).toEqual(expected);
});

test('a bullet without a source is marked and is no link', () => {
  panel = showPanel({ article: opening(bullet('출처를 모름', { sources: [] })) });
  expect(panel.part('bullet')?.textContent).toBe('출처를 모름 출처 없음');
  expect(panel.all('[data-part=bullet] :is(a, button)')).toEqual([]);
});

test('clicks go through all sources of a bullet in turn; clicks with a modifier are the browser’s', () => {
  const sources = [1, 2].map((id) => ({ kind: 'comment' as const, id }));
  panel = showPanel({ article: opening(bullet('둘에서 옴', { sources })) });
  const link = panel.one('[data-part=bullet] a');
  for (let i = 0; i < 3; i++) click(link);
  expect(panel.said.map(([, source]) => source)).toEqual([sources[0], sources[1], sources[0]]);
  click(link, { ctrlKey: true });
  expect(panel.said).toHaveLength(3);
});

test('two hundred bullets are two hundred bullets', () => {
  panel = showPanel({ article: opening(...Array.from({ length: 200 }, (_, i) => bullet(`요점 ${i}`))) });
  expect(panel.all('[data-part=bullet]')).toHaveLength(200);
});

test.each([
  ['끝없는제목'.repeat(40), true],
  ['다리를 드론으로 점검한 18개월', false],
])('a title that may be cut off is told whole to who points at it: %s', (title, whole) => {
  panel = showPanel({ page: { kind: 'article', url: 'https://a.example/', title, now: 0 } });
  expect(panel.part('title')?.textContent).toBe(title);
  expect(panel.part('title')?.getAttribute('title')).toBe(whole ? title : null);
});
