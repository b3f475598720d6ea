// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerEvent, QuestionInput } from '../../utils/domain/model-for-job.ts';
import { answerQuestion } from '../../utils/llm/llm-engine.ts';
import { done } from '../components/samples.ts';
import { showPanel } from '../components/show-panel.tsx';
import { never } from '../support/own-model/samples.ts';
import { CONFIG, jsonLines, scripted } from '../support/own-model/scripted-model.ts';
import { ARTICLE_PLACES, articleWith, INPUTS, PHRASES, threadWith } from './inputs.ts';

let panel: ReturnType<typeof showPanel>;
beforeAll(() => {
  panel = showPanel();
});
afterAll(() => panel.leave());

/** What is sent for a question, and what the panel shows of the answer. */
async function show(asked: QuestionInput, answer: string) {
  const provider = scripted(() => answer);
  const events: AnswerEvent[] = [];
  for await (const event of answerQuestion(provider, CONFIG, {}, asked, never())) events.push(event);
  const opening = events.flatMap((event) => (event.type === 'bullet' ? [event.bullet] : []));
  const list = [{ question: asked.question, askedAt: 1, job: done({ opening, sections: [] }) }];
  panel.update({ questions: { list } });
  return { call: provider.calls[0]!, shown: panel.part('question')! };
}

const answering = (text: string) =>
  jsonLines(
    { kind: 'answer', depth: 0, text, src: ['S1', 'C1'] },
    { kind: 'answer', depth: 1, text: `${text} 끝`, src: ['S2'] },
  );

/** The mark of the fence stands at its begin and its end alone; behind it is one line of the reader's and ours. */
function expectFenced({ prompt }: { prompt: string }) {
  const mark = /^=== SOURCE ([0-9a-f]+) BEGIN ===$/m.exec(prompt)?.[1] ?? '';
  expect(prompt.split(mark)).toHaveLength(3);
  const behind = prompt.slice(prompt.indexOf(`=== SOURCE ${mark} END ===`)).split('\n');
  expect(behind.filter((line) => line !== '')).toEqual([
    `=== SOURCE ${mark} END ===`,
    expect.stringMatching(/^The reader asks: /),
    'Write the JSON lines of the answer now, in Korean, from the source alone.',
  ]);
}

function expectInert(shown: HTMLElement) {
  expect(shown.querySelectorAll('img, script, iframe, object, embed, form, base, style, link, video')).toHaveLength(0);
  const attributes = [...shown.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith('on') || name === 'srcdoc')).toEqual([]);
  const hrefs = [...shown.querySelectorAll('a')].map((a) => a.href);
  expect(hrefs.filter((href) => /evil|javascript/i.test(href))).toEqual([]);
}

const PAGE = { article: articleWith(), thread: threadWith() };

describe('a question that attacks is one line of the reader’s', () => {
  test.each(PHRASES)('%s', async (_, question) => {
    const { call, shown } = await show({ ...PAGE, question }, answering('크레인을 바꿨음'));
    expectFenced(call);
    expectInert(shown);
  });
});

describe('a model that was won over answers in text', () => {
  test.each<readonly [string, string]>([
    ...PHRASES,
    ['a link', '[안내문](https://evil.example/?q=1)을 볼 것'],
    ['a bare address', '자세한 것은 https://evil.example/a 에 있음'],
  ])('%s', async (_, text) => {
    const { shown } = await show({ ...PAGE, question: '무엇을 바꿨나요?' }, answering(text));
    expectInert(shown);
    expect(shown.querySelector('.answer')?.textContent).not.toMatch(/evil\.example|javascript:/i);
  });
});

describe('a page that attacks', () => {
  test.each(INPUTS)('%s, as %s: stays data', async (_, place, text) => {
    const ofArticle = ARTICLE_PLACES.includes(place);
    const { call } = await show(
      {
        question: '무엇을 바꿨나요?',
        article: articleWith(ofArticle ? place : undefined, text),
        thread: threadWith(ofArticle ? undefined : place, text),
      },
      answering('크레인을 바꿨음'),
    );
    expectFenced(call);
  });
});
