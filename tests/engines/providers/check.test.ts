import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkConnection } from '../../../utils/engines/providers/check.ts';
import { PROVIDERS } from '../../../utils/engines/providers/index.ts';
import { type Asked, type ModelServer, type Reply, startModelServer } from '../../support/model-servers.ts';
import { testWorld } from './world.ts';

let server: ModelServer;
let reply: Reply = {};
const asked: Asked[] = [];
beforeAll(async () => {
  server = await startModelServer('anthropic', {
    reply(one) {
      asked.push(one);
      return reply;
    },
  });
});
afterAll(() => server.close());

const check = (world = testWorld(), signal = new AbortController().signal) =>
  checkConnection(PROVIDERS.anthropic, { baseUrl: server.url, key: 'sk-test', model: 'm' }, signal, world);

describe('the connection', () => {
  it('is one tiny real call', async () => {
    reply = {};
    asked.length = 0;
    expect(await check()).toEqual({ ok: true, milliseconds: 0, usage: { input: 11, output: 7 } });
    expect(asked).toHaveLength(1);
    expect(asked[0]!.maxOutput).toBeLessThan(300);
    expect(asked[0]!.prompt.length + asked[0]!.system.length).toBeLessThan(100);
  });

  it('is fine with a model that says no word within so little', async () => {
    reply = { text: [], end: 'length' };
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
    reply = { fail };
    asked.length = 0;
    const world = testWorld();
    const result = await check(world);
    expect(result).toMatchObject({ ok: false, error });
    expect('seconds' in result ? result.seconds : undefined).toBe(seconds);
    expect([asked.length, world.waits]).toEqual([1, []]);
  });

  it('is no result when the reader left', async () => {
    const left = new Error('left');
    await expect(check(testWorld(), AbortSignal.abort(left))).rejects.toBe(left);
  });
});
