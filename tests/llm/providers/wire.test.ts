import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../support/model-servers.ts';
import { CALL, SERVERS, TEXT, WHOLE } from './contract.cases.ts';
import { KEY, type Rig, rig } from './rigs.ts';
import { outcome, TEST_LIMITS } from './world.ts';

describe.each(SERVERS)('%s over the wire', (id) => {
  let it_: Rig;
  beforeAll(async () => {
    it_ = await rig(id);
  });
  afterAll(() => it_.close());
  const ask = (reply: Reply, change: object = {}) => {
    it_.answer(reply);
    return outcome(it_.provider.stream({ ...it_.config, ...change }, CALL, new AbortController().signal, it_.world));
  };

  it('sends the key in a header alone, and no cookie', async () => {
    await ask({});
    const { url, headers } = it_.server!.requests.at(-1)!;
    expect(url).not.toContain('geheim');
    expect(Object.entries(headers).filter(([, value]) => String(value).includes(KEY))).toHaveLength(1);
    expect(headers.cookie).toBeUndefined();
  });

  it.each(['key\nwith a line', '키', 'with blank'])('never sends what is no key: %s', async (key) => {
    const before = it_.server!.requests.length;
    const { end, error } = await ask({}, { key });
    expect(end[0]).toBe('model_key');
    expect(`${error}${JSON.stringify(error)}`).not.toContain(key);
    expect(it_.server!.requests.length).toBe(before);
  });

  it('reads a server that does not count', async () => {
    const { end, text, usage } = await ask({ text: TEXT, usage: null });
    expect([text, end, usage]).toEqual([WHOLE, 'stop', undefined]);
  });

  it('does not drink from a hose', async () => {
    const world = { ...it_.world, limits: { ...TEST_LIMITS, bytes: 50_000 } };
    it_.answer({ text: Array(400).fill('x'.repeat(500)) });
    const { end } = await outcome(it_.provider.stream(it_.config, CALL, new AbortController().signal, world));
    expect(end[0]).toBe('server');
    expect(await it_.leaks()).toBe(0);
  });

  it('says that nobody is there', async () => {
    const gone = await rig(id);
    await gone.close();
    const { end } = await outcome(gone.provider.stream(gone.config, CALL, new AbortController().signal, gone.world));
    expect(end).toEqual(['model_not_running', new URL(gone.config.baseUrl).host]);
  });

  it('says that the server is there but not for extensions', async () => {
    const fetched: RequestInit[] = [];
    const world = {
      ...it_.world,
      fetch(url: string, init: RequestInit) {
        fetched.push(init);
        return init.mode === 'no-cors' ? fetch(url, init) : Promise.reject(new TypeError('Failed to fetch'));
      },
    };
    const { end } = await outcome(it_.provider.stream(it_.config, CALL, new AbortController().signal, world));
    expect(end).toEqual(['model_origin', new URL(it_.config.baseUrl).host]);
    expect(fetched[1]).not.toHaveProperty('headers');
    expect(fetched[1]).not.toHaveProperty('body');
  });

  it.each(['', 'ftp://127.0.0.1', 'localhost', 'not a url'])('is not reached at "%s"', async (baseUrl) => {
    expect((await ask({}, { baseUrl })).end[0]).toBe('model_not_running');
  });

  it('drops what does not belong into an address', async () => {
    const baseUrl = `${it_.config.baseUrl.replace('//', '//user:geheim@')}?key=geheim#x`;
    expect((await ask({}, { baseUrl })).end).toBe('stop');
    expect(it_.server!.requests.at(-1)!.url).not.toContain('geheim');
  });
});
