import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../utils/domain/index.ts';
import { browser } from '../../utils/lib/browser.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from '../../utils/storage/open-database.ts';
import { STORES } from '../../utils/storage/schema.ts';
import {
  DEFAULT_SETTINGS,
  deleteOldSettings,
  loadSettings,
  parseSettings,
  storeSettings,
} from '../../utils/storage/settings-record.ts';
import { freshDatabase } from './fresh.ts';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await freshDatabase();
});

/** A profile that ran the version before this store: its database is of version 2, its settings in `storage.local`. */
async function oldProfile(settings?: unknown): Promise<void> {
  const old = await openDB(DATABASE_NAME, 2, {
    upgrade(database) {
      for (const name of STORES)
        if (name !== 'settings' && name !== 'calls') database.createObjectStore(name, { keyPath: 'id' });
    },
  });
  old.close();
  if (settings !== undefined) await browser.storage.local.set({ settings, settings$: { v: 1 } });
}

const kept = () => browser.storage.local.get();

describe('settings of an older version', () => {
  const all: Settings = {
    everywhere: 'off',
    sites: { 'wired.com': 'on', 'news.ycombinator.com': 'off', 'a.example': 'click' },
    layout: { side: 'left', width: 520, sheet: 0.4, folded: true },
    language: 'browser',
    badges: false,
    translate: false,
    summarizer: true,
    ownModel: 'one',
    ownThreads: true,
    ownArticles: true,
    spendingLimit: null,
    dailyTokenLimit: null,
  };
  const { ownModel, ownThreads, ownArticles, spendingLimit, dailyTokenLimit, summarizer, ...first } = all;

  test.each<[name: string, old: unknown, expected: Settings]>([
    ['all of them', all, all],
    ['those that the first version had', first, { ...DEFAULT_SETTINGS, ...first }],
    ['a limit alone', { spendingLimit: 0.25 }, { ...DEFAULT_SETTINGS, spendingLimit: 0.25 }],
    ['a field that nobody knows', { ...all, color: 'red' }, all],
    ['a wrong field beside right ones', { ...all, badges: 'yes' }, { ...all, badges: true }],
    ['a wrong site beside right ones', { ...all, sites: { ...all.sites, 'b.example': 'always' } }, all],
    ['nothing that was set', undefined, DEFAULT_SETTINGS],
    ['no object', 'on', DEFAULT_SETTINGS],
    ['null', null, DEFAULT_SETTINGS],
  ])('are taken over: %s', async (_, old, expected) => {
    await oldProfile(old);
    expect(await loadSettings()).toEqual(expected);
    await closeDatabase();
    expect(await loadSettings()).toEqual(expected);
    expect(await kept()).toEqual({});
  });

  test('are taken over before the first change', async () => {
    await oldProfile(all);
    const { before, next } = await storeSettings((now) => ({ ...now, badges: true }));
    expect(before).toEqual(all);
    expect(next).toEqual({ ...all, badges: true });
    expect(await loadSettings()).toEqual(next);
  });

  test('are taken over by whoever asks first, and once where all ask at once', async () => {
    await oldProfile(all);
    expect(await Promise.all([loadSettings(), loadSettings(), loadSettings()])).toEqual([all, all, all]);
  });

  test('are still there where the worker was killed before they were stored', async () => {
    await oldProfile(all);
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('killed'));
    await expect(loadSettings()).rejects.toThrow('killed');
    await closeDatabase();
    expect(await loadSettings()).toEqual(all);
  });

  test('are taken over once where the worker was killed before they were removed; what is left goes later', async () => {
    await oldProfile(all);
    vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('killed'));
    await loadSettings();
    await browser.storage.local.set({ settings: { ...all, spendingLimit: null, sites: { 'planted.example': 'on' } } });
    await closeDatabase();
    expect(await loadSettings()).toEqual(all);
    await deleteOldSettings();
    expect(await kept()).toEqual({});
  });

  test('planted in a profile that never had an older version are not read', async () => {
    await browser.storage.local.set({ settings: all, settings$: { v: 1 } });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    const { next } = await storeSettings((now) => ({ ...now, badges: false }));
    expect(next).toEqual({ ...DEFAULT_SETTINGS, badges: false });
  });

  test('planted after they were taken over are not read, nor after all is deleted', async () => {
    await oldProfile({ spendingLimit: 2 });
    await loadSettings();
    await browser.storage.local.set({ settings: all, settings$: { v: 1 } });
    await closeDatabase();
    expect((await loadSettings()).spendingLimit).toBe(2);
    await (await openDatabase()).clear('settings');
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a stored record', () => {
  const NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  const WRONG = [undefined, null, NaN, Infinity, -1, 1e308, '', 'x', [], {}, new Date(NaN), 1n, new Uint8Array(3)];

  test.each(NAMES)('that is broken in %s costs that field alone', async (name) => {
    for (const wrong of WRONG) {
      await (await openDatabase()).put('settings', {
        id: 'settings',
        value: { ...DEFAULT_SETTINGS, badges: false, [name]: wrong },
      });
      const { [name]: field, ...rest } = await loadSettings();
      const { [name]: _, ...expected } = { ...DEFAULT_SETTINGS, badges: false };
      expect(rest).toEqual(expected);
      expect(parseSettings({ [name]: field })[name]).toEqual(field);
    }
  });

  test('that is broken as a whole counts as not set', async () => {
    for (const value of WRONG) {
      await (await openDatabase()).put('settings', { id: 'settings', value });
      expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    }
  });

  test('never comes to hold what is no setting', async () => {
    const wrong = [{ spendingLimit: NaN }, { spendingLimit: -1 }, { everywhere: 'always' }, { sites: { a: 'x' } }];
    for (const fields of wrong) {
      await expect(storeSettings((now) => ({ ...now, ...fields }) as Settings)).rejects.toThrow();
    }
    await expect(storeSettings((now) => ({ ...now, color: 'red' }))).rejects.toThrow();
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('takes a site that is called like something of every object', () => {
    const sites = JSON.parse('{"__proto__":"on","constructor":"on","a.example":"off"}') as object;
    const { sites: found } = parseSettings({ sites });
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    expect(found['a.example']).toBe('off');
  });
});
