import { describe, expect, it } from 'vitest';
import { decodePage, fetchPage } from '../../utils/page-reader/fetch-page.ts';

const URL_ = 'https://paper.example/a';
const signal = () => new AbortController().signal;
const answer = (body: BodyInit | null, init: ResponseInit & { type?: string } = {}) =>
  (async () => new Response(body, { headers: { 'content-type': init.type ?? 'text/html' }, ...init })) as typeof fetch;

describe('fetchPage', () => {
  it('fetches as a stranger: no cookies, no referrer', async () => {
    let asked: RequestInit | undefined;
    await fetchPage(URL_, signal(), (async (_: unknown, init: RequestInit) => {
      asked = init;
      return new Response('<p>hi', { headers: { 'content-type': 'text/html' } });
    }) as typeof fetch);
    expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    [404, 'not_found'],
    [410, 'not_found'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [451, 'forbidden'],
    [429, 'rate_limited'],
    [503, 'server'],
  ])('status %i is %s', async (status, code) => {
    await expect(fetchPage(URL_, signal(), answer('', { status }))).rejects.toMatchObject({ code });
  });

  it('refuses what is no page', async () => {
    await expect(fetchPage(URL_, signal(), answer('%PDF', { type: 'application/pdf' }))).rejects.toMatchObject({
      code: 'not_html',
      values: ['application/pdf'],
    });
  });

  it('stops reading what is too large', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    await expect(fetchPage(URL_, signal(), answer(endless))).rejects.toMatchObject({ code: 'too_large' });
    expect(pulled).toBeLessThan(20);
  });

  it('says offline when there is no network, and nothing when the reader gave up', async () => {
    const down = (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch;
    await expect(fetchPage(URL_, signal(), down)).rejects.toMatchObject({ code: 'offline', values: ['paper.example'] });
    const abort = new AbortController();
    abort.abort();
    await expect(fetchPage(URL_, abort.signal, down)).rejects.not.toMatchObject({ code: 'offline' });
  });
});

describe('decode', () => {
  const eucKr = Uint8Array.of(0xbf, 0xe4, 0xbe, 0xe0); // 요약
  const ascii = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['the header', eucKr, 'text/html; charset=euc-kr', '요약'],
    [
      'a meta element',
      Uint8Array.of(...ascii('<meta charset="euc-kr">'), ...eucKr),
      'text/html',
      '<meta charset="euc-kr">요약',
    ],
    ['UTF-8 by default', ascii('요약'), 'text/html', '요약'],
    ['UTF-8 where the charset is unknown', ascii('요약'), 'text/html; charset=klingon', '요약'],
  ])('reads the charset of %s', (_, bytes, type, text) => {
    expect(decodePage(bytes, type)).toBe(text);
  });
});
