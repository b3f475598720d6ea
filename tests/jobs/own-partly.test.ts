import { describe, expect, test } from 'vitest';
import type { ErrorCode, JobRequest, JobState } from '../../utils/domain/index.ts';
import { isPartial } from '../../utils/domain/job-state.ts';
import type { UserModel } from '../../utils/domain/model-for-job.ts';
import { UserError } from '../../utils/domain/user-error.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { createLlmEngine } from '../../utils/llm/llm-engine.ts';
import type { ModelEvent } from '../../utils/llm/providers/provider.ts';
import {
  ARTICLE,
  commentsIn,
  faithful,
  GOOD,
  GOOD_LINES,
  memory,
  noticesOf,
  shown,
  shownItems,
  threadOf,
} from '../support/own-model/samples.ts';
import { CONFIG, jsonLines, type Script, scripted } from '../support/own-model/scripted-model.ts';
import { collect, world } from './world.ts';

const thread = threadOf(20, 30);
const THREAD: JobRequest = { kind: 'thread', thread };
const READ: JobRequest = { kind: 'article', article: ARTICLE };

/** A reader with a small model that answers by a script, which can be changed between runs. */
function reader(first: Script, { concurrency = 1, isPrivate = false } = {}) {
  let script = first;
  let refusal: Error | undefined;
  const provider = scripted((call, n) => script(call, n));
  const kept = memory();
  const own: UserModel = {
    engine: createLlmEngine(
      provider,
      { ...CONFIG, context: 2_600 },
      { memory: kept, concurrency, wait: async () => {} },
    ),
    async *answer() {},
    label: 'My model',
    names: ['own@1', 'openai', 'small'],
    estimate: async () => ({ label: 'My model', input: 1200, output: 300 }),
    runsAutomatically: () => false,
    wasCutOff: async () => false,
    async begin() {
      if (refusal) throw refusal;
      return () => {};
    },
    total: () => ({ input: 100, output: 10, cost: 0.01 }),
  };
  const w = world({ own, ...(isPrivate && { getCached: async () => undefined, save: async () => {} }) });
  return {
    provider,
    store: w.store,
    now(next: Script) {
      script = next;
      provider.calls.splice(0);
    },
    refuse(error: Error) {
      refusal = error;
    },
    async open(request: JobRequest, engine?: 'own'): Promise<JobState> {
      const job = runJob(request, w, new AbortController().signal, engine && { engine });
      return (await collect(job)).state;
    },
  };
}
const failing =
  (at: number, error: Error): Script =>
  (call, n) =>
    n === at ? error : faithful(call, n);
const fail = (code: ErrorCode) => new UserError(code, ['One', '500']);
const reasonOf = ({ notices }: JobState) => notices.find(({ reason }) => reason)?.reason?.code;
const missingOf = ({ coverage }: JobState) => coverage!.total - coverage!.read;

describe('one part of a thread that fails', () => {
  test.each<ErrorCode>(['model_refused', 'model_cut', 'server', 'rate_limited', 'timeout'])(
    '%s: what came stays, with how much that is, why, and a way to go on',
    async (code) => {
      const { open } = reader((call, n) => (n >= 2 ? fail(code) : faithful(call, n)));
      const state = await open(THREAD, 'own');
      expect(state).toMatchObject({ status: 'done', byUserModel: true, report: { label: 'My model' } });
      expect(state.digest!.items.length).toBeGreaterThan(2);
      expect(state.digest!.moods).toBeDefined();
      expect(isPartial(state)).toBe(true);
      expect(state.notices).toEqual([
        { code: 'comments_left', values: [String(missingOf(state))], reason: { code, values: ['One', '500'] } },
      ]);
      expect(missingOf(state)).toBeGreaterThan(0);
      expect(missingOf(state)).toBeLessThan(60);
    },
  );

  test('going on asks for the part that failed alone, and adds up what both took', async () => {
    const { open, now, provider } = reader(failing(1, fail('server')));
    const before = await open(THREAD, 'own');
    const left = missingOf(before);
    now(faithful);
    const state = await open(THREAD, 'own');
    expect(provider.calls).toHaveLength(1);
    expect(commentsIn(provider.calls[0]!)).toHaveLength(left);
    expect(state.coverage).toEqual({ unit: 'comments', read: 60, total: 60 });
    expect(noticesOf(state)).toEqual([]);
    expect(state.digest!.items).toHaveLength(10);
    expect(state.report).toMatchObject({ usage: { input: 200, output: 20 }, cost: 0.02 });
    expect(state.report?.cached).toBeUndefined();
  });

  test('going on in a private window, where no result is kept, asks for that part alone, too', async () => {
    const { open, now, provider, store } = reader(failing(1, fail('server')), { isPrivate: true });
    const before = await open(THREAD, 'own');
    now(faithful);
    const state = await open(THREAD, 'own');
    expect(store.size).toBe(0);
    expect(provider.calls).toHaveLength(1);
    expect(commentsIn(provider.calls[0]!)).toHaveLength(missingOf(before));
    expect(state.coverage).toEqual({ unit: 'comments', read: 60, total: 60 });
    expect(noticesOf(state)).toEqual([]);
  });

  test('an answer that broke off goes on behind its last line', async () => {
    const cut = (text: string) => [{ type: 'text', text } as const, fail('model_cut')];
    const { open, now, provider } = reader((call, n) => {
      const answer = faithful(call, n) as string;
      return n === 1 ? cut(`${answer.split('\n')[0]}\n{"kind":"re`) : n === 3 ? fail('model_refused') : answer;
    });
    const before = await open(THREAD, 'own');
    expect(isPartial(before)).toBe(true);
    const asked = provider.calls.map(({ prompt }) => prompt);
    now(faithful);
    const state = await open(THREAD, 'own');
    expect(provider.calls.map(({ prompt }) => prompt.split('\n\nThese lines are written')[0])).toEqual([
      asked[1],
      asked[3],
    ]);
    expect(provider.calls[0]!.prompt).toContain('Go on with the line after');
    expect(state.coverage!.read).toBe(60);
  });

  test('what its part had said before it broke off is shown, and not counted as read', async () => {
    const half: Script = (call, n) => {
      const answer = faithful(call, n) as string;
      if (n !== 0) return fail('model_refused');
      return [{ type: 'text', text: `${answer.split('\n')[0]}\n` }, fail('model_cut')];
    };
    const state = await reader(half).open(THREAD, 'own');
    expect(shownItems(state)).toEqual(['1000 서버에 대한 의견 1000임']);
    expect(state.coverage!.read).toBe(0);
    expect(state.notices[0]).toMatchObject({ code: 'comments_left', values: ['60'] });
  });

  test.each<ErrorCode>(['model_key', 'model_quota', 'offline', 'model_not_running', 'spending_limit'])(
    '%s concerns all parts: no other is tried',
    async (code) => {
      const { open, provider } = reader((call, n) => (n >= 1 ? fail(code) : faithful(call, n)));
      const state = await open(THREAD, 'own');
      expect(provider.calls).toHaveLength(2);
      expect(reasonOf(state)).toBe(code);
      expect(isPartial(state)).toBe(true);
    },
  );

  test('on the next visit it is as it was, and nothing goes on by itself', async () => {
    const { open, provider, now } = reader(failing(1, fail('server')));
    const before = await open(THREAD, 'own');
    now(faithful);
    const state = await open(THREAD);
    expect(provider.calls).toEqual([]);
    expect(state.notices).toEqual(before.notices);
    expect(state.coverage).toEqual(before.coverage);
    expect(shownItems(state)).toEqual(shownItems(before));
  });

  test('going on that is refused leaves what is there, and says why', async () => {
    const { open, refuse, provider, now } = reader(failing(1, fail('server')));
    const before = await open(THREAD, 'own');
    now(faithful);
    refuse(new UserError('spending_limit', ['$1', '$1', '$0.02']));
    const state = await open(THREAD, 'own');
    expect(provider.calls).toEqual([]);
    expect(shownItems(state)).toEqual(shownItems(before));
    expect(reasonOf(state)).toBe('spending_limit');
    expect(isPartial(state)).toBe(true);
  });

  test('a thread that grew since says what is new, not what was left', async () => {
    const { open } = reader(failing(1, fail('server')));
    await open(THREAD, 'own');
    const more = threadOf(21, 30);
    const state = await open({ kind: 'thread', thread: more });
    expect(state.notices.find(({ code }) => code === 'digest_older')?.values).toEqual(['3']);
  });

  test('of which nothing came is made by the embedded engine, with the reason', async () => {
    const state = await reader(() => fail('server')).open(THREAD, 'own');
    expect(state.byUserModel).toBeUndefined();
    expect(noticesOf(state)).toContain('model_failed');
  });
});

/** An answer at its longest: so many lines of it came. */
const atItsLongest = (text: string, lines: number): ModelEvent[] => [
  { type: 'text', text: `${text.split('\n').slice(0, lines).join('\n')}\n{"kind":"thr` },
  { type: 'end', reason: 'length' },
];

describe('an answer that ended at its longest', () => {
  test('about a part of a thread: a click has the rest of that answer written, and no other', async () => {
    const { open, now, provider } = reader((call, n) => {
      const answer = faithful(call, n) as string;
      return n === 1 ? atItsLongest(answer, 1) : answer;
    });
    const before = await open(THREAD, 'own');
    expect(noticesOf(before)).toEqual(['model_stopped']);
    expect(isPartial(before)).toBe(true);
    const asked = provider.calls.map(({ prompt }) => prompt);
    now((call, n) => (faithful(call, n) as string).split('\n').slice(1).join('\n'));
    const state = await open(THREAD, 'own');
    expect(provider.calls).toHaveLength(1);
    expect(provider.calls[0]!.prompt.split('\n\nThese lines are written')[0]).toBe(asked[1]);
    expect(shownItems(state)).toEqual(shownItems(await reader(faithful).open(THREAD, 'own')));
    expect(noticesOf(state)).toEqual([]);
  });

  test('about an article: likewise', async () => {
    const { open, now, provider } = reader(() => atItsLongest(GOOD, 8));
    const before = await open(READ, 'own');
    expect(noticesOf(before)).toEqual(['model_stopped']);
    expect(isPartial(before)).toBe(true);
    now(() => jsonLines(...GOOD_LINES.slice(8)));
    const state = await open(READ, 'own');
    expect(provider.calls).toHaveLength(1);
    expect(shown(state)).toEqual(shown(await reader(() => GOOD).open(READ, 'own')));
    expect(noticesOf(state)).toEqual([]);
  });

  test('without a line of JSON is begun anew, not read twice', async () => {
    const prose = GOOD_LINES.slice(1, 6)
      .map(({ text }) => `- ${text}`)
      .join('\n');
    const { open, now } = reader(() => [
      { type: 'text', text: prose },
      { type: 'end', reason: 'length' },
    ]);
    expect(noticesOf(await open(READ, 'own'))).toContain('model_stopped');
    now(() => `Here it is:\n${GOOD}`);
    const state = await open(READ, 'own');
    expect(shown(state)).toEqual(shown(await reader(() => GOOD).open(READ, 'own')));
  });
});

describe('an article whose answer breaks off', () => {
  const broken =
    (lines: number): Script =>
    () => [{ type: 'text', text: `${jsonLines(...GOOD_LINES.slice(0, lines))}\n` }, fail('model_cut')];

  test('behind its five opening bullets keeps what came; going on makes the rest', async () => {
    const { open, now, provider } = reader(broken(8));
    const state = await open(READ, 'own');
    expect(state).toMatchObject({ status: 'done', byUserModel: true });
    expect(shown(state).slice(5)).toEqual(['# 비용과 장애', 'Tobias Ekdal이 3주 동안 자원에 꼬리표를 붙였음']);
    expect(noticesOf(state)).toEqual(['model_partly']);
    expect(state.coverage!.read).toBeLessThan(state.coverage!.total);
    now(() => jsonLines(...GOOD_LINES.slice(8)));
    const whole = await open(READ, 'own');
    expect(provider.calls[0]!.prompt).toContain('Go on with the line after');
    expect(noticesOf(whole)).toEqual([]);
    expect(shown(whole)).toHaveLength(11);
    expect(whole.coverage!.read).toBe(whole.coverage!.total);
  });

  test('before them leaves the article to the embedded engine; the next click goes on where it broke off', async () => {
    const { open, now, provider } = reader(broken(3));
    const state = await open(READ, 'own');
    expect(state.byUserModel).toBeUndefined();
    expect(noticesOf(state)).toContain('model_failed');
    now(() => jsonLines(...GOOD_LINES.slice(3)));
    const whole = await open(READ, 'own');
    expect(provider.calls[0]!.prompt).toContain('Go on with the line after');
    expect(shown(whole)).toHaveLength(shown(await reader(() => GOOD).open(READ, 'own')).length);
  });
});
