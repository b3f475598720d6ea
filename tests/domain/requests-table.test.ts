import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import { manifest } from '../../utils/build/manifest.ts';
import { findRequestRow, PAGE_READS, REQUESTS, requestsFor } from '../../utils/domain/requests-table.ts';
import { PRESETS } from '../../utils/llm/account/presets.ts';
import { PROVIDERS } from '../../utils/llm/providers/index.ts';
import { HTTP_RUNTIME, type HttpRuntime } from '../../utils/llm/providers/runtime.ts';
import { fileUrl, PACK_HOST, PACKS } from '../../utils/translation/bergamot/packs.ts';

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, code: readFileSync(`${folder}/${name}`, 'utf8') })),
);

describe('the row of a request', () => {
  test.each([
    ['https://hn.algolia.com/api/v1/search?query=x', 'search'],
    ['https://hn.algolia.com/api/v1/items/1', 'tree'],
    ['https://hacker-news.firebaseio.com/v0/item/1.json', 'item'],
    ['https://www.wired.com/story/x', 'article'],
    ['http://example.com/', 'article'],
    ['https://hn.algolia.com/api/v2/anything', undefined],
    ['https://media.githubusercontent.com/media/somebody/else/x', undefined],
    ['http://hn.algolia.com/api/v1/items/1', undefined],
    ['ftp://example.com/', undefined],
  ])('%s: %s', (url, id) => {
    expect(findRequestRow(url)?.id).toBe(id);
  });
});

test('every request says what the reader must have agreed to', () => {
  expect(Object.fromEntries(REQUESTS.map(({ id, consent }) => [id, consent]))).toEqual({
    search: 'browsingActivity',
    tree: 'browsingActivity',
    item: 'browsingActivity',
    article: null,
    translator: null,
    summarizer: null,
    pack: null,
    model: 'websiteContent',
    models: null,
  });
});

test('Firefox may be asked for every consent that a request needs, and for no other', () => {
  const { browser_specific_settings: of } = manifest({ browser: 'firefox' } as never) as {
    browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
  };
  const needed = REQUESTS.flatMap(({ consent }) => consent ?? []);
  expect(of?.gecko?.data_collection_permissions?.optional?.toSorted()).toEqual([...new Set(needed)].sort());
});

test('only these files can reach the network: whoever adds one adds a row', () => {
  const reaching = /\bfetch\(|= fetch\b|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|importScripts/;
  expect(
    files
      .filter(({ code }) => reaching.test(code.replaceAll('fetch(browser.runtime.getURL(', 'own(')))
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'utils/hacker-news/fetch-json.ts',
    'utils/llm/providers/runtime.ts',
    'utils/llm/providers/send-request.ts',
    'utils/page-reader/fetch-page.ts',
    // The same, where redirects are guarded.
    'utils/page-reader/guarded-fetch.ts',
    'utils/translation/bergamot/download-pack.ts',
    // Two files of this package.
    'utils/translation/bergamot/serve-worker.ts',
  ]);
});

test('every address that the API clients ask stands in the table', () => {
  const clients = files.filter(({ path, code }) => path.startsWith('utils/') && /\bfetchJson\(/.test(code));
  const asked = clients.flatMap(({ code }) => {
    const host = /const HOST = '([^']+)'/.exec(code)?.[1] ?? '';
    const addresses = [...code.matchAll(/`(https:\/\/[^`]+)`/g)].map(([, address = '']) => address);
    return addresses.map((address) => address.replace(/\$\{HOST\}/, host).replace(/\$\{\w+\}/g, '1'));
  });
  expect(asked.map((url) => findRequestRow(url)?.id).sort()).toEqual(['item', 'search', 'tree']);
});

describe('a model’s server', () => {
  const modelHosts = PRESETS.filter(({ baseUrl }) => baseUrl).map(({ baseUrl }) => new URL(baseUrl).host);

  test.each(Object.values(PROVIDERS).filter(({ key }) => key !== 'none'))(
    '$id: what it asks stands in the table, where the reader connected it and not before',
    async (provider) => {
      const asked: { url: string; method: string }[] = [];
      const world: HttpRuntime = {
        ...HTTP_RUNTIME,
        limits: { ...HTTP_RUNTIME.limits, tries: 1 },
        fetch: async (url, { method = 'GET' }) => {
          asked.push({ url, method });
          return new Response('{}', { status: 404 });
        },
      };
      const { baseUrl } = PRESETS.find((preset) => preset.provider === provider.id)!;
      const config = { baseUrl, key: 'k-1234', model: 'm' };
      const { signal } = new AbortController();
      await provider.models(config, signal, world).catch(() => []);
      const call = { system: '', prompt: '', maxOutput: 1 };
      const events = provider.stream(config, call, signal, world)[Symbol.asyncIterator]();
      await expect(events.next()).rejects.toThrow();
      expect(asked.map(({ method }) => method)).toEqual(expect.arrayContaining(['GET', 'POST']));
      for (const { url, method } of asked) {
        expect(findRequestRow(url, { method, modelHosts })).toMatchObject({
          method,
          id: method === 'POST' ? 'model' : 'models',
        });
        expect(findRequestRow(url, { method })?.id ?? 'none').not.toMatch(/model/);
      }
    },
  );

  test('is named to the reader who connected it', () => {
    const rows = requestsFor(['api.one.example', 'localhost:11434', 'api.one.example', '']);
    expect(rows.find(({ id }) => id === 'model')?.host).toBe('api.one.example, localhost:11434');
    expect(requestsFor([])).toEqual(REQUESTS);
  });

  test('no text goes to anybody else', () => {
    expect(findRequestRow('https://api.one.example/v1', { method: 'POST', modelHosts })).toBeUndefined();
    expect(findRequestRow('https://hn.algolia.com/api/v1/search', { method: 'POST', modelHosts })).toBeUndefined();
  });
});

test('every file of a language pack stands in the table, asked for by a click', () => {
  for (const url of PACKS.flatMap(({ files }) => files).map(fileUrl)) {
    expect(findRequestRow(url)).toMatchObject({ id: 'pack', host: PACK_HOST, trigger: 'click' });
  }
});

test('both tables can be read in both languages', () => {
  const keys = [
    ...REQUESTS.flatMap((row) => [row.to, row.when, row.sent]),
    ...PAGE_READS.flatMap((row) => [row.what, row.when, row.kept]),
  ];
  for (const key of keys) {
    expect(ko[key].message).not.toBe('');
    expect(en[key].message).not.toBe('');
  }
});
