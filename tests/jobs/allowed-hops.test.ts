import { describe, expect, test, vi } from 'vitest';

vi.mock('../../utils/permissions/site-access.ts', () => ({
  readableOrigins: async () => [],
  isGranted: async () => true,
}));
const { hasWildcard, hopSources } = await import('../../utils/jobs/hop-rules.ts');

const URL_ = 'https://paper.example/a';
const OWN = ['https://paper.example', 'http://paper.example', 'http://www.paper.example'];

describe('where an article may lead', () => {
  test.each<[string, string[], string[]]>([
    ['stays with its own site where nothing else is granted', [], []],
    [
      'includes what was granted',
      ['*://lamp.example/*', 'https://one.example/*'],
      ['http://lamp.example', 'https://one.example'],
    ],
    [
      'includes the hosts below a granted one',
      ['*://*.lamp.example/*'],
      ['http://lamp.example', 'http://*.lamp.example'],
    ],
    [
      'leaves the reader’s model on this computer out',
      ['http://localhost/*', 'http://127.0.0.1/*', 'https://192.168.0.9/*'],
      [],
    ],
    [
      'leaves banks, mail and logins out',
      ['*://www.paypal.com/*', '*://mail.google.com/*', '*://login.lamp.example/*'],
      [],
    ],
    ['leaves Hacker News out, whose terms bar it', ['*://news.ycombinator.com/*'], []],
    [
      'takes nothing that would end the source or begin another',
      ['https://a.example;script-src *//*', 'https://a b.example/*', '*://[::1]/*'],
      [],
    ],
    ['takes no file', ['file:///*'], []],
  ])('%s', (_, origins, more) => {
    expect(hopSources(URL_, origins)).toEqual([...OWN, ...more]);
    expect(hopSources(URL_, origins).join(' ')).toMatch(/^[a-z0-9.:/* -]+$/);
  });

  test('is any public name at the ports of the web where every site was granted', () => {
    const sources = hopSources(URL_, ['*://*/*']);
    expect(sources).toEqual(expect.arrayContaining([...OWN, 'http://*.com', 'http://*.kr', 'http://*.xn--3e0b707e']));
    expect(sources.length).toBeGreaterThan(1_000);
    expect(sources.filter((source) => !/^https?:\/\/(\*\.)?[a-z0-9.-]+$/.test(source))).toEqual([]);
    for (const name of ['box', 'bank', 'arpa', 'local', 'internal', 'svc', 'localhost', 'test', '1'])
      expect(sources).not.toContain(`http://*.${name}`);
    expect(hasWildcard(sources)).toBe(true);
    expect(hasWildcard(hopSources(URL_, ['*://lamp.example/*']))).toBe(false);
  });

  test('keeps to https where only that was granted', () => {
    expect(hopSources(URL_, ['https://*/*'])).toContain('https://*.com');
    expect(hopSources(URL_, ['https://*/*'])).not.toContain('http://*.com');
  });

  test.each([
    'https://a;connect-src.example/',
    'https://*.example/',
    'https://a,b.example/',
    "https://'self'.example/",
  ])('is nowhere for %s, whose host would say something else in a policy', (url) => {
    expect(hopSources(url, [])).toEqual([]);
  });

  test('keeps the port of an article that has one of its own', () => {
    expect(hopSources('https://paper.example:8443/a', [])).toContain('https://paper.example:8443');
    expect(hopSources('https://paper.example:8443/a', ['*://*/*'])).not.toContain('http://*.com:8443');
  });
});
