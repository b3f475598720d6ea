import { describe, expect, it } from 'vitest';
import { gemini } from '../../../utils/llm/providers/gemini.ts';
import type { Reply } from '../../support/model-servers.ts';
import { toldServer } from './told-server.ts';
import { outcome, testWorld } from './world.ts';

const { signal } = new AbortController();
const world = testWorld();
const server = toldServer('gemini', [
  { id: 'gemini-flash-lite-latest', context: 1_048_576 },
  { id: 'gemini-embedding-1', context: 2048 },
]);

const values = (...all: unknown[]): Reply => ({
  fail: {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: all.map((value) => `data: ${JSON.stringify(value)}\r\n\r\n`).join(''),
  },
});
const part = (text: string, rest: object = {}) => ({ candidates: [{ content: { parts: [{ text, ...rest }] } }] });
const finish = (finishReason: string) => ({ candidates: [{ finishReason }] });
const ask = (model = 'gemini-flash-lite-latest') =>
  outcome(
    gemini.stream(
      { baseUrl: server.url, key: 'AIza-test', model },
      { system: '요약기', prompt: '글', maxOutput: 321 },
      signal,
      world,
    ),
  );

describe('what is sent', () => {
  it('has the key in a header, not in the address', async () => {
    server.reply = {};
    await ask();
    expect(server.asked.at(-1)).toMatchObject({
      path: '/v1beta/models/gemini-flash-lite-latest:streamGenerateContent?alt=sse',
      key: 'AIza-test',
      body: {
        systemInstruction: { parts: [{ text: '요약기' }] },
        contents: [{ role: 'user', parts: [{ text: '글' }] }],
        generationConfig: { maxOutputTokens: 321 },
      },
    });
  });

  it.each([
    ['models/gemini-x', 'gemini-x'],
    ['../../evil?key=1', '../../evil?key=1'],
  ])('keeps the model %s within its place in the address', async (model, expected) => {
    await ask(model);
    expect(server.asked.at(-1)?.model).toBe(expected);
  });
});

describe('what comes back', () => {
  it.each([
    ['thoughts are left out', [part('음', { thought: true }), part('가'), finish('STOP')], '가', 'stop'],
    ['a blocked question', [{ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }], '', ['model_refused', 'HOST']],
    ['a blocked answer', [part('가'), finish('SAFETY')], '가', ['model_refused', 'HOST']],
    ['words that stand elsewhere', [part('가'), finish('RECITATION')], '가', ['model_refused', 'HOST']],
    ['an accident', [part('가'), finish('OTHER')], '가', ['model_cut', 'HOST']],
    [
      'a candidate without content',
      [{ candidates: [{ content: { role: 'model' } }] }, part('가'), finish('STOP')],
      '가',
      'stop',
    ],
  ])('%s', async (_, all, said, ending) => {
    server.reply = values(...all);
    const seen = await ask();
    const host = new URL(server.url).host;
    expect([seen.text, seen.end]).toEqual([
      said,
      Array.isArray(ending) ? ending.map((v) => (v === 'HOST' ? host : v)) : ending,
    ]);
  });

  it('counts thoughts as written: they are paid for', async () => {
    const usageMetadata = {
      promptTokenCount: 5,
      candidatesTokenCount: 7,
      thoughtsTokenCount: 100,
      totalTokenCount: 112,
    };
    server.reply = values({ ...part('가'), usageMetadata }, finish('STOP'));
    expect((await ask()).usage).toEqual({ input: 5, output: 107 });
  });
});

it('lists the models that write text, with their contexts', async () => {
  const models = await gemini.models({ baseUrl: server.url, key: 'AIza-test' }, signal, world);
  expect(models).toEqual([{ id: 'gemini-flash-lite-latest', context: 1_048_576 }]);
  expect(server.requests.at(-1)?.url).not.toContain('AIza');
});
