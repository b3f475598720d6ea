import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../../utils/llm/providers/index.ts';
import type { Provider } from '../../../utils/llm/providers/provider.ts';
import { testConnection } from '../../../utils/llm/providers/test-connection.ts';
import { toldServer } from './told-server.ts';
import { testWorld } from './world.ts';

const server = toldServer('anthropic');

const check = (world = testWorld(), signal = new AbortController().signal) =>
  testConnection(PROVIDERS.anthropic, { baseUrl: server.url, key: 'sk-test', model: 'm' }, signal, world);

describe('the connection', () => {
  it('is one tiny real call', async () => {
    server.reply = {};
    server.asked.length = 0;
    expect(await check()).toEqual({ ok: true, milliseconds: 0, usage: { input: 11, output: 7 } });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]!.maxOutput).toBeLessThan(300);
    expect(server.asked[0]!.prompt.length + server.asked[0]!.system.length).toBeLessThan(100);
  });

  it('is fine with a model that says no word within so little', async () => {
    server.reply = { text: [], end: 'length' };
    expect(await check()).toMatchObject({ ok: true });
  });

  it.each([
    ['key', { code: 'model_key' }, undefined],
    ['quota', { code: 'model_quota' }, undefined],
    ['model', { code: 'model_unknown', values: ['m'] }, undefined],
    ['origin', { code: 'model_origin' }, undefined],
    ['rate', { code: 'rate_limited' }, 7],
    ['context', { code: 'model_context' }, undefined],
    ['overloaded', { code: 'server' }, undefined],
  ] as const)('explains %s at once, without trying again', async (fail, error, seconds) => {
    server.reply = { fail };
    server.asked.length = 0;
    const world = testWorld();
    const result = await check(world);
    expect(result).toMatchObject({ ok: false, error });
    expect('seconds' in result ? result.seconds : undefined).toBe(seconds);
    expect([server.asked.length, world.waits]).toEqual([1, []]);
  });

  it('that works is fine whatever becomes of the question how much the model takes', async () => {
    const leaving = new AbortController();
    const provider: Provider = {
      ...PROVIDERS.anthropic,
      async *stream() {
        yield { type: 'usage', input: 3, output: 1 };
        yield { type: 'end', reason: 'stop' };
      },
      async contextOf(_config, signal) {
        leaving.abort(new DOMException('too late', 'TimeoutError'));
        signal.throwIfAborted();
        return 8_192;
      },
    };
    const config = { baseUrl: server.url, key: 'sk-test', model: 'm' };
    expect(await testConnection(provider, config, leaving.signal, testWorld())).toEqual({
      ok: true,
      milliseconds: 0,
      usage: { input: 3, output: 1 },
    });
  });

  it('is no result when the reader left', async () => {
    const left = new Error('left');
    await expect(check(testWorld(), AbortSignal.abort(left))).rejects.toBe(left);
  });
});
