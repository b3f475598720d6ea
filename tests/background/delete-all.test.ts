import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteAllData } from '../../utils/background/maintenance.ts';
import { removeStar, saveStar } from '../../utils/background/stars.ts';
import { browser } from '../../utils/lib/browser.ts';
import { ephemeralAnswers } from '../../utils/llm/session/ephemeral-cache.ts';
import { setPendingSite, takePendingSite } from '../../utils/permissions/pending-site.ts';
import { getFavorite } from '../../utils/storage/favorites/favorites-store.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../utils/storage/settings.ts';
import { listStoredPacks, saveFile } from '../../utils/translation/bergamot/pack-store.ts';
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
  await deleteAllData();
  expect([...held]).toEqual([]);
  expect([...sent]).toEqual([]);
  expect(remove.mock.calls.flatMap(([{ origins }]) => origins)).not.toContain('https://news.hada.io/topic*');
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test('asks a browser that keeps no consents for nothing of the kind', async () => {
  const { remove } = stubPermissions({ granted: ['*://wired.com/*'] });
  await deleteAllData();
  expect(remove.mock.calls).toEqual([[{ origins: ['*://wired.com/*'] }]]);
});

test('forgets the site that was being switched on', async () => {
  stubPermissions({ granted: ['*://wired.com/*'] });
  await setPendingSite('https://wired.com/');
  await deleteAllData();
  stubPermissions({ granted: ['*://wired.com/*', '*://www.wired.com/*'] });
  expect(await takePendingSite(['*://wired.com/*'])).toBeNull();
});

test('removes a kept translation model', async () => {
  stubPermissions({ granted: [] });
  for (const pack of PACKS) for (const file of pack.files) await saveFile(pack, file, new ArrayBuffer(8));
  expect(await listStoredPacks()).toBeGreaterThan(0);
  await deleteAllData();
  expect(await listStoredPacks()).toBe(0);
});

test('forgets what a model said in private windows', async () => {
  stubPermissions({ granted: [] });
  await ephemeralAnswers.put('answer', 'secret');
  await deleteAllData();
  expect(await ephemeralAnswers.get('answer')).toBeUndefined();
});

test('does not bring back what was unstarred before', async () => {
  stubPermissions({ granted: [] });
  const star = {
    facts: { url: 'https://a.example/', title: 'A' },
    questions: [{ question: '왜?', bullets: [], askedAt: 1 }],
  };
  await saveStar(star, {});
  await removeStar(star.facts);
  await deleteAllData();
  await saveStar({ facts: star.facts }, {});
  expect((await getFavorite(star.facts.url))?.questions).toBeUndefined();
});
