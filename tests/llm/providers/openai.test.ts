import { describe, expect, it } from 'vitest';
import { openai } from '../../../utils/llm/providers/openai.ts';
import type { ModelCall } from '../../../utils/llm/providers/provider.ts';
import { toldServer, worldWith } from './told-server.ts';
import { outcome, testWorld } from './world.ts';

const CALL: ModelCall = { system: '요약기', prompt: '글', maxOutput: 321 };
const { signal } = new AbortController();

const server = toldServer('openai');
const world = testWorld();
const asOpenAi = worldWith('https://api.openai.com', server, world);
const raw = (...events: unknown[]) => ({
  fail: {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: events.map((e) => `data: ${typeof e === 'string' ? e : JSON.stringify(e)}\n\n`).join(''),
  },
});
const ask = (model = 'm', base = server.url, where = world) =>
  outcome(openai.stream({ baseUrl: base, key: 'sk-test', model }, CALL, signal, where));

describe('what is sent', () => {
  it('is one system and one user message, streamed and counted', async () => {
    server.reply = {};
    await ask();
    expect(server.asked.at(-1)).toMatchObject({
      path: '/v1/chat/completions',
      key: 'sk-test',
      body: {
        model: 'm',
        stream: true,
        stream_options: { include_usage: true },
        max_tokens: 321,
        messages: [
          { role: 'system', content: '요약기' },
          { role: 'user', content: '글' },
        ],
      },
    });
  });

  it('names the limit of the answer as OpenAI wants it there', async () => {
    await ask('gpt-6-luna', 'https://api.openai.com/v1', asOpenAi);
    expect(server.asked.at(-1)?.body).toMatchObject({ max_completion_tokens: 321 });
    expect(server.asked.at(-1)?.body).not.toHaveProperty('max_tokens');
  });

  it.each([
    ['max_tokens', "Unsupported parameter: 'max_tokens' is not supported with this model.", 'max_completion_tokens'],
    ['stream_options', 'Extra inputs are not permitted: body.stream_options', 'max_tokens'],
  ])('leaves out %s for a server that refuses it, and remembers', async (parameter, message, left) => {
    const model = `picky-${parameter}`;
    server.reply = ({ body }) =>
      parameter in body ? { fail: { status: 400, body: { error: { message, param: parameter } } } } : {};
    const before = server.asked.length;
    expect((await ask(model)).end).toBe('stop');
    expect((await ask(model)).end).toBe('stop');
    expect(server.asked.slice(before).map(({ body }) => parameter in body)).toEqual([true, false, false]);
    expect(server.asked.at(-1)?.body).toHaveProperty(left);
    expect(world.waits).toEqual([]);
  });

  it.each([
    ['max_tokens', "'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."],
    ['stream_options', 'Extra inputs are not permitted: body.stream_options'],
  ])('leaves out %s for all requests that were refused at the same time', async (parameter, message) => {
    server.reply = ({ body }) =>
      parameter in body ? { fail: { status: 400, body: { error: { message, param: parameter } } } } : {};
    const before = server.asked.length;
    const model = `picky-at-once-${parameter}`;
    const ends = await Promise.all([ask(model), ask(model), ask(model)]);
    expect(ends.map(({ end }) => end)).toEqual(['stop', 'stop', 'stop']);
    const limits = server.asked
      .slice(before)
      .map(({ body }) => 'max_tokens' in body || 'max_completion_tokens' in body);
    expect(limits).not.toContain(false);
  });

  it('gives up on a server that refuses whatever it is sent', async () => {
    const before = server.asked.length;
    server.reply = {
      fail: { status: 400, body: { error: { message: 'max_tokens max_completion_tokens stream_options' } } },
    };
    expect((await ask('refuses-all')).end[0]).toBe('server');
    expect(server.asked.length - before).toBe(4);
  });

  it.each([
    ['http://127.0.0.1:1234', '/v1/chat/completions'],
    ['http://127.0.0.1:1234/', '/v1/chat/completions'],
    ['https://openrouter.ai/api/v1/', '/api/v1/chat/completions'],
  ])('goes to the right path of %s', async (base, path) => {
    const urls: string[] = [];
    const where = {
      ...world,
      async fetch(url: string) {
        urls.push(url);
        return new Response('');
      },
    };
    await ask('m', base, where);
    expect(new URL(urls[0]!).pathname).toBe(path);
  });

  it.each([
    ['https://api.openai.com/v1', 'OpenAI'],
    ['https://openrouter.ai/api/v1', 'OpenRouter'],
  ])('is nothing without a key at %s', async (baseUrl, name) => {
    const none = { ...world, fetch: () => Promise.reject(new Error('asked')) };
    expect((await outcome(openai.stream({ baseUrl, model: 'm' }, CALL, signal, none))).end).toEqual([
      'model_key',
      name,
    ]);
  });
});

describe('what comes back', () => {
  const chunk = (delta: unknown, finish_reason: string | null = null) => ({
    choices: [{ index: 0, delta, finish_reason }],
  });

  it.each([
    ['a server that never says why it ended', [chunk({ content: '가' }), '[DONE]'], '가', 'stop'],
    ['a server that forgets its last word', [chunk({ content: '가' }), chunk({}, 'stop')], '가', 'stop'],
    ['a server that ends with another reason', [chunk({ content: '가' }), chunk({}, 'eos'), '[DONE]'], '가', 'stop'],
    [
      'a model that thinks aloud',
      [chunk({ reasoning_content: '음…', content: null }), chunk({ content: '가' }, 'stop')],
      '가',
      'stop',
    ],
    [
      'content in parts',
      [chunk({ content: [{ type: 'thinking' }, { type: 'text', text: '가' }] }, 'stop')],
      '가',
      'stop',
    ],
    [
      'usage in the last chunk, with choices',
      [{ ...chunk({ content: '가' }, 'stop'), usage: { prompt_tokens: 1, completion_tokens: 2 } }],
      '가',
      'stop',
    ],
    [
      'usage that makes no sense',
      [chunk({ content: '가' }, 'stop'), { choices: [], usage: { prompt_tokens: 'many' } }],
      '가',
      'stop',
    ],
    [
      'a filter in the middle',
      [chunk({ content: '가' }), chunk({}, 'content_filter')],
      '가',
      ['model_refused', 'HOST'],
    ],
    ['a refusal in words', [chunk({ refusal: '못 합니다' }), chunk({}, 'stop')], '', ['model_refused', 'HOST']],
    [
      "OpenRouter's error in the middle",
      [
        chunk({ content: '가' }),
        { ...chunk({ content: '' }, 'error'), error: { code: 502, message: 'Provider disconnected' } },
      ],
      '가',
      ['model_cut', 'HOST'],
    ],
    [
      "OpenRouter's error before anything",
      [{ error: { code: 429, message: 'Rate limited upstream' } }],
      '',
      ['rate_limited', 'HOST'],
    ],
    [
      "LM Studio's overflow in a started stream",
      [
        {
          error: { message: 'The number of tokens to keep from the initial prompt is greater than the context length' },
        },
      ],
      '',
      ['model_context', 'm'],
    ],
    ["LM Studio's error as a word", [{ error: 'Context size has been exceeded.' }], '', ['model_context', 'm']],
  ])('is read: %s', async (_, events, text, end) => {
    server.reply = raw(...events);
    const seen = await ask();
    const host = new URL(server.url).host;
    expect([seen.text, seen.end]).toEqual([text, Array.isArray(end) ? end.map((v) => (v === 'HOST' ? host : v)) : end]);
  });

  it('is read whole where a server does not stream', async () => {
    const body = {
      choices: [{ message: { role: 'assistant', content: '한 번에' }, finish_reason: 'length' }],
      usage: { prompt_tokens: 3, completion_tokens: 4 },
    };
    server.reply = { fail: { status: 200, body } };
    expect(await ask()).toMatchObject({ text: '한 번에', end: 'length', usage: { input: 3, output: 4 } });
  });
});
