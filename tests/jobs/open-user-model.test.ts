import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JobState, Thread } from '../../utils/domain/index.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { openUserModel } from '../../utils/llm/open-user-model.ts';
import { PROVIDERS } from '../../utils/llm/providers/index.ts';
import type { ModelEvent } from '../../utils/llm/providers/provider.ts';
import { ephemeralAnswers } from '../../utils/llm/session/ephemeral-cache.ts';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { getUsageOn } from '../../utils/storage/paid-calls.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/storage/settings.ts';
import { addSpending, getSpendingSince } from '../../utils/storage/spending.ts';
import { stored } from '../llm/account/samples.ts';
import { stubPermissions } from '../permissions/stub.ts';
import { freshDatabase } from '../storage/fresh.ts';
import { collect, world } from './world.ts';

const SERVER = 'https://api.one.example/*';
const STORING = { storing: true, forceRefresh: false };

const thread: Thread = {
  story: { id: 7, kind: 'story', title: 'Leaving the cloud', commentCount: 2 },
  comments: [
    { id: 8, depth: 0, author: 'ann', text: 'We left last year and it was the best thing we did.' },
    { id: 9, depth: 0, author: 'bob', text: 'It depends on who runs the machines at night.' },
  ],
  from: 'page',
};
const LINES = '{"kind":"thread","text":"작년에 떠났고 가장 잘한 일이었음","src":[1]}\n';

function answering(
  events: ModelEvent[] = [
    { type: 'text', text: LINES },
    { type: 'usage', input: 1000, output: 100 },
    { type: 'end', reason: 'stop' },
  ],
) {
  return vi.spyOn(PROVIDERS.openai, 'stream').mockImplementation(async function* () {
    yield* events;
  });
}

async function put(change: object = {}) {
  await (await openDatabase()).put('engines', { ...stored, ...change });
}
const settings = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const own = async (change: Partial<Settings> = {}, how: Parameters<typeof openUserModel>[1] = STORING) =>
  (await openUserModel(settings(change), how))!;
const material = { kind: 'thread', thread } as const;
const noticeCodes = ({ notices }: JobState) => notices.map(({ code }) => code);

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshDatabase();
  ephemeralAnswers.forget();
  vi.stubEnv('FIREFOX', '');
});

async function run(how = STORING, change: Partial<Settings> = {}): Promise<JobState> {
  const w = world({ own: await own(change, how) });
  return (await collect(runJob({ kind: 'thread', thread }, w, new AbortController().signal, { engine: 'own' }))).state;
}

describe('the reader’s model in a job', () => {
  test('is none where none is set up', async () => {
    expect(await openUserModel(settings(), STORING)).toBeUndefined();
  });

  test('makes the digest; report and day say what it took', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    answering();
    const state = await run();
    expect(state.digest?.items[0]?.bullet.text).toBe('작년에 떠났고 가장 잘한 일이었음');
    expect(state.report).toMatchObject({ label: 'My model', usage: { input: 1000, output: 100 }, cost: 0.002 });
    expect(await getSpendingSince('2000-01-01')).toMatchObject([
      { engine: 'one', input: 1000, output: 100, cost: 0.002 },
    ]);
  });

  test('is named in the cache by all that it depends on, never by its key', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    const names = JSON.stringify((await own()).names);
    for (const part of ['openai', 'api.one.example', 'small']) expect(names).toContain(part);
    expect(names).not.toContain(stored.key);
    await put({ baseUrl: 'https://api.one.example/other' });
    expect(JSON.stringify((await own()).names)).not.toBe(names);
  });
});

describe('a model that may not be asked', () => {
  test.each([
    ['without consent', { consent: undefined }, [SERVER], { code: 'model_consent', values: ['My model'] }],
    [
      'at another server than agreed',
      { baseUrl: 'https://two.example/v1' },
      ['https://two.example/*'],
      { code: 'model_consent', values: ['My model'] },
    ],
    ['without permission', {}, [], { code: 'model_permission', values: ['api.one.example'] }],
  ])('%s says so before, and is not asked by a click', async (_, change, granted, problem) => {
    stubPermissions({ granted });
    await put(change);
    const stream = answering();
    expect((await (await own()).estimate(material)).problem).toEqual(problem);
    const state = await run();
    expect(state.notices.find(({ code }) => code === 'model_failed')?.reason).toEqual(problem);
    expect(state.digest?.items).toHaveLength(1);
    expect(stream).not.toHaveBeenCalled();
  });

  test('above the limit of the day is not asked, and what was spent stays', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    await addSpending(stored, { input: 1, output: 1, cost: 0.999 });
    const stream = answering();
    const state = await run();
    expect(state.notices.find(({ code }) => code === 'model_failed')?.reason?.code).toBe('spending_limit');
    expect(stream).not.toHaveBeenCalled();
    await run(STORING, { spendingLimit: null });
    expect(stream).toHaveBeenCalled();
  });
});

describe('without a click', () => {
  const { price: _, ...unpriced } = stored;
  test.each([
    ['is off at first', stored, {}, false],
    ['works where threads are switched on', stored, { ownThreads: true }, true],
    ['does not where articles alone are', stored, { ownArticles: true }, false],
    ['does not where its price is not known and there is a limit', unpriced, { ownThreads: true }, false],
    ['does where there is none', unpriced, { ownThreads: true, spendingLimit: null }, true],
    [
      'does where nothing is paid',
      {
        ...unpriced,
        baseUrl: 'http://localhost:1234/v1',
        consent: { at: 1, version: 1, origin: 'http://localhost:1234' },
      },
      { ownThreads: true },
      true,
    ],
  ])('%s', async (_, model, change, works) => {
    stubPermissions({ granted: [SERVER, 'http://localhost/*'] });
    await (await openDatabase()).put('engines', model);
    const attention = vi.fn(async () => 'now' as const);
    const one = await own(change, { ...STORING, attention });
    expect(await one.runsAutomatically(material)).toBe(works);
    expect(attention).toHaveBeenCalledTimes(works ? 1 : 0);
  });

  test.each(['later', 'no'] as const)(
    'waits for a reader who attends to the page, or does nothing (%s)',
    async (when) => {
      stubPermissions({ granted: [SERVER] });
      await put();
      const stream = answering();
      const one = await own({ ownThreads: true }, { ...STORING, attention: async () => when });
      const w = world({ own: one });
      const { state } = await collect(runJob({ kind: 'thread', thread }, w, new AbortController().signal));
      expect(state.byUserModel).toBeUndefined();
      expect(state.estimate?.waits).toBe(when === 'later' ? true : undefined);
      expect(stream).not.toHaveBeenCalled();
    },
  );

  test('does nothing where nobody can tell whether a reader attends', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    expect(await (await own({ ownThreads: true })).runsAutomatically(material)).toBe(false);
  });

  test('does not go on with what was cut off', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    const stream = answering([{ type: 'text', text: LINES }]).mockClear();
    const abort = new AbortController();
    const one = await own();
    const w = world({ own: one });
    const cut = collect(runJob({ kind: 'thread', thread }, w, abort.signal, { engine: 'own' }), ({ type }) => {
      if (type === 'item') abort.abort();
      return false;
    });
    await expect(cut).rejects.toMatchObject({ name: 'AbortError' });
    const next = await own({ ownThreads: true }, { ...STORING, attention: async () => 'now' });
    const { state } = await collect(
      runJob(
        { kind: 'thread', thread },
        { ...w, own: next, getCached: async () => undefined },
        new AbortController().signal,
      ),
    );
    expect(state.byUserModel).toBeUndefined();
    expect(stream).toHaveBeenCalledTimes(1);
  });
});

describe('a private window', () => {
  test('has the model, keeps no answer, and counts numbers alone', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    answering();
    const state = await run({ storing: false, forceRefresh: false });
    expect(state.digest?.items[0]?.bullet.language).toBe('ko');
    const database = await openDatabase();
    expect(await database.count('parts')).toBe(0);
    const rows = await database.getAll('spending');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/작년|cloud|left/);
  });

  test('does not pay twice while its pages are read, and is not known to other windows', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    const stream = answering();
    const first = await run({ storing: false, forceRefresh: false });
    const again = await run({ storing: false, forceRefresh: false });
    expect(stream).toHaveBeenCalledTimes(1);
    expect(again.digest?.items).toEqual(first.digest?.items);
    await run(STORING);
    expect(stream).toHaveBeenCalledTimes(2);
    await run({ storing: false, forceRefresh: true });
    expect(stream).toHaveBeenCalledTimes(3);
  });
});

describe('what a digest would take', () => {
  const comments = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      id: from + i,
      depth: 0,
      author: 'ann',
      text: `Opinion ${from + i}: ${'it depends on who runs the machines at night '.repeat(10)}`,
    }));
  const long = (count: number): Thread => ({ ...thread, comments: comments(100, count) });
  /** Tells the first comment that it is sent. */
  const telling = () =>
    vi.spyOn(PROVIDERS.openai, 'stream').mockImplementation(async function* (_, { prompt }) {
      yield { type: 'text', text: LINES.replace('[1]', `["${/^\[(C\d+) /m.exec(prompt)?.[1]}"]`) };
      yield { type: 'end', reason: 'stop' };
    });
  const offer = async (thread: Thread, how = STORING) => (await own({}, how)).estimate({ kind: 'thread', thread });
  const read = async (thread: Thread) => {
    const w = world({ own: await own() });
    return collect(runJob({ kind: 'thread', thread }, w, new AbortController().signal, { engine: 'own' }));
  };

  test('is what only its new threads take, once the others are read; a question still takes all', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    telling();
    const whole = await offer(long(22));
    await read(long(20));
    const rest = await offer(long(22));
    expect(rest.input).toBeLessThan(whole.input / 3);
    expect(rest.cost).toBeLessThan(whole.cost! / 3);
    expect(rest.question).toEqual(whole.question);
    expect(await offer(long(22), { storing: true, forceRefresh: true })).toEqual(whole);
  });

  test('is all of it again when nothing is left to read', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    telling();
    const before = await offer(long(20));
    const { state } = await read(long(20));
    expect(await offer(long(20))).toEqual(before);
    expect(state.estimate).toEqual(before);
    const grown = (await read(long(22))).state;
    expect(grown.estimate).toEqual(await offer(long(22)));
    expect(grown.estimate!.input).toBeGreaterThan(before.input);
  });

  test('is held to the limit: bringing a digest up to date fits where making it anew does not', async () => {
    stubPermissions({ granted: [SERVER] });
    await put({ price: { input: 10, output: 0.1 } });
    const stream = telling();
    await read(long(100));
    const { cost: whole } = await offer(long(102), { storing: true, forceRefresh: true });
    const { dollars } = await getUsageOn(new Date());
    await addSpending(stored, { input: 1, output: 1, cost: 1 - dollars - whole! / 2 });
    expect(noticeCodes((await read(long(102))).state)).not.toContain('model_failed');
    expect(stream).toHaveBeenCalledTimes(2);
  });
});

describe('answers that are kept', () => {
  test('are not asked for again, but for a summary that is made afresh', async () => {
    stubPermissions({ granted: [SERVER] });
    await put();
    const stream = answering();
    await run();
    expect(await (await openDatabase()).count('parts')).toBeGreaterThan(0);
    await run();
    expect(stream).toHaveBeenCalledTimes(1);
    await run({ storing: true, forceRefresh: true });
    expect(stream).toHaveBeenCalledTimes(2);
  });
});
