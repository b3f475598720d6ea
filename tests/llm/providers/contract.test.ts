import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../support/model-servers.ts';
import { ANSWERS, type At, CALL, ENDINGS, FAILURES, IDS, LONG, never, rows, TEXT, WHOLE } from './contract.cases.ts';
import { type Rig, rig } from './rigs.ts';
import { countedSignal, type Outcome, outcome, TEST_LIMITS } from './world.ts';

describe.each(IDS)('%s', (id) => {
  let it_: Rig;
  let at: At;
  beforeAll(async () => {
    it_ = await rig(id);
    const host = it_.server ? new URL(it_.server.url).host : 'LanguageModel';
    at = { host, name: id === 'ollama' ? 'Ollama' : host };
  });
  afterAll(() => it_.close());
  afterEach(async () => {
    expect(await it_.leaks()).toBe(0);
    expect(it_.world.running()).toBe(0);
    it_.world.waits.length = 0;
  });

  async function ask(reply: Reply, seen?: (text: string) => void, counted = countedSignal()): Promise<Outcome> {
    it_.answer(reply);
    const events = it_.provider.stream(it_.config, CALL, counted.signal, it_.world);
    const result = await outcome(events, (event) => event.type === 'text' && seen?.(event.text));
    expect(counted.listeners()).toBe(0);
    return result;
  }

  it.each(rows(ANSWERS, id))('reads an answer %s', async (_, reply) => {
    const { text, end, usage, events } = await ask(reply);
    expect([text, end]).toEqual([WHOLE, 'stop']);
    if (id !== 'language-model') expect(usage).toEqual({ input: 11, output: 7 });
    expect(events.filter(({ type }) => type === 'end')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('end');
  });

  it('gives the text as it comes, not at the end', async () => {
    const gate = Promise.withResolvers<void>();
    const seen: string[] = [];
    // A protocol's first event may hold no text: three frames with text have come when the server stalls after five.
    const { text } = await ask({ text: LONG, stallAfter: 8, resume: gate.promise }, (piece) => {
      seen.push(piece);
      if (seen.length === 3) gate.resolve();
    });
    expect(text).toBe(LONG.join(''));
  });

  it.each(rows(FAILURES, id))('explains %s', async (_, reply, expected) => {
    const { end, text, error } = await ask(reply);
    expect(end).toEqual(expected(at, id));
    if (id !== 'language-model') expect(text).toBe('');
    expect(JSON.stringify([error, String(error), (error as Error).cause ?? ''])).not.toMatch(/geheim|sk-te/);
  });

  it.each(rows(ENDINGS, id))('says when an answer ends %s', async (_, reply, expected) => {
    const { end, text } = await ask({ text: LONG, ...reply });
    expect(end).toEqual(expected(at));
    if (end !== 'length' && reply.end !== 'refusal' && !reply.text) expect(LONG.join('')).toContain(text);
  });

  it('gives up on a server that does not begin', async () => {
    const asked = ask({ until: never });
    await it_.world.timer(TEST_LIMITS.localFirstByte);
    await it_.server?.seen();
    it_.world.pass(TEST_LIMITS.localFirstByte);
    expect((await asked).end).toEqual(['timeout', at.name]);
  });

  it('gives up on a server that falls silent in the middle', async () => {
    let passed = false;
    const { end, text } = await ask({ text: LONG, stallAfter: 10, resume: never }, (piece) => {
      if (!piece.startsWith('5') || passed) return;
      passed = true;
      queueMicrotask(() => it_.world.pass(TEST_LIMITS.idle));
    });
    expect(end).toEqual(['timeout', at.name]);
    expect(text).toContain('5번째');
  });

  it('gives up on an answer that takes more than a job may', async () => {
    const { end } = await ask({ text: LONG, stallAfter: 5, resume: never }, () =>
      queueMicrotask(() => it_.world.pass(TEST_LIMITS.whole)),
    );
    expect(end).toEqual(['timeout', at.name]);
  });

  it.each([
    ['before it began', (abort: () => void) => abort()],
    ['while nothing has come', async (abort: () => void) => it_.world.timer(TEST_LIMITS.localFirstByte).then(abort)],
  ])('stops with the reason of the signal %s', async (_, when) => {
    const counted = countedSignal();
    const reason = new Error('the reader left');
    const early = when(() => counted.abort(reason));
    const { error, text } = await ask({ until: never }, undefined, counted);
    await early;
    expect(error).toBe(reason);
    expect(text).toBe('');
  });

  it('stops with the reason of the signal in the middle, and keeps what came', async () => {
    const counted = countedSignal();
    const reason = new Error('the reader left');
    const { error, text } = await ask(
      { text: LONG, stallAfter: 9, resume: never },
      () => counted.abort(reason),
      counted,
    );
    expect(error).toBe(reason);
    expect(text).toContain('0번째');
  });

  it('lets go of everything when nobody reads on', async () => {
    it_.answer({ text: LONG, stallAfter: 9, resume: never });
    const counted = countedSignal();
    for await (const event of it_.provider.stream(it_.config, CALL, counted.signal, it_.world)) {
      if (event.type === 'text') break;
    }
    expect(counted.listeners()).toBe(0);
  });

  it('answers several questions at once, each its own', async () => {
    it_.answer({ text: TEXT, pieces: 3 });
    const all = await Promise.all(Array.from({ length: 8 }, () => ask({ text: TEXT, pieces: 3 })));
    expect(all.map(({ text }) => text)).toEqual(Array(8).fill(WHOLE));
  });
});
