import { describe, expect, test } from 'vitest';
import type { EngineEvent } from '../../../utils/domain/engine.ts';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import { summarizerEngine } from '../../../utils/engines/summarizer/summarizer-engine.ts';
import { extractiveEngine } from '../../../utils/extractive/extractive-engine.ts';
import { queue, synthetic } from '../../extractive/articles.ts';
import { withSummarizer } from '../../support/with-summarizer.ts';
import { GOOD, listed, made, never, openingOf } from './made.ts';

const browser = withSummarizer();
const says = (...points: string[]) => {
  browser.fake.answer = () => listed(points);
};

test('key points make the opening, each with the sentences it rests on; sections stay', async () => {
  says(...GOOD);
  const state = await made(queue);
  expect(openingOf(state)).toEqual(GOOD.map((point) => point.slice(0, -1)));
  expect(state.summary?.opening.map((bullet) => bullet?.sources.map((source) => source.text?.slice(0, 24)))).toEqual([
    ['For six years Lindenpost', 'Last autumn we moved all'],
    ['The move cost two engine'],
    ['In June a failover lost ', 'Nobody noticed for nine '],
    ['The median wait fell fro', 'The 99th percentile rose'],
    ['If your jobs do not touc'],
  ]);
  const plain = await made(queue, extractiveEngine);
  expect(state.summary?.sections).toEqual(plain.summary?.sections);
  expect(state.coverage).toEqual(plain.coverage);
  expect(state.notices).toEqual(plain.notices);
  expect(browser.fake.created).toEqual([expect.objectContaining({ type: 'key-points', outputLanguage: 'en' })]);
});

test('sections come while the model still thinks', async () => {
  const thinking = Promise.withResolvers<string>();
  browser.fake.answer = () => thinking.promise;
  const events = summarizerEngine.summarise(queue, never())[Symbol.asyncIterator]();
  const { summary } = await made(queue, extractiveEngine);
  const first = summary?.sections.flatMap(({ bullets }) => bullets).length ?? 0;
  const seen: EngineEvent[] = [];
  for (let n = 0; n <= first; n++) seen.push((await events.next()).value);
  expect(seen.slice(1).every((event) => event.type === 'bullet' && event.section >= 0)).toBe(true);
  thinking.resolve(GOOD.map((point) => `- ${point}`).join('\n'));
  for (let step = await events.next(); !step.done; step = await events.next()) seen.push(step.value);
  expect(openingOf(seen.reduce(applyJobEvent, EMPTY_JOB))?.[0]).toContain('Lindenpost');
});

describe('what does not rest on the article is not shown', () => {
  test.each([
    [
      'a number that is not there',
      'The move took two engineers fourteen weeks and cut the hosting bill by 13 percent.',
    ],
    ['a number of something else', 'The move took two engineers 212 weeks and cut the yearly hosting bill.'],
    ['another scale', 'Lindenpost moved about 40 billion daily background jobs from Redis to a single Postgres table.'],
    ['a name that is not there', 'Google moved about 40 million daily background jobs from Redis to a Postgres table.'],
    ['the contrary', 'The 99th percentile did not rise from 180 ms to 240 ms.'],
    ['a doubt that is gone', 'We think that vacuum is to blame, and we have proved it.'],
    ['another article', 'The council has asked the ministry for a new ferry.'],
    ['Korean', 'Lindenpost는 하루 작업 4천만 개를 Redis에서 Postgres로 옮겼습니다.'],
    [
      'a link that is not there',
      'Workers claim jobs with SELECT FOR UPDATE SKIP LOCKED, see https://evil.example/x for more.',
    ],
  ])('%s', async (_, wrong) => {
    says(GOOD[0]!, wrong, ...GOOD.slice(2));
    const opening = openingOf(await made(queue));
    expect(opening).toHaveLength(5);
    expect(opening).not.toContain(wrong.replace(/\.$/, ''));
    expect(opening).toEqual(expect.arrayContaining([GOOD[0], ...GOOD.slice(2)].map((point) => point!.slice(0, -1))));
  });

  test('with fewer than three points left, the extracted opening stays, and the reader is told', async () => {
    says(GOOD[0]!, GOOD[1]!, 'Cats sleep for 16 hours.');
    const state = await made(queue);
    expect(openingOf(state)).toEqual(openingOf(await made(queue, extractiveEngine)));
    expect(state.notices).toEqual([{ code: 'summarizer_unused' }]);
  });

  test('the same point three times is one', async () => {
    says(GOOD[0]!, GOOD[0]!, GOOD[0]!);
    expect((await made(queue)).notices).toEqual([{ code: 'summarizer_unused' }]);
  });
});

test('three points are filled up with what was extracted besides', async () => {
  says(...GOOD.slice(2));
  const [opening, plain] = [openingOf(await made(queue)), openingOf(await made(queue, extractiveEngine))];
  expect(opening).toHaveLength(5);
  const besides = opening?.filter((text) => !GOOD.some((point) => point.startsWith(text ?? '')));
  expect(besides).toHaveLength(2);
  expect(plain).toEqual(expect.arrayContaining(besides!));
});

test('markup of an answer is taken off, its key phrase kept', async () => {
  says(GOOD[0]!.replace('40 million', '**40 million**'), `<b>${GOOD[1]}</b>`, ...GOOD.slice(2));
  expect(openingOf(await made(queue))).toEqual(GOOD.map((point) => point.slice(0, -1)));
});

test('an article of a thousand sentences has its five bullets too', async () => {
  const page = synthetic(9, 'en', 400);
  const state = await made(page);
  expect(openingOf(state)).toHaveLength(5);
});
