import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, forgetSettings, readSettings, type Settings } from '../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());

const add = (host: string) => changeSettings(({ sites }) => ({ sites: { ...sites, [host]: 'on' } }));

test('changes at once lose none of each other', async () => {
  await Promise.all([changeSettings({ badges: false }), changeSettings({ translate: false }), add('a.example')]);
  expect(await readSettings()).toMatchObject({ badges: false, translate: false, sites: { 'a.example': 'on' } });
});

test('a change may be made of what is stored by then', async () => {
  await Promise.all(['a.example', 'b.example', 'c.example'].map(add));
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
  const [, , last] = await Promise.all([add('a.example'), forgetSettings(), changeSettings({ badges: false })]);
  expect(last).toMatchObject({ sites: {}, badges: false });
});
