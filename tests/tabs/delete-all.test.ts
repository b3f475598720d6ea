import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../utils/browser.ts';
import { favoriteOf } from '../../utils/favorites/store.ts';
import { passingMemory } from '../../utils/jobs/passing-memory.ts';
import { takeWish, wishSite } from '../../utils/permissions/wish.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../utils/settings.ts';
import { deleteAll } from '../../utils/tabs/delete-all.ts';
import { dropStar, keepStar } from '../../utils/tabs/stars.ts';
import { keepFile, packsInUse } from '../../utils/translation/bergamot/pack-store.ts';
import { PACKS } from '../../utils/translation/bergamot/packs.ts';
import { stubPermissions } from '../permissions/stub.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
});

test('gives back what was granted without a setting of its own, too, and what may be sent', async () => {
  const { held, sent, remove } = stubPermissions({
    granted: ['*://wired.com/*', '*://www.wired.com/*', '*://*/*'],
    manifest: ['https://news.hada.io/topic*'],
    collection: ['browsingActivity', 'websiteContent'],
  });
  await changeSettings({ badges: false, sites: { 'a.example': 'on' } });
  await deleteAll();
  expect([...held]).toEqual([]);
  expect([...sent]).toEqual([]);
  expect(remove.mock.calls.flatMap(([{ origins }]) => origins)).not.toContain('https://news.hada.io/topic*');
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test('asks a browser that keeps no consents for nothing of the kind', async () => {
  const { remove } = stubPermissions({ granted: ['*://wired.com/*'] });
  await deleteAll();
  expect(remove.mock.calls).toEqual([[{ origins: ['*://wired.com/*'] }]]);
});

test('forgets the site that was being switched on', async () => {
  stubPermissions({ granted: ['*://wired.com/*'] });
  await wishSite('https://wired.com/');
  await deleteAll();
  stubPermissions({ granted: ['*://wired.com/*', '*://www.wired.com/*'] });
  expect(await takeWish(['*://wired.com/*'])).toBeNull();
});

test('removes a kept translation model', async () => {
  stubPermissions({ granted: [] });
  for (const pack of PACKS) for (const file of pack.files) await keepFile(pack, file, new ArrayBuffer(8));
  expect(await packsInUse()).toBeGreaterThan(0);
  await deleteAll();
  expect(await packsInUse()).toBe(0);
});

test('forgets what a model said in private windows', async () => {
  stubPermissions({ granted: [] });
  await passingMemory.put('answer', 'secret');
  await deleteAll();
  expect(await passingMemory.get('answer')).toBeUndefined();
});

test('does not bring back what was unstarred before', async () => {
  stubPermissions({ granted: [] });
  const star = {
    facts: { url: 'https://a.example/', title: 'A' },
    questions: [{ question: '왜?', bullets: [], askedAt: 1 }],
  };
  await keepStar(star, {});
  await dropStar(star.facts);
  await deleteAll();
  await keepStar({ facts: star.facts }, {});
  expect((await favoriteOf(star.facts.url))?.questions).toBeUndefined();
});
