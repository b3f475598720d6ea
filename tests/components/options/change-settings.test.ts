import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase } from '../../../utils/storage/open-database.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  loadSettings,
  NO_COST_SETTINGS,
  onSettingsChange,
  readSettings,
  readSettingsOrSafest,
  resetSettings,
  type Settings,
} from '../../../utils/storage/settings.ts';
import { freshDatabase } from '../../storage/fresh.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
});

const add = (host: string) => changeSettings({ sites: { [host]: 'on' } });

test('changes at once lose none of each other', async () => {
  await Promise.all([changeSettings({ badges: false }), changeSettings({ translate: false }), add('a.example')]);
  expect(await readSettings()).toMatchObject({ badges: false, translate: false, sites: { 'a.example': 'on' } });
});

test('a change may be made of what is stored by then', async () => {
  await Promise.all(
    ['a.example', 'b.example', 'c.example'].map((host) =>
      changeSettings(({ sites }) => ({ sites: { ...sites, [host]: 'on' } })),
    ),
  );
  expect(Object.keys((await readSettings()).sites)).toEqual(['a.example', 'b.example', 'c.example']);
});

test('says the whole as it is now', async () => {
  const now: Settings = await changeSettings({ language: 'en' });
  expect(now).toEqual(await readSettings());
});

test('a change that fails stops nobody after it', async () => {
  const failing = changeSettings(() => {
    throw new Error('no');
  });
  const next = changeSettings({ badges: false });
  await expect(failing).rejects.toThrow('no');
  expect((await next).badges).toBe(false);
});

test('what was forgotten does not come back with a change that was on its way', async () => {
  const [, , last] = await Promise.all([add('a.example'), resetSettings(), changeSettings({ badges: false })]);
  expect(last).toMatchObject({ sites: {}, badges: false });
});

test('a patch leaves what it does not name, in sites and layout too, and null removes a site', async () => {
  await changeSettings({ sites: { 'a.example': 'on', 'b.example': 'off' }, layout: { width: 520 } });
  const now = await changeSettings({ sites: { 'a.example': null }, layout: { side: 'left' } });
  expect(now.sites).toEqual({ 'b.example': 'off' });
  expect(now.layout).toEqual({ ...DEFAULT_SETTINGS.layout, width: 520, side: 'left' });
});

test('what is kept in memory is what is stored, after every change and after the connection was lost', async () => {
  expect(await readSettings()).toBe(await readSettings());
  const reading = readSettings();
  await Promise.all([reading, changeSettings({ badges: false })]);
  expect(await readSettings()).toEqual(await loadSettings());
  await closeDatabase();
  await changeSettings({ translate: false });
  await closeDatabase();
  expect(await readSettings()).toMatchObject({ badges: false, translate: false });
});

test('who listens hears of every change, with what was before', async () => {
  const heard: [boolean, boolean][] = [];
  onSettingsChange((next, before) => heard.push([next.badges, before.badges]));
  await changeSettings({ badges: false });
  await resetSettings();
  expect(heard).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('where the database cannot be read nothing is paid and nothing is done by itself', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await closeDatabase();
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no disk', 'UnknownError');
    },
  });
  await expect(readSettings()).rejects.toThrow('no disk');
  expect(await readSettingsOrSafest()).toEqual(NO_COST_SETTINGS);
  expect(NO_COST_SETTINGS).toMatchObject({
    spendingLimit: 0,
    ownThreads: false,
    ownArticles: false,
    everywhere: 'click',
  });
  vi.unstubAllGlobals();
});
