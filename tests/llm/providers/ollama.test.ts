import { describe, expect, it } from 'vitest';
import { ollama } from '../../../utils/llm/providers/ollama.ts';
import type { Reply } from '../../support/model-servers.ts';
import { toldServer } from './told-server.ts';
import { outcome, testWorld } from './world.ts';

const { signal } = new AbortController();
const world = testWorld();
const server = toldServer('ollama');

const ask = (change: object = {}) =>
  outcome(
    ollama.stream(
      { baseUrl: server.url, model: 'gemma4', ...change },
      { system: '요약기', prompt: '글', maxOutput: 321 },
      signal,
      world,
    ),
  );

describe('what is sent', () => {
  it('asks for a context that holds a thread, and for no silent cut', async () => {
    server.reply = {};
    await ask();
    expect(server.asked.at(-1)).toMatchObject({
      path: '/api/chat',
      key: '',
      body: {
        model: 'gemma4',
        stream: true,
        think: false,
        truncate: false,
        shift: false,
        keep_alive: '10m',
        options: { num_ctx: 16_384, num_predict: 321 },
      },
    });
  });

  it("takes the reader's own context and key", async () => {
    await ask({ context: 65_536, key: 'cloud-key' });
    expect(server.asked.at(-1)).toMatchObject({ key: 'cloud-key', body: { options: { num_ctx: 65_536 } } });
  });

  it.each(['/', '/api', '/api/', '/v1'])('takes an address that ends in %s', async (end) => {
    expect((await ask({ baseUrl: server.url + end })).end).toBe('stop');
    expect(server.asked.at(-1)?.path).toBe('/api/chat');
  });
});

describe('what comes back', () => {
  const lines = (...all: unknown[]): Reply => ({
    fail: {
      status: 200,
      headers: { 'content-type': 'application/x-ndjson' },
      body: all.map((line) => JSON.stringify(line)).join('\n'),
    },
  });
  const piece = (content: string) => ({ message: { role: 'assistant', content }, done: false });

  it.each([
    [
      'a last line without its end',
      [piece('가'), { message: { content: '' }, done: true, done_reason: 'stop' }],
      '가',
      'stop',
    ],
    [
      'a model that thinks aloud',
      [{ message: { content: '', thinking: '음' }, done: false }, piece('가'), { done: true }],
      '가',
      'stop',
    ],
    [
      'an error before anything',
      [{ error: 'model requires more system memory (9 GiB) than is available' }],
      '',
      ['server', 'HOST', '500'],
    ],
    [
      'a prompt that is too long, found out late',
      [{ error: 'input exceeds the context length' }],
      '',
      ['model_context', 'gemma4'],
    ],
  ])('is read: %s', async (_, all, said, ending) => {
    server.reply = lines(...all);
    const seen = await ask();
    const host = new URL(server.url).host;
    expect([seen.text, seen.end]).toEqual([
      said,
      Array.isArray(ending) ? ending.map((v) => (v === 'HOST' ? host : v)) : ending,
    ]);
  });
});

describe('the models', () => {
  const list = () => ollama.models({ baseUrl: server.url }, signal, world);

  it('come with the context that will be asked for, and without those that cannot chat', async () => {
    server.models = [
      { id: 'gemma4:latest', context: 131_072 },
      { id: 'tiny:1b', context: 2048 },
      { id: 'nomic-embed-text' },
      { id: 'mute' },
    ];
    expect(await list()).toEqual([
      { id: 'gemma4:latest', context: 16_384 },
      { id: 'tiny:1b', context: 2048 },
      { id: 'mute', context: 16_384 },
    ]);
  });

  it('keep the context of their own file', async () => {
    const own = {
      parameters: 'temperature 1\nnum_ctx                        32768',
      model_info: { 'a.context_length': 131_072 },
    };
    const where = {
      ...world,
      fetch: (url: string, init: RequestInit) =>
        url.endsWith('/api/show') ? Promise.resolve(Response.json(own)) : fetch(url, init),
    };
    server.models = [{ id: 'own' }];
    expect(await ollama.models({ baseUrl: server.url }, signal, where)).toEqual([{ id: 'own', context: 32_768 }]);
  });

  it('are none where none is installed', async () => {
    server.models = [];
    expect(await list()).toEqual([]);
  });
});
