import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteRows } from '../../components/options/site-rows.ts';
import { popupPage } from '../../components/popup/popup-page.ts';
import { manifest } from '../../utils/build/manifest.ts';
import type { JobRequest } from '../../utils/domain/index.ts';
import { isAllowedJob, pageChecks } from '../../utils/messaging/page-checks.ts';
import { urlKey } from '../../utils/sites/canonical-url.ts';
import { homeUrl, isBuiltIn, itemGlobs, itemUrl, matchesOf, SITES, siteAt } from '../../utils/sites/registry.ts';
import type { Site } from '../../utils/sites/site.ts';
import { siteModeFor } from '../../utils/sites/site-policy.ts';
import { DEFAULT_SETTINGS } from '../../utils/storage/settings.ts';

const HARBOUR: Site = {
  id: 'harbour',
  name: 'Harbour Talk',
  hosts: ['talk.harbour.example', 'talk.haven.example'],
  defaultMode: 'click',
  matchPath: '/t*',
  item: { path: '/tide', kind: 'thread' },
  otherKind: 'list',
};
const THREAD = 'https://talk.haven.example/tide?id=7';
const LIST = 'https://talk.harbour.example/';
const OTHERS = [
  'https://harbour.example/tide?id=7',
  'https://talk.harbour.example.evil.example/tide?id=7',
  'https://a.talk.harbour.example/tide?id=7',
  'https://atalk.harbour.example/tide?id=7',
];
const from = (url: string) => ({ id: 'yoyak', tab: { id: 1 }, url }) as never;
const mode = (url: string) => siteModeFor(url, { everywhere: 'off', sites: {} });
const popup = (url: string) => popupPage({ id: 1, url, title: 'Low water | Harbour Talk' });

describe('a site that one row adds', () => {
  const rows = SITES as Site[];
  beforeAll(() => void rows.push(HARBOUR));
  afterAll(() => void rows.pop());

  test('has its mode, until the reader says otherwise', () => {
    expect([THREAD, LIST].map(mode)).toEqual(['click', 'click']);
    expect(OTHERS.map(mode)).toEqual(['off', 'off', 'off', 'off']);
    expect(siteModeFor(LIST, { everywhere: 'on', sites: { 'talk.harbour.example': 'off' } })).toBe('off');
  });

  test('is in the manifest with the pages where its scripts run', () => {
    expect(matchesOf(HARBOUR)).toEqual(['https://talk.harbour.example/t*', 'https://talk.haven.example/t*']);
    expect(itemGlobs(HARBOUR)).toEqual(['https://talk.harbour.example/tide*', 'https://talk.haven.example/tide*']);
    const made = manifest({ browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' });
    expect(made.host_permissions).toEqual(expect.arrayContaining(matchesOf(HARBOUR)));
  });

  test('has the kinds of its pages and their names in the popup', () => {
    expect(popup(THREAD)).toMatchObject({ kind: 'thread', title: 'Low water' });
    expect(popup(LIST)).toMatchObject({ kind: 'list', title: 'Low water' });
    for (const url of OTHERS) expect(popup(url)).toMatchObject({ kind: 'article', title: 'Low water | Harbour Talk' });
  });

  test('stands among the sites of the options, which cannot be removed', () => {
    const listed = siteRows(DEFAULT_SETTINGS, new Map()).filter(({ name }) => name === 'Harbour Talk');
    expect(listed.map(({ host, mode, builtIn }) => [host, mode, builtIn])).toEqual([
      ['talk.harbour.example', 'click', true],
      ['talk.haven.example', 'click', true],
    ]);
  });

  test('may send what pages of its kind may, and no other page may', () => {
    const job = { kind: 'thread' } as JobRequest;
    const about = { url: 'https://elsewhere.example/' };
    expect([THREAD, LIST].map((url) => isAllowedJob(job, from(url)))).toEqual([true, true]);
    expect([THREAD, LIST].map((url) => pageChecks.storiesSeen([], from(url)))).toEqual([true, true]);
    expect([THREAD, LIST].map((url) => pageChecks.unstar(about, from(url)))).toEqual([true, false]);
    for (const url of [...OTHERS, THREAD.replace('https:', 'http:')]) {
      expect(isAllowedJob(job, from(url))).toBe(false);
      expect(pageChecks.storiesSeen([], from(url))).toBe(false);
      expect(pageChecks.unstar(about, from(url))).toBe(false);
    }
  });

  test('has addresses, and a key for each of its items', () => {
    expect(homeUrl(HARBOUR)).toBe(LIST);
    expect(itemUrl(HARBOUR, 7)).toBe('https://talk.harbour.example/tide?id=7');
    expect(urlKey(`${THREAD}&page=2#9`)).toBe(urlKey(THREAD));
    expect([THREAD, LIST, ...OTHERS].map(isBuiltIn)).toEqual([true, true, false, false, false, false]);
  });

  test('is trusted at its exact address alone', () => {
    expect(siteAt(THREAD)).toBe(HARBOUR);
    const near = ['http://talk.haven.example/', 'https://talk.haven.example:8443/', 'https://talk.haven.example./'];
    for (const url of [...OTHERS, ...near, `blob:${LIST}`, '']) expect(siteAt(url)).toBeUndefined();
  });
});
