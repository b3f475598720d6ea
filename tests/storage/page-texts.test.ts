import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import { languageFor, pageTexts } from '../../utils/storage/page-texts.ts';
import { changeSettings } from '../../utils/storage/settings.ts';
import { freshDatabase } from './fresh.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
});

test.each([
  ['ko', 'en-US', 'ko'],
  ['en', 'ko-KR', 'en'],
  ['browser', 'ko-KR', 'ko'],
  ['browser', 'ko', 'ko'],
  ['browser', 'en-GB', 'en'],
  ['browser', 'kok-IN', 'en'], // Konkani only begins like Korean
  ['browser', 'fr', 'en'],
] as const)('the setting %s in a browser that speaks %s reads %s', (setting, browserLanguage, expected) => {
  expect(languageFor(setting, browserLanguage)).toBe(expected);
});

describe('pageTexts', () => {
  test('is Korean before anything is set', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
    expect((await pageTexts()).extension_name).toBe(ko.extension_name.message);
  });

  test('follows the browser where the reader wants that', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
    await changeSettings({ language: 'browser' });
    expect((await pageTexts()).extension_name).toBe(en.extension_name.message);
  });
});
