import { beforeEach, expect, test, vi } from 'vitest';
import { runJob } from '../../utils/jobs/run-job.ts';
import { estimateFollowUpQuestion, estimateQuestionTokens } from '../../utils/llm/account/estimate-tokens.ts';
import { openUserModel } from '../../utils/llm/open-user-model.ts';
import { PROVIDERS } from '../../utils/llm/providers/index.ts';
import type { ModelEvent } from '../../utils/llm/providers/provider.ts';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/storage/settings.ts';
import { getSpendingSince } from '../../utils/storage/spending.ts';
import { stored } from '../llm/account/samples.ts';
import { stubPermissions } from '../permissions/stub.ts';
import { freshDatabase } from '../storage/fresh.ts';
import { ARTICLE, threadOf } from '../support/own-model/samples.ts';
import { collect, world } from './world.ts';

const REQUEST = {
  kind: 'question',
  question: '비용은 얼마나 줄었나요?',
  article: { kind: 'article', article: ARTICLE },
  thread: { kind: 'thread', thread: threadOf(3) },
} as const;
const LINE = '{"kind":"answer","depth":0,"text":"월 청구액이 23,650달러로 줄었습니다","src":["S2"]}\n';

function answering(events: ModelEvent[]) {
  return vi.spyOn(PROVIDERS.openai, 'stream').mockImplementation(async function* () {
    yield* events;
  });
}
const whole: ModelEvent[] = [
  { type: 'text', text: LINE },
  { type: 'usage', input: 1_000, output: 100 },
  { type: 'end', reason: 'stop' },
];

async function ask({ stop = false, settings = {} as Partial<Settings> } = {}) {
  const own = await openUserModel({ ...DEFAULT_SETTINGS, ...settings }, { storing: true, forceRefresh: false });
  const abort = new AbortController();
  const job = runJob(REQUEST, world({ ...(own && { own }) }), abort.signal, { engine: 'own' });
  return collect(job, ({ type }) => {
    if (stop && type === 'bullet') abort.abort();
    return false;
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshDatabase();
  vi.stubEnv('FIREFOX', '');
  stubPermissions({ granted: ['https://api.one.example/*'] });
  await (await openDatabase()).put('engines', { ...stored, price: { input: 1, output: 10 } });
});

test('a question is asked of the reader’s model, checked against the page, and added to the day’s spending', async () => {
  const stream = answering(whole);
  const { state } = await ask();
  expect(state.summary?.opening).toMatchObject([{ text: '월 청구액이 23,650달러로 줄었음', sources: [{ block: 0 }] }]);
  expect(state.report).toMatchObject({ label: stored.label, usage: { input: 1_000, output: 100 }, cost: 0.002 });
  expect(stream).toHaveBeenCalledTimes(1);
  expect(await getSpendingSince('2000-01-01')).toMatchObject([{ input: 1_000, output: 100, cost: 0.002 }]);
});

test('what is stopped is counted all the same', async () => {
  answering([{ type: 'text', text: LINE }, { type: 'text', text: LINE }, ...whole]);
  await expect(ask({ stop: true })).rejects.toMatchObject({ name: 'AbortError' });
  const [spent] = await getSpendingSince('2000-01-01');
  expect(spent?.input).toBeGreaterThan(100);
});

test.each([
  ['a day’s limit that is reached', { spendingLimit: 0.0001 }, {}, 'spending_limit'],
  ['no consent', {}, { consent: undefined }, 'model_consent'],
])('%s: nothing is sent, and a sentence says why', async (_, settings, change, code) => {
  const stream = answering(whole);
  await (await openDatabase()).put('engines', { ...stored, price: { input: 1, output: 10 }, ...change });
  const { state } = await ask({ settings });
  expect(state).toMatchObject({ status: 'failed', error: { code } });
  expect(stream).not.toHaveBeenCalled();
});

test('an estimate is never more than the model’s window', () => {
  const model = { provider: 'openai' } as const;
  const asked = { question: '왜?', article: ARTICLE, thread: threadOf(200) };
  const { input, output } = estimateQuestionTokens(asked, { ...model, context: 8_000 });
  expect(input).toBeLessThanOrEqual(8_000);
  expect(output).toBeGreaterThan(200);
  expect(estimateFollowUpQuestion({ input: 500_000, output: 9 }, { ...model, context: 8_000 }).input).toBe(8_000);
});
