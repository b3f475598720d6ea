import { describe, expect, test } from 'vitest';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import { UserError } from '../../../utils/domain/user-error.ts';
import { estimateArticleTokens } from '../../../utils/llm/account/estimate-tokens.ts';
import { limitsOf } from '../../../utils/llm/llm-engine.ts';
import { countTokens } from '../../../utils/llm/tokens/count-tokens.ts';
import {
  ARTICLE,
  commentsIn,
  faithful,
  memory,
  noticesOf,
  shownItems,
  threadOf,
} from '../../support/own-model/samples.ts';
import { CONFIG, jsonLines, type Script } from '../../support/own-model/scripted-model.ts';
import { digest, made, SMALL } from './thread-made.ts';

describe('a thread that is longer than a request', () => {
  test('is read in parts, all of it, and shown in page order', async () => {
    const thread = threadOf(20, 30);
    const { state, provider, events } = await made(thread, faithful, { config: SMALL, concurrency: 2 });
    expect(provider.calls.length).toBeGreaterThan(2);
    expect(provider.calls.length).toBeLessThan(10);
    const read = new Set(provider.calls.flatMap((call) => commentsIn(call).map(({ id }) => id)));
    expect(read.size).toBe(60);
    expect(state.coverage).toEqual({ unit: 'comments', read: 60, total: 60 });
    const ids = state.digest!.items.map((item) => item!.commentId);
    expect(ids).toHaveLength(10);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    const reads = events.flatMap((event) => (event.type === 'coverage' ? [event.coverage.read] : []));
    expect(reads[0]).toBe(0);
    expect(reads).toEqual(reads.toSorted((a, b) => a - b));
    expect(noticesOf(state)).toEqual([]);
  });

  test.each([1, 2, 3])('with %i requests at a time at most', async (concurrency) => {
    const slow: Script = async (call, n) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return faithful(call, n) as string;
    };
    const { provider } = await made(threadOf(20, 30), slow, { config: SMALL, concurrency });
    expect(provider.most).toBe(concurrency);
  });

  test.each([
    ['https://api.one.example/v1', 3],
    ['http://localhost:1234/v1', 1],
  ])('by a server at %s: %i at a time', async (baseUrl, most) => {
    const slow: Script = async (call, n) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return faithful(call, n) as string;
    };
    const { provider } = await made(threadOf(20, 30), slow, { config: { ...SMALL, baseUrl } });
    expect(provider.most).toBe(most);
  });

  test('a server in the own network, which runs other models than OpenAI, is sent less at once, like Ollama', () => {
    const local = { context: 4_096, baseUrl: 'http://localhost:1234/v1' };
    expect(limitsOf({ id: 'openai' }, local)).toEqual(limitsOf({ id: 'ollama' }, local));
    const model = { ...local, provider: 'openai' } as const;
    const far = { ...model, baseUrl: 'https://api.one.example/v1' };
    expect(estimateArticleTokens(ARTICLE, model).input).toBeGreaterThan(estimateArticleTokens(ARTICLE, far).input);
  });

  test('no part is longer than it may be', async () => {
    const { provider } = await made(threadOf(40, 60), faithful, { config: SMALL });
    for (const { system, prompt, maxOutput } of provider.calls) {
      expect((countTokens(system) + countTokens(prompt)) * 1.1 + maxOutput).toBeLessThanOrEqual(SMALL.context);
    }
  });

  test.each([4_096, 8_192])('an answer in a context of %i has room for what it is asked for', async (context) => {
    const { provider, state } = await made(threadOf(12, 60), faithful, { config: { ...CONFIG, context } });
    for (const call of provider.calls) {
      const most = Number(/at most (\d+)/.exec(call.system)![1]);
      expect(call.maxOutput / most).toBeGreaterThan(250);
    }
    expect(state.digest!.items).toHaveLength(10);
    expect(state.coverage!.read).toBe(36);
  });

  test('of more than ten parts the best ten comments stay', async () => {
    const { state, provider } = await made(threadOf(60, 60), faithful, { config: SMALL });
    expect(provider.calls.length).toBeGreaterThan(10);
    expect(state.digest!.items).toHaveLength(10);
    expect(state.coverage!.read).toBe(180);
  });

  test('one endless thread is split below its top, which is told again in short and cited once', async () => {
    const one = threadOf(1);
    const deep = Array.from({ length: 60 }, (_, i) => ({
      id: 3000 + i,
      depth: 1,
      author: 'x',
      text: `Answer ${3000 + i} ${'with many words '.repeat(12)}`,
    }));
    const thread = { ...one, comments: [...one.comments.slice(0, 1), ...deep] };
    const { state, provider } = await made(thread, faithful, { config: SMALL });
    expect(provider.calls.length).toBeGreaterThan(1);
    for (const call of provider.calls.slice(1)) expect(call.prompt).toMatch(/^\[C1 d0 x\] Opinion 1000/m);
    expect(state.coverage!.read).toBe(61);

    const stubborn: Script = (_, n) =>
      jsonLines({ kind: 'thread', text: `서버에 대한 의견 ${'가나다라마바사아자차'[n]}임`, src: ['C1'] });
    const again = await made(thread, stubborn, { config: SMALL });
    expect(shownItems(again.state)).toEqual(['1000 서버에 대한 의견 가임']);
  });

  test('a comment that is longer than a request is cut with a mark, counted and told', async () => {
    const thread = threadOf(2, 12, [
      { id: 4000, depth: 0, author: 'x', text: `Opinion 4000 ${'says the same again and again '.repeat(800)}END` },
    ]);
    const { state, provider } = await made(thread, faithful, { config: SMALL });
    const sent = provider.calls.map(({ prompt }) => prompt).join('\n');
    expect(sent).toMatch(/^\[C7 d0\] Opinion 4000 .* \[…\]$/m);
    expect(sent).not.toContain('again END');
    expect(state.coverage).toEqual({ unit: 'comments', read: 6, total: 7 });
    expect(state.notices).toContainEqual({ code: 'comments_cut', values: ['1'] });
  });

  test('a part that fails stops no other; the next try reads that part alone', async () => {
    const kept = memory();
    const thread = threadOf(20, 30);
    let state = EMPTY_JOB;
    const broken = digest(thread, (call, n) => (n === 1 ? new UserError('server', ['x', '500']) : faithful(call, n)), {
      config: SMALL,
      memory: kept,
      concurrency: 1,
    });
    await expect(async () => {
      for await (const event of broken.events) state = applyJobEvent(state, event);
    }).rejects.toThrow('server');
    expect(state.coverage!.read).toBeGreaterThan(20);
    expect(state.coverage!.read).toBeLessThan(60);
    expect(shownItems(state).length).toBeGreaterThan(3);

    const again = await made(thread, faithful, { config: SMALL, memory: kept });
    expect(again.provider.calls).toHaveLength(1);
    expect(again.state.coverage!.read).toBe(60);
    expect(noticesOf(again.state)).toEqual([]);
  });

  test('cancelling keeps the parts that were read', async () => {
    const kept = memory();
    const stop = new AbortController();
    const { events } = digest(threadOf(20, 30), faithful, {
      config: SMALL,
      memory: kept,
      concurrency: 1,
      signal: stop.signal,
    });
    await expect(async () => {
      for await (const event of events) if (event.type === 'progress') stop.abort();
    }).rejects.toThrow(/abort/);
    const again = await made(threadOf(20, 30), faithful, { config: SMALL, memory: kept, concurrency: 1 });
    const whole = await made(threadOf(20, 30), faithful, { config: SMALL, concurrency: 1 });
    expect(again.provider.calls.length).toBeLessThan(whole.provider.calls.length);
    expect(again.state.coverage!.read).toBe(60);
  });
});
