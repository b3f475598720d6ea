import { describe, expect, it } from 'vitest';
import { endpointOf } from '../../../utils/llm/providers/endpoint.ts';
import { fetchProviderJson, sendRequest } from '../../../utils/llm/providers/send-request.ts';
import type { Reply } from '../../support/model-servers.ts';
import { toldServer } from './told-server.ts';
import { countedSignal, TEST_LIMITS, testWorld } from './world.ts';

const server = toldServer('openai');

const refuse = (status: number, headers: Record<string, string> = {}): Reply => ({
  fail: { status, headers, body: '' },
});
const fail = (kind: 'rate' | 'quota' | 'key', headers?: Record<string, string>): Reply => ({ fail: kind, headers });

async function run(all: Reply[], world = testWorld(), counted = countedSignal()) {
  const replies = [...all];
  server.reply = () => replies.shift() ?? {};
  server.asked.length = 0;
  const peer = endpointOf({ baseUrl: server.url, model: 'm' }, '/v1', []);
  const request = { peer, url: `${peer.base}/chat/completions`, headers: {}, body: { model: 'm', messages: [] } };
  let text = '';
  let error: { code?: string; values?: string[] } | undefined;
  try {
    for await (const piece of (await sendRequest(request, counted.signal, world)).pieces) text += piece;
  } catch (thrown) {
    error = thrown as typeof error;
  }
  expect(world.running()).toBe(0);
  expect(counted.listeners()).toBe(0);
  return {
    text,
    error: error && (error.code ? [error.code, ...error.values!.slice(1)] : error),
    waits: world.waits,
    tries: server.asked.length,
  };
}

describe('another try', () => {
  it.each([
    ['after too many requests, a second later', [refuse(429), {}], [1000]],
    ['after trouble, later each time', [refuse(503), refuse(500), {}], [1000, 2000]],
    ['as late as the server asks', [refuse(429, { 'retry-after': '9' }), {}], [9000]],
    [
      'at the time that the server names',
      [refuse(503, { 'retry-after': 'Sun, 01 Nov 2026 00:00:11 GMT' }), {}],
      [11_000],
    ],
    ['by the finer clock of OpenAI', [refuse(429, { 'retry-after': '9', 'retry-after-ms': '1250' }), {}], [1250]],
    ['never before the first back-off', [refuse(429, { 'retry-after': '0' }), {}], [1000]],
    [
      'at once for a time that has passed',
      [refuse(429, { 'retry-after': 'Sat, 31 Oct 2026 00:00:00 GMT' }), {}],
      [1000],
    ],
    ['whatever nonsense the server names', [refuse(429, { 'retry-after': 'soon' }), {}], [1000]],
  ])('comes %s', async (_, all, waits) => {
    const seen = await run(all);
    expect(seen.text).toContain('네.');
    expect(seen.waits).toEqual(waits);
  });

  it.each([
    [
      'the server asks for more patience than a reader has',
      [fail('rate', { 'retry-after': '120' })],
      ['rate_limited', '120'],
    ],
    ['nothing is left to spend', [fail('quota')], ['model_quota']],
    ['the key is wrong', [fail('key')], ['model_key']],
    ['the server says that it will not help', [refuse(503, { 'x-should-retry': 'false' })], ['server', '503']],
    ['the answer broke off: it may be paid for', [{ cutAfter: 30 }], ['model_cut']],
    ['a gateway gave up waiting: the model may be at work', [refuse(504)], ['timeout']],
  ])('does not come when %s', async (_, all, error) => {
    const seen = await run(all);
    expect(seen.tries).toBe(1);
    expect(seen.waits).toEqual([]);
    const [code, ...values] = seen.error as string[];
    expect([code, ...values].slice(0, error.length)).toEqual(error);
  });

  it('comes no more than twice', async () => {
    const seen = await run([refuse(500), refuse(500), refuse(500), {}]);
    expect([seen.tries, seen.error]).toEqual([3, ['server', '500']]);
  });

  it('is not waited for when the reader leaves', async () => {
    const counted = countedSignal();
    const limits = { ...TEST_LIMITS, longestWait: 50_000 };
    const world = testWorld({ limits });
    const reason = new Error('left');
    const running = run([refuse(429, { 'retry-after': '40' })], world, counted);
    await world.timer(40_000);
    counted.abort(reason);
    const seen = await running;
    expect(seen.error).toBe(reason);
    expect(seen.tries).toBe(1);
  });
});

describe('time', () => {
  it.each([
    ['http://127.0.0.1', TEST_LIMITS.localFirstByte],
    ['https://api.openai.com', TEST_LIMITS.firstByte],
  ])('to the first byte at %s', async (baseUrl, limit) => {
    const world = testWorld({
      fetch: (_, init) =>
        new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    });
    const peer = endpointOf({ baseUrl, model: 'm' }, '/v1', []);
    const running = sendRequest({ peer, url: peer.base, headers: {} }, new AbortController().signal, world).catch(
      (e) => e,
    );
    await world.timer(limit);
    world.pass(limit);
    expect(await running).toMatchObject({ code: 'timeout' });
    expect(world.running()).toBe(0);
  });

  it('is given to a server that keeps sending, however slowly', async () => {
    const world = testWorld();
    const stream = new TransformStream<Uint8Array, Uint8Array>();
    const writer = stream.writable.getWriter();
    const where = {
      ...world,
      async fetch(_: string, { signal }: RequestInit) {
        signal?.addEventListener('abort', () => writer.abort(signal.reason));
        return new Response(stream.readable);
      },
    };
    const peer = endpointOf({ baseUrl: 'https://example.com', model: 'm' }, '/v1', []);
    const { pieces } = await sendRequest({ peer, url: peer.base, headers: {} }, new AbortController().signal, where);
    const reading = pieces[Symbol.asyncIterator]();
    writer.write(new TextEncoder().encode('가'));
    expect((await reading.next()).value).toBe('가');
    world.pass(TEST_LIMITS.firstByte);
    writer.write(new TextEncoder().encode('나'));
    expect((await reading.next()).value).toBe('나');
    world.pass(TEST_LIMITS.idle);
    await expect(reading.next()).rejects.toMatchObject({ code: 'timeout' });
  });
});

describe('a network that fails', () => {
  const nobody = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
  const at = async (baseUrl: string, online: boolean) => {
    const peer = endpointOf({ baseUrl, model: 'm' }, '/v1', []);
    const world = testWorld({ ...nobody, online: () => online });
    return fetchProviderJson({ peer, url: peer.base, headers: {} }, new AbortController().signal, world).catch((e) => [
      e.code,
      ...e.values,
    ]);
  };

  it('is told from a server that is not there', async () => {
    expect(await at('https://api.openai.com', false)).toEqual(['offline', 'api.openai.com']);
    expect(await at('https://api.openai.com', true)).toEqual(['model_not_running', 'api.openai.com']);
    expect(await at('http://localhost:11434', false)).toEqual(['model_not_running', 'localhost:11434']);
  });
});

it('does not follow a redirection with the key in hand', async () => {
  const seen = await run([refuse(307, { location: `${server.url}/v1/chat/completions` })]);
  expect([seen.tries, seen.error]).toEqual([1, ['server', '307']]);
});
