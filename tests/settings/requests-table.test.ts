import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import { READS, REQUESTS, requestRow } from '../../utils/requests-table.ts';
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
    expect(requestRow(url)?.id).toBe(id);
  });
});

test('only these files can reach the network: whoever adds one adds a row', () => {
  const reaching = /\bfetch\(|= fetch\b|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|importScripts/;
  expect(
    files
      .filter(({ code }) => reaching.test(code.replaceAll('fetch(browser.runtime.getURL(', 'own(')))
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'utils/hacker-news/http.ts',
    'utils/page-reader/fetch-page.ts',
    'utils/translation/bergamot/download.ts',
    // Two files of this package.
    'utils/translation/bergamot/worker.ts',
  ]);
});

test('every address that the API clients ask stands in the table', () => {
  const clients = files.filter(({ path, code }) => path.startsWith('utils/') && /\bfetchJson\(/.test(code));
  const asked = clients.flatMap(({ code }) => {
    const host = /const HOST = '([^']+)'/.exec(code)?.[1] ?? '';
    const addresses = [...code.matchAll(/`(https:\/\/[^`]+)`/g)].map(([, address = '']) => address);
    return addresses.map((address) => address.replace(/\$\{HOST\}/, host).replace(/\$\{\w+\}/g, '1'));
  });
  expect(asked.map((url) => requestRow(url)?.id).sort()).toEqual(['item', 'search', 'tree']);
});

test('every file of a language pack stands in the table, asked for by a click', () => {
  for (const url of PACKS.flatMap(({ files }) => files).map(fileUrl)) {
    expect(requestRow(url)).toMatchObject({ id: 'pack', host: PACK_HOST, trigger: 'click' });
  }
});

test('both tables can be read in both languages', () => {
  const keys = [
    ...REQUESTS.flatMap((row) => [row.to, row.when, row.sent]),
    ...READS.flatMap((row) => [row.what, row.when, row.kept]),
  ];
  for (const key of keys) {
    expect(ko[key].message).not.toBe('');
    expect(en[key].message).not.toBe('');
  }
});
