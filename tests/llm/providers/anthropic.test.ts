import { describe, expect, it } from 'vitest';
import { anthropic } from '../../../utils/llm/providers/anthropic.ts';
import type { Reply } from '../../support/model-servers.ts';
import { toldServer } from './told-server.ts';
import { outcome, testWorld } from './world.ts';

const { signal } = new AbortController();
const world = testWorld();
const server = toldServer('anthropic', [{ id: 'claude-haiku-5-5', context: 200_000 }, { id: 'claude-old' }]);

const events = (...all: { type: string }[]): Reply => ({
  fail: {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: all.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(''),
  },
});
const delta = (rest: object) => ({ type: 'content_block_delta', index: 0, delta: rest });
const text = (piece: string) => delta({ type: 'text_delta', text: piece });
const stop = (reason: string, usage: object = { output_tokens: 9 }) => ({
  type: 'message_delta',
  delta: { stop_reason: reason },
  usage,
});
const end = { type: 'message_stop' };
const ask = (call = { system: '요약기', prompt: '글', maxOutput: 321 }) =>
  outcome(
    anthropic.stream({ baseUrl: server.url, key: 'sk-ant-test', model: 'claude-haiku-5-5' }, call, signal, world),
  );

describe('what is sent', () => {
  it('names the version, and that it comes from a browser', async () => {
    server.reply = {};
    await ask();
    expect(server.asked.at(-1)).toMatchObject({
      path: '/v1/messages',
      key: 'sk-ant-test',
      headers: { 'anthropic-version': '2023-06-01', 'anthropic-dangerous-direct-browser-access': 'true' },
      body: {
        model: 'claude-haiku-5-5',
        max_tokens: 321,
        system: '요약기',
        stream: true,
        messages: [{ role: 'user', content: '글' }],
      },
    });
  });

  it('is nothing without a key', async () => {
    const before = server.requests.length;
    const config = { baseUrl: 'https://api.anthropic.com', model: 'm' };
    const call = { system: '', prompt: '', maxOutput: 1 };
    expect((await outcome(anthropic.stream(config, call, signal, world))).end).toEqual(['model_key', 'Anthropic']);
    expect(server.requests.length).toBe(before);
  });
});

describe('what comes back', () => {
  it.each([
    [
      'thoughts are left out',
      [
        delta({ type: 'thinking_delta', thinking: '음' }),
        delta({ type: 'signature_delta', signature: 'x' }),
        text('가'),
        stop('end_turn'),
        end,
      ],
      '가',
      'stop',
    ],
    [
      'events of tomorrow are overlooked',
      [{ type: 'weather', sky: 'blue' }, text('가'), stop('end_turn'), end],
      '가',
      'stop',
    ],
    ['a full context ends as a long answer', [text('가'), stop('model_context_window_exceeded'), end], '가', 'length'],
    ['a refusal in the middle', [text('가'), stop('refusal'), end], '가', ['model_refused', 'HOST']],
    [
      'an overload before the first word',
      [{ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }],
      '',
      ['server', 'HOST', '500'],
    ],
    [
      'an overload in the middle',
      [text('가'), { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }],
      '가',
      ['model_cut', 'HOST'],
    ],
    [
      'a limit in the middle',
      [text('가'), { type: 'error', error: { type: 'rate_limit_error', message: 'slow down' } }],
      '가',
      ['rate_limited', 'HOST'],
    ],
  ])('%s', async (_, all, said, ending) => {
    server.reply = events(...all);
    const seen = await ask();
    const host = new URL(server.url).host;
    expect([seen.text, seen.end]).toEqual([
      said,
      Array.isArray(ending) ? ending.map((v) => (v === 'HOST' ? host : v)) : ending,
    ]);
  });

  it('counts what was read from a cache as read', async () => {
    const usage = { input_tokens: 10, cache_read_input_tokens: 200, cache_creation_input_tokens: 30, output_tokens: 1 };
    server.reply = events({ type: 'message_start', message: { usage } } as never, text('가'), stop('end_turn'), end);
    expect((await ask()).usage).toEqual({ input: 240, output: 9 });
  });
});

it('lists the models with their contexts', async () => {
  const models = await anthropic.models({ baseUrl: server.url, key: 'sk-ant-test' }, signal, world);
  expect(models).toEqual([{ id: 'claude-haiku-5-5', context: 200_000 }, { id: 'claude-old' }]);
  expect(server.requests.at(-1)?.headers['x-api-key']).toBe('sk-ant-test');
});
