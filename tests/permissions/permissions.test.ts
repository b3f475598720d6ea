import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { optionalOrigins, originsFor } from '../../utils/permissions/match-patterns.ts';
import { setPendingSite, takePendingSite } from '../../utils/permissions/pending-site.ts';
import {
  areAllSitesGranted,
  getGrantedSites,
  isGranted,
  isReached,
  removeEverySite,
  removeSite,
  requestAllSites,
  requestSite,
} from '../../utils/permissions/site-access.ts';
import { stubPermissions } from './stub.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
});

test.each([
  ['https://www.wired.com/story/x?y#z', ['*://wired.com/*', '*://www.wired.com/*']],
  ['https://wired.com/', ['*://wired.com/*', '*://www.wired.com/*']],
  ['http://example.co.kr:8080/a', ['*://example.co.kr/*', '*://www.example.co.kr/*']],
  ['https://blog.google.com/a', ['*://blog.google.com/*']],
  ['https://someone.github.io/a', ['*://someone.github.io/*']],
  ['https://user:secret@wired.com/', ['*://wired.com/*', '*://www.wired.com/*']],
  ['https://93.184.216.34/', ['*://93.184.216.34/*']],
  ['https://한글.한국/', ['*://xn--bj0bj06e.xn--3e0b707e/*', '*://www.xn--bj0bj06e.xn--3e0b707e/*']],
  ['ftp://wired.com/', []],
  ['file:///etc/hosts', []],
  ['chrome://settings', []],
  ['javascript:alert(1)', []],
  ['wired.com', []],
  ['', []],
])('the origins of %s', (url, expected) => {
  expect(originsFor(url)).toEqual(expected);
});

describe('requestSite', () => {
  test('asks at once, so that the click still counts', () => {
    const { request } = stubPermissions();
    void requestSite('https://www.wired.com/story');
    expect(request).toHaveBeenCalledWith({ origins: ['*://wired.com/*', '*://www.wired.com/*'] });
  });

  test('says what the reader answered, and the page is granted from then on', async () => {
    stubPermissions();
    expect(await isGranted('https://www.wired.com/story')).toBe(false);
    expect(await requestSite('https://www.wired.com/story')).toBe(true);
    expect(await isGranted('https://wired.com/other')).toBe(true);
    expect(await isGranted('https://theverge.com/')).toBe(false);
  });

  test('a denial is an answer, no error', async () => {
    stubPermissions({ answer: false });
    expect(await requestSite('https://wired.com/')).toBe(false);
    expect(await isGranted('https://wired.com/')).toBe(false);
  });

  test('never asks for what is no website', async () => {
    const { request } = stubPermissions();
    await expect(requestSite('chrome://settings')).rejects.toMatchObject({ code: 'page_not_allowed' });
    expect(request).not.toHaveBeenCalled();
  });
});

test('our scripts run on what is granted and on the manifest’s own sites, until Firefox’ reader takes those back', async () => {
  stubPermissions({ granted: ['*://wired.com/*'], manifest: ['https://news.hada.io/topic*'] });
  expect(await isReached('https://wired.com/story')).toBe(true);
  expect(await isReached('https://news.hada.io/')).toBe(true);
  expect(await isGranted('https://news.hada.io/')).toBe(false);
  expect(await isReached('https://news.hada.io.evil.example/')).toBe(false);
  expect(await isReached('chrome://settings')).toBe(false);
  stubPermissions();
  expect(await isReached('https://news.hada.io/')).toBe(false);
});

test('all sites cover each site', async () => {
  stubPermissions();
  expect(await areAllSitesGranted()).toBe(false);
  await requestAllSites();
  expect(await areAllSitesGranted()).toBe(true);
  expect(await isGranted('https://anything.example/')).toBe(true);
});

test('a removed site is not granted any more, nor its www. twin', async () => {
  const { held } = stubPermissions();
  await requestSite('https://wired.com/');
  expect(await removeSite('wired.com')).toBe(true);
  expect([...held]).toEqual([]);
});

test('a permission that the browser keeps is no error', async () => {
  const { remove } = stubPermissions();
  remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
  expect(await removeSite('news.ycombinator.com')).toBe(false);
});

test('a removed site is gone however the browser spelled it', async () => {
  const { held } = stubPermissions({ granted: ['https://wired.com/*', '*://*.wired.com/*', '*://hotwired.com/*'] });
  await removeSite('wired.com');
  expect([...held]).toEqual(['*://hotwired.com/*']);
});

describe('what can be given back', () => {
  const manifest = {
    host_permissions: ['https://news.ycombinator.com/*', 'https://news.hada.io/topic*'],
    content_scripts: [{ matches: ['https://other.example/a*'] }],
  };

  test.each([
    ['a granted site', '*://wired.com/*', true],
    ['all sites', '*://*/*', true],
    ['not the manifest’s own', 'https://news.ycombinator.com/*', false],
    ['not the manifest’s own without its path, as Chrome tells it', 'https://news.hada.io/*', false],
    ['not the manifest’s content scripts', 'https://other.example/a*', false],
    ['what was granted beyond the manifest', '*://news.hada.io/*', true],
  ])('%s', (_, origin, expected) => {
    expect(optionalOrigins([origin], manifest)).toEqual(expected ? [origin] : []);
  });

  test('sites by name, once each', async () => {
    stubPermissions({
      granted: ['*://wired.com/*', '*://www.wired.com/*', '*://blog.google.com/*', '*://*/*', '<all_urls>'],
      manifest: ['https://news.hada.io/topic*'],
    });
    expect(await getGrantedSites()).toEqual(['blog.google.com', 'wired.com']);
  });

  test('all of it, and one that the browser keeps does not hold up the others', async () => {
    const { held, remove } = stubPermissions({
      granted: ['*://a.example/*', '*://*/*', '*://b.example/*'],
      manifest: ['https://news.hada.io/topic*'],
    });
    remove.mockRejectedValueOnce(new Error('kept'));
    await removeEverySite();
    expect([...held]).toEqual(['*://a.example/*']);
  });
});

describe('the wish behind a question', () => {
  const url = 'https://www.wired.com/story';

  test('is found once by what was granted', async () => {
    stubPermissions({ granted: [...originsFor(url), '*://theverge.com/*'] });
    await setPendingSite(url);
    expect(await takePendingSite(['*://theverge.com/*'])).toBeNull();
    expect(await takePendingSite(originsFor(url))).toBe(url);
    expect(await takePendingSite(originsFor(url))).toBeNull();
  });

  test('is found by a grant of all sites', async () => {
    stubPermissions({ granted: ['*://*/*'] });
    await setPendingSite(url);
    expect(await takePendingSite(['*://*/*'])).toBe(url);
  });

  test.each([
    [['*://blog.wired.com/*'], 'another host of the domain'],
    [['*://notwired.com/*'], 'a name that only ends alike'],
    [[], 'no site at all'],
  ])('stands after a grant of %j, %s', async (origins) => {
    stubPermissions({ granted: [...originsFor(url), ...origins] });
    await setPendingSite(url);
    expect(await takePendingSite(origins)).toBeNull();
    expect(await takePendingSite(originsFor(url))).toBe(url);
  });

  test.each([[originsFor(url)], [['*://*/*']]])('is not fulfilled when %j is taken away', async (origins) => {
    stubPermissions();
    await setPendingSite(url);
    expect(await takePendingSite(origins)).toBeNull();
  });

  test('is gone when it was denied', async () => {
    stubPermissions({ granted: originsFor(url) });
    await setPendingSite(url);
    await setPendingSite(null);
    expect(await takePendingSite(originsFor(url))).toBeNull();
  });

  test('is too old after a while', async () => {
    vi.useFakeTimers();
    stubPermissions({ granted: originsFor(url) });
    await setPendingSite(url);
    vi.advanceTimersByTime(6 * 60_000);
    expect(await takePendingSite(originsFor(url))).toBeNull();
  });
});
