import { describe, expect, test } from 'vitest';
import { parseTypedSite, siteRows } from '../../../components/options/site-rows.ts';
import { DEFAULT_SETTINGS } from '../../../utils/storage/settings.ts';

describe('the site that somebody typed', () => {
  test.each([
    ['wired.com', 'https://wired.com/'],
    ['  www.wired.com ', 'https://www.wired.com/'],
    ['https://www.wired.com/story/x?y=1', 'https://www.wired.com/'],
    ['wired.com/story', 'https://wired.com/'],
    ['WIRED.com', 'https://wired.com/'],
    ['한글.한국', 'https://xn--bj0bj06e.xn--3e0b707e/'],
    ['', null],
    ['wired', null],
    ['not a site', null],
    ['chrome://settings', null],
    ['javascript:alert(1)', null],
    ['https://', null],
  ])('%o is %o', (typed, expected) => {
    expect(parseTypedSite(typed)).toBe(expected);
  });
});

test('lists the built-in sites first, then the own ones by name, each with what holds for it', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    sites: { 'wired.com': 'on', 'arstechnica.com': 'click', 'news.hada.io': 'off' } as const,
  };
  const grants = new Map([
    ['https://news.ycombinator.com/', true],
    ['https://wired.com/', true],
    ['https://arstechnica.com/', false],
  ]);
  expect(siteRows(settings, grants)).toEqual([
    { host: 'news.ycombinator.com', name: 'Hacker News', builtIn: true, mode: 'on', granted: true },
    { host: 'news.hada.io', name: 'GeekNews', builtIn: true, mode: 'off', granted: undefined },
    { host: 'arstechnica.com', builtIn: false, mode: 'click', granted: false },
    { host: 'wired.com', builtIn: false, mode: 'on', granted: true },
  ]);
});

test('lists a site that may be read and was never set, with the default that holds for it', () => {
  const settings = { ...DEFAULT_SETTINGS, sites: { 'wired.com': 'off' } as const };
  const grants = new Map([
    ['https://wired.com/', true],
    ['https://arstechnica.com/', true],
  ]);
  expect(siteRows(settings, grants, ['wired.com', 'arstechnica.com', 'news.hada.io']).slice(2)).toEqual([
    { host: 'arstechnica.com', builtIn: false, mode: 'click', granted: true },
    { host: 'wired.com', builtIn: false, mode: 'off', granted: true },
  ]);
});
