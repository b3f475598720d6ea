// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobState } from '../../utils/domain/index.ts';
import { createLlmEngine } from '../../utils/llm/llm-engine.ts';
import { REPORT, STORY } from '../components/samples.ts';
import { showPanel } from '../components/show-panel.tsx';
import { never, run } from '../support/own-model/samples.ts';
import { CONFIG, jsonLines, scripted } from '../support/own-model/scripted-model.ts';
import { ARTICLE_PLACES, articleWith, HONEST, INPUTS, PHRASES, threadWith } from './inputs.ts';

let panel: ReturnType<typeof showPanel>;
const page = {
  kind: 'thread' as const,
  url: 'https://news.ycombinator.com/item?id=9',
  title: 'New cranes in Vikstad',
  story: { ...STORY, id: 9, url: 'https://harbour.example/cranes', domain: 'harbour.example' },
  now: 0,
};
beforeAll(() => {
  panel = showPanel({ page });
});
afterAll(() => panel.leave());

const finished = (state: JobState): JobState => ({ ...state, status: 'done', report: REPORT });

/** What the panel shows of an article and a thread whose model answers `answer`. */
async function show(answer: string, article = articleWith(), thread = threadWith()) {
  const engine = createLlmEngine(
    scripted(() => answer),
    CONFIG,
  );
  const made = await run(engine.summarise(article, never()));
  const said = await run(engine.digest(thread, new Map(), never()));
  const facts = { url: article.url, title: article.title, language: article.language };
  panel.update({ article: finished({ ...made.state, article: facts }), thread: finished(said.state) });
  return panel.mount;
}

/** Nothing but our own elements, and links that lead to the article, its thread or Hacker News. */
function expectInert(mount: HTMLElement, embedded = false) {
  expect([
    ...mount.querySelectorAll('img, script, iframe, object, embed, form, base, style, link, video, audio'),
  ]).toEqual([]);
  const attributes = [...mount.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith('on') || name === 'srcdoc')).toEqual([]);
  expect([...mount.querySelectorAll(':is([data-part=bullet], [data-part=digest-item], h3) [style]')]).toEqual([]);
  const hrefs = [...mount.querySelectorAll('a')].map((a) => a.href);
  const ours = /^https:\/\/(?:harbour\.example\/cranes|news\.ycombinator\.com\/(?:item|user)\?id=)/;
  expect(hrefs.filter((href) => !ours.test(href))).toEqual([]);
  // The embedded engine shows the page's own sentences as they are.
  if (!embedded) expect(mount.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u{e0000}-\u{e007f}]/u);
}

const lines = (text: string) =>
  jsonLines(
    { kind: 'title', text },
    { kind: 'opening', text, src: [1] },
    { kind: 'heading', text: text.slice(0, 60) },
    { kind: 'bullet', text: `${text} 끝`, src: [2] },
    { kind: 'thread', text, src: ['C1'] },
    { kind: 'reply', text, src: ['C2'] },
  );

describe('what a model that was won over says is text', () => {
  test.each(PHRASES)('%s', async (_, text) => {
    const mount = await show(lines(text));
    expectInert(mount);
    // An address that no source has is not even shown as text.
    expect(mount.textContent).not.toMatch(/evil\.example|javascript:/i);
  });

  test.each([
    ['<a href="https://evil.example">안내문임</a>', '안내문임'],
    ['[안내문임](https://evil.example/?q=1)', '안내문임'],
    ['[안내문임](javascript:alert(1))', '안내문임'],
    ['![그림](https://evil.example/p.png) 크레인을 바꿨음', '크레인을 바꿨음'],
    ['<img src=x onerror=alert(1)>크레인을 바꿨음', '크레인을 바꿨음'],
    ['<svg><script>크레인을 바꿨음</script></svg>', '크레인을 바꿨음'],
    ['크레인을 바꿨음 https://evil.example/a', '크레인을 바꿨음'],
    ['크레인을 바꿨음 evil.example/a?b=c', '크레인을 바꿨음'],
    ['크레인을 바꿨음 HTTPS://EVIL.EXAMPLE', '크레인을 바꿨음'],
    ['크레인을\u202e 바꿨음', '크레인을 바꿨음'],
  ])('%s', async (text, expected) => {
    const mount = await show(lines(text));
    expectInert(mount);
    const bullet = mount.querySelector('[data-part=bullet]')?.textContent ?? '';
    expect(bullet.startsWith(expected)).toBe(true);
    expect(bullet).not.toMatch(/evil/i);
  });

  test('a link that stands in the source is shown as text, never as a link', async () => {
    const article = articleWith('sentence', 'The plans are at https://plans.example/cranes for all to read.');
    const mount = await show(
      jsonLines(
        { kind: 'opening', text: '설계도는 https://plans.example/cranes 에 있음', src: [4] },
        { kind: 'opening', text: '아무도 다치지 않음', src: [5] },
      ),
      article,
    );
    expect(mount.querySelector('[data-part=bullet]')?.textContent).toContain('https://plans.example/cranes');
    expectInert(mount);
  });
});

describe('a model that repeats what it reads', () => {
  test.each(INPUTS)('%s, as %s', async (_, place, text) => {
    const article = articleWith(ARTICLE_PLACES.includes(place) ? place : undefined, text);
    const thread = threadWith(ARTICLE_PLACES.includes(place) ? undefined : place, text);
    // As lines of ours, and then as it is: what imitates our output is the model's own word now.
    expectInert(
      await show(`${lines(text)}\n${jsonLines({ kind: 'opening', text: HONEST[0], src: [1] })}`, article, thread),
    );
    expectInert(await show(text, article, thread), true);
  });
});
