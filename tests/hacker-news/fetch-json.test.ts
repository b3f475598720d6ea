import { describe, expect, it } from 'vitest';
import type { UserError } from '../../utils/domain/user-error.ts';
import { fetchJson } from '../../utils/hacker-news/fetch-json.ts';
import { fakeWorld, json } from './world.ts';

const URL_ = 'https://hn.algolia.com/api/v1/items/1';
const status = (code: number, headers: Record<string, string> = {}) => new Response('', { status: code, headers });
const cut = () => new TypeError('Failed to fetch');
const refused = async (work: Promise<unknown>) => {
  const error = (await work.catch((e: unknown) => e)) as UserError;
  return [error.code, ...error.values];
};

describe('fetchJson', () => {
  it('sends neither cookies nor referrer', async () => {
    const { world, asked } = fakeWorld([json({ a: 1 })]);
    expect(await fetchJson(URL_, {}, world)).toEqual({ a: 1 });
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    ['a server in trouble', [status(503), status(500), json(7)], [500, 1000]],
    ['a broken line', [cut(), json(7)], [500]],
    ['too many requests', [status(429), json(7)], [500]],
    ['the wait that the server asks for', [status(429, { 'retry-after': '3' }), json(7)], [3000]],
    ['a wait until a date', [status(503, { 'retry-after': 'Thu, 01 Oct 2026 00:00:05 GMT' }), json(7)], [5000]],
    ['a date in the past', [status(503, { 'retry-after': 'Wed, 30 Sep 2026 00:00:00 GMT' }), json(7)], [500]],
  ])('tries again after %s', async (_, answers, expected) => {
    const { world, waits } = fakeWorld(answers);
    expect(await fetchJson(URL_, {}, world)).toBe(7);
    expect(waits).toEqual(expected);
  });

  it.each([
    ['offline', [cut(), cut(), cut()], 3, ['offline', 'hn.algolia.com']],
    ['a server that stays broken', [status(502), status(502), status(502)], 3, ['server', 'hn.algolia.com', '502']],
    ['requests refused for long', [status(429, { 'retry-after': '3600' })], 1, ['rate_limited', 'hn.algolia.com']],
    [
      'requests refused again and again',
      [status(429), status(429), status(429)],
      3,
      ['rate_limited', 'hn.algolia.com'],
    ],
    ['nothing there', [status(404)], 1, ['not_found', 'hn.algolia.com']],
    ['a refusal', [status(403)], 1, ['server', 'hn.algolia.com', '403']],
    ['a page in place of JSON', [new Response('<html>')], 1, ['server', 'hn.algolia.com', '200']],
    ['no answer in time', ['late' as const, 'late' as const, 'late' as const], 3, ['timeout', 'hn.algolia.com']],
  ])('says so: %s', async (_, answers, requests, error) => {
    const { world, asked } = fakeWorld(answers);
    expect(await refused(fetchJson(URL_, {}, world))).toEqual(error);
    expect(asked).toHaveLength(requests);
  });

  it('tries no more than it is told', async () => {
    const { world, asked } = fakeWorld([cut()]);
    expect(await refused(fetchJson(URL_, { tries: 1 }, world))).toEqual(['offline', 'hn.algolia.com']);
    expect(asked).toHaveLength(1);
  });

  it('stops with the reason of the signal, in the middle of a request', async () => {
    const { world, asked } = fakeWorld(['pending']);
    const stop = new AbortController();
    const work = fetchJson(URL_, { signal: stop.signal }, world);
    await expect.poll(() => asked).toHaveLength(1);
    stop.abort(new DOMException('enough', 'AbortError'));
    await expect(work).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);
  });

  it('is stopped, not offline, when the last try is cut off', async () => {
    const { world, asked } = fakeWorld(['pending']);
    const stop = new AbortController();
    const work = fetchJson(URL_, { signal: stop.signal, tries: 1 }, world);
    await expect.poll(() => asked).toHaveLength(1);
    stop.abort(new DOMException('enough', 'AbortError'));
    await expect(work).rejects.toThrow('enough');
  });

  it('stops between two tries', async () => {
    const stop = new AbortController();
    const { world, asked } = fakeWorld(() => {
      stop.abort(new DOMException('enough', 'AbortError'));
      return status(503);
    });
    await expect(fetchJson(URL_, { signal: stop.signal }, world)).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);
  });
});

describe('what the reader must have agreed to', () => {
  it.each([
    'https://hn.algolia.com/api/v1/search?query=x',
    'https://hn.algolia.com/api/v1/items/1',
    'https://hacker-news.firebaseio.com/v0/item/1.json',
  ])('is asked of %s before anything is sent', async (url) => {
    const { world, asked } = fakeWorld(() => json(1), ['websiteContent']);
    await expect(fetchJson(url, {}, world)).rejects.toMatchObject({ code: 'consent_needed' });
    expect(asked).toEqual([]);
    expect(await fetchJson(url, {}, fakeWorld(() => json(1), ['browsingActivity']).world)).toBe(1);
  });

  it('makes no request that the table does not have', async () => {
    const { world, asked } = fakeWorld(() => json(1));
    await expect(fetchJson('https://hn.algolia.com/api/v2/x', {}, world)).rejects.toThrow('No row');
    expect(asked).toEqual([]);
  });
});
