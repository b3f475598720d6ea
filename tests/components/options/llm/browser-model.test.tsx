// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stubPermissions } from '../../../permissions/stub.ts';
import { freshDatabase } from '../../../storage/fresh.ts';
import { type StandIn, standIn } from '../../../support/language-model.ts';
import { control, press, settle, t, words } from '../show.tsx';
import { asked, choose, MODEL, open } from './page.tsx';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
});

describe('the browser’s own model', () => {
  const answer = () => ['ok'];
  const put = (change: Partial<StandIn> | null) =>
    Object.assign(globalThis, { LanguageModel: change ? standIn({ answer, ...change }).LanguageModel : undefined });
  afterEach(() => put(null));
  async function openBrowser(change: object = {}) {
    stubPermissions();
    await open(change);
    await press(t('models_add'));
    await choose('browser');
  }

  test.each([
    ['a browser that has none', null, 'models_browser_missing_hint'],
    ['a device that has none', { states: {} }, 'models_browser_device_hint'],
    ['one that is to be downloaded', { states: { en: 'downloadable' } }, 'models_browser_hint'],
    ['one that another page downloads', { states: { en: 'downloading' } }, 'options_summarizer_downloading_hint'],
  ] as const)('cannot be saved: %s', async (_, states, word) => {
    put(states);
    await openBrowser();
    expect(words()).toContain(t(word));
    expect(() => control(t('models_save'))).toThrow();
  });

  test('is downloaded by a click, then checked and saved; that it speaks English is said before', async () => {
    const states: NonNullable<StandIn['states']> = { en: 'downloadable' };
    put({ states });
    await openBrowser();
    expect(words()).toContain(t('models_browser_english'));
    states.en = 'available';
    await press(t('options_pack_download'));
    await settle();
    expect(words()).toContain(t('models_browser_ready_hint'));
    await press(t('models_save'));
    await settle();
    expect(asked('saveModel')).toMatchObject([
      { draft: { provider: 'language-model', baseUrl: '', model: 'browser' } },
    ]);
  });

  test('that answers in Korean is not said to speak English', async () => {
    put({ states: { ko: 'available', en: 'available' } });
    await openBrowser();
    expect(words()).not.toContain(t('models_browser_english'));
  });

  test('says what the browser said where a download fails', async () => {
    put({ states: { en: 'downloadable' }, refuses: new DOMException('no room left', 'QuotaExceededError') });
    await openBrowser();
    await press(t('options_pack_download'));
    await settle();
    expect(words()).toContain(t('options_pack_failed', 'no room left'));
    expect(control(t('options_pack_retry'))).toBeTruthy();
  });

  test('that was stored and is gone says so in the list', async () => {
    put({ states: {} });
    stubPermissions();
    await open({ ownModels: [{ ...MODEL, provider: 'language-model', baseUrl: '', model: 'browser' }] });
    expect(words()).toContain(t('models_browser_gone'));
  });
});
