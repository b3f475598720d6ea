import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EnginePreference, JobRequest, JobState, Thread } from '../../utils/domain/index.ts';
import type { ModelCall, ModelEvent, Provider } from '../../utils/llm/providers/provider.ts';
import { stored } from '../llm/account/samples.ts';
import { randomFrom, randomText, SCRIPTS } from '../llm/prompts/token-texts.ts';
import { stubPermissions } from '../permissions/stub.ts';
import { freshDatabase } from '../storage/fresh.ts';
import { collect, world } from './world.ts';

/** Whole jobs over texts that tokenizers are slow at. */
vi.setConfig({ testTimeout: 60_000 });

/** Dollars a million tokens, as the reader entered them; a bill is in these. */
const PRICE = { input: 2, output: 20 };
/** Tokens that the server puts around a question. */
const TEMPLATE = 20;

const server = { bill: 0, tokens: 0, calls: 0, most: 0, running: 0 };

/** A provider that bills what a real tokenizer counts and the longest answer there may be, as models do that think at length. */
async function* bills({ system, prompt, maxOutput }: ModelCall, signal: AbortSignal): AsyncGenerator<ModelEvent> {
  const input = encode(system + prompt, { disallowedSpecial: new Set() }).length + TEMPLATE;
  server.bill += (input * PRICE.input + maxOutput * PRICE.output) / 1_000_000;
  server.tokens += input + maxOutput;
  server.calls++;
  server.most = Math.max(server.most, ++server.running);
  await new Promise((resolve) => setTimeout(resolve, 1));
  server.running--;
  signal.throwIfAborted();
  const number = /^\[C(\d+) /m.exec(prompt)?.[1] ?? '1';
  yield { type: 'text', text: `{"kind":"thread","text":"작년에 떠났고 가장 잘한 일이었음","src":[${number}]}\n` };
  yield { type: 'usage', input, output: maxOutput };
  yield { type: 'end', reason: 'stop' };
}

/** A background from its start on, with a model that bills. */
async function startBackground(stream: (...args: Parameters<typeof bills>) => AsyncIterable<ModelEvent> = bills) {
  vi.resetModules();
  const { PROVIDERS } = await import('../../utils/llm/providers/index.ts');
  const { openUserModel } = await import('../../utils/llm/open-user-model.ts');
  const { runJob } = await import('../../utils/jobs/run-job.ts');
  const { DEFAULT_SETTINGS } = await import('../../utils/storage/settings.ts');
  const { openDatabase } = await import('../../utils/storage/open-database.ts');
  vi.spyOn(PROVIDERS.openai, 'stream').mockImplementation(((_, call, signal) =>
    stream(call, signal)) as Provider['stream']);
  return {
    async setUp(change: object = {}) {
      await (await openDatabase()).put('engines', { ...stored, price: PRICE, ...change });
    },
    async run(
      request: JobRequest,
      { engine = 'own' as EnginePreference, restarted = false, signal = never } = {},
    ): Promise<JobState> {
      const own = await openUserModel(DEFAULT_SETTINGS, { storing: true, forceRefresh: false });
      const job = runJob(request, world({ ...(own && { own }) }), signal, { engine, restarted });
      return (await collect(job)).state;
    },
    /** What the reader is shown of today. */
    async today() {
      const { spendingReport } = await import('../../utils/llm/account/spending-report.ts');
      return (await spendingReport()).today;
    },
  };
}

const never = new AbortController().signal;
const reasonOf = ({ notices }: JobState) => notices.find(({ code }) => code === 'model_failed')?.reason?.code;

/** A thread whose comments are written in all scripts, and in noise. */
function babel(id: number, comments: number): Thread {
  const random = randomFrom(id);
  const sentences = Object.values(SCRIPTS);
  const said = () => {
    let text = '';
    while (text.length < 600) {
      text += random() < 0.7 ? sentences[Math.floor(random() * sentences.length)]! : randomText(random, 40).text;
      text += ' ';
    }
    return text;
  };
  return {
    story: { id, kind: 'story', title: `Thread ${id}`, commentCount: comments },
    comments: Array.from({ length: comments }, (_, i) => ({
      id: id * 1_000 + i,
      depth: 0,
      author: 'ann',
      text: said(),
    })),
    from: 'page',
  };
}
const threadJob = (id: number, comments: number) => ({ kind: 'thread', thread: babel(id, comments) }) as const;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.stubEnv('FIREFOX', '');
  Object.assign(server, { bill: 0, tokens: 0, calls: 0, most: 0, running: 0 });
  await freshDatabase();
  stubPermissions({ granted: ['https://api.one.example/*'] });
});

describe('a limit of a dollar a day', () => {
  test('holds for threads in five hundred mixtures of scripts and noise, one after the other', async () => {
    const background = await startBackground();
    await background.setUp();
    let last: JobState | undefined;
    for (let id = 1; id <= 12; id++) last = await background.run(threadJob(id, 45));
    expect(reasonOf(last!)).toBe('spending_limit');
    expect(server.bill).toBeGreaterThan(0.4);
    expect(server.bill).toBeLessThanOrEqual(1);
    expect((await background.today()).cost).toBeCloseTo(server.bill, 6);
  });

  test('holds for twenty jobs that start at once', async () => {
    const background = await startBackground();
    await background.setUp();
    const states = await Promise.all(Array.from({ length: 20 }, (_, i) => background.run(threadJob(i + 1, 40))));
    expect(server.calls).toBeGreaterThan(2);
    expect(server.bill).toBeLessThanOrEqual(1);
    expect(states.every(({ status }) => status === 'done')).toBe(true);
    expect((await background.today()).cost).toBeCloseTo(server.bill, 6);
  });

  test('holds for one long thread whose parts are asked about at the same time', async () => {
    const background = await startBackground();
    await background.setUp({ context: 16_000 });
    const state = await background.run(threadJob(1, 400));
    expect(server.calls).toBeGreaterThan(3);
    expect(server.bill).toBeLessThanOrEqual(1);
    expect(state.status).toBe('done');
  });

  test('holds over backgrounds that are stopped while their calls are under way', async () => {
    const reached = { calls: 0 };
    /** Bills and is never heard of again. */
    const dead = async function* (call: ModelCall): AsyncGenerator<ModelEvent> {
      reached.calls++;
      await bills(call, never).next();
      await new Promise(() => undefined);
    };
    for (let life = 1; life <= 40; life++) {
      const background = await startBackground(dead);
      await background.setUp();
      const before = reached.calls;
      const end = background.run(threadJob(life, 20)).then(() => 'refused');
      const sent = vi.waitFor(() => expect(reached.calls).toBeGreaterThan(before), 5_000).then(() => 'sent');
      if ((await Promise.race([end, sent])) === 'refused') break;
    }
    expect(reached.calls).toBeGreaterThan(2);
    expect(reached.calls).toBeLessThan(40);
    expect(server.bill).toBeLessThanOrEqual(1);
    const today = await (await startBackground()).today();
    expect(today.calls).toBe(reached.calls);
    expect(today.cost).toBeGreaterThan(0);
    expect(today.cost + today.heldCost!).toBeGreaterThanOrEqual(server.bill);
  });

  test('holds for readers who cancel every answer', async () => {
    let abort = new AbortController();
    const endless = async function* (call: ModelCall, signal: AbortSignal): AsyncGenerator<ModelEvent> {
      // The first event of `bills` comes after all is billed.
      for await (const event of bills(call, signal)) {
        abort.abort();
        signal.throwIfAborted();
        yield event;
      }
    };
    const background = await startBackground(endless);
    await background.setUp();
    for (let id = 1; id <= 40; id++) {
      abort = new AbortController();
      await background.run(threadJob(id, 20), { signal: abort.signal }).catch(() => undefined);
    }
    expect(server.calls).toBeGreaterThan(2);
    expect(server.bill).toBeLessThanOrEqual(1);
  });

  test('holds for every day of its own where the clock passes midnight and is set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const background = await startBackground();
    await background.setUp();
    const days = [new Date(2026, 10, 23, 23, 59), new Date(2026, 10, 24, 0, 1)];
    const bills = [0, 0];
    for (let id = 1; id <= 20; id++) {
      const day = id % 2;
      vi.setSystemTime(days[day]!);
      const before = server.bill;
      await background.run(threadJob(id, 40));
      bills[day]! += server.bill - before;
    }
    for (const bill of bills) {
      expect(bill).toBeGreaterThan(0.4);
      expect(bill).toBeLessThanOrEqual(1);
    }
  });

  test('is passed by no more than one call where a server bills more than it was asked for, and then refuses', async () => {
    const greedy = async function* (call: ModelCall, signal: AbortSignal): AsyncGenerator<ModelEvent> {
      for await (const event of bills(call, signal))
        yield event.type === 'usage' ? { ...event, output: 80_000 } : event;
    };
    const background = await startBackground(greedy);
    await background.setUp();
    await background.run(threadJob(1, 20));
    expect((await background.today()).cost).toBeGreaterThan(1.6);
    const { calls } = server;
    expect(reasonOf(await background.run(threadJob(2, 20)))).toBe('spending_limit');
    expect(server.calls).toBe(calls);
  });
});

test('a model without a price is held to a million tokens a day', async () => {
  const background = await startBackground();
  const { price: _, ...unpriced } = stored;
  await background.setUp({ ...unpriced, price: undefined });
  let last: JobState | undefined;
  for (let id = 1; id <= 8; id++) {
    const jobs = Array.from({ length: 4 }, (_, i) => background.run(threadJob(id * 10 + i, 100)));
    last = (await Promise.all(jobs)).at(-1);
  }
  expect(reasonOf(last!)).toBe('token_limit');
  expect(server.tokens).toBeGreaterThan(400_000);
  expect(server.tokens).toBeLessThanOrEqual(1_000_000);
});

describe('a background that was stopped while the model worked', () => {
  const REQUEST = threadJob(1, 20);

  async function stopped() {
    const sent = Promise.withResolvers<void>();
    const background = await startBackground(async function* (call): AsyncGenerator<ModelEvent> {
      await bills(call, never).next();
      sent.resolve();
      await new Promise(() => undefined);
    });
    await background.setUp();
    void background.run(REQUEST);
    await sent.promise;
  }

  test('does not send the same again by itself, and says so', async () => {
    await stopped();
    const next = await startBackground();
    const state = await next.run(REQUEST, { restarted: true });
    expect(server.calls).toBe(1);
    expect(state.notices.map(({ code }) => code)).toContain('model_interrupted');
    expect(state).toMatchObject({ status: 'done', estimate: { label: 'My model' } });
    expect(state.byUserModel).toBeUndefined();
  });

  test('sends it when the reader clicks, and is not told of the cut again', async () => {
    await stopped();
    const next = await startBackground();
    await next.run(REQUEST, { restarted: true });
    const state = await next.run(REQUEST);
    expect(state.byUserModel).toBe(true);
    expect(server.calls).toBe(2);
    expect(state.notices.map(({ code }) => code)).not.toContain('model_interrupted');
  });

  test('goes on by itself where nothing was sent yet', async () => {
    const next = await startBackground();
    await next.setUp();
    expect((await next.run(REQUEST, { restarted: true })).byUserModel).toBe(true);
    expect(server.calls).toBe(1);
  });
});
