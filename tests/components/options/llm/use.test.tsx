// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '../../../../utils/storage/settings.ts';
import { stubPermissions } from '../../../permissions/stub.ts';
import { freshDatabase } from '../../../storage/fresh.ts';
import { control, press, settle, t, type, words } from '../show.tsx';
import { DAY, MODEL, open } from './page.tsx';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
});

describe('the use of models', () => {
  test('is not there before there is one', async () => {
    stubPermissions();
    await open();
    expect(words()).not.toContain(t('models_use'));
    expect(words()).toContain(t('models_empty'));
  });

  test('works by itself only where that is switched on', async () => {
    stubPermissions();
    await open({ ownModels: [MODEL] });
    expect(
      control(t('models_auto_threads')).ariaChecked ?? control(t('models_auto_threads')).getAttribute('aria-checked'),
    ).toBe('false');
    await press(t('models_auto_threads'));
    await settle();
    expect(await readSettings()).toMatchObject({ ownThreads: true, ownArticles: false });
  });

  test('says where a limit could not be kept', async () => {
    stubPermissions();
    await changeSettings({ ownThreads: true });
    const { price: _, ...unpriced } = MODEL;
    await open({ ownModels: [unpriced] });
    expect(words()).toContain(t('models_auto_unpriced'));
  });

  test('tells today and every day', async () => {
    stubPermissions();
    await open({
      ownModels: [MODEL],
      spending: { today: DAY, days: [DAY, { ...DAY, day: '2026-11-22', unpriced: 2 }] },
    });
    expect(words()).toContain(t('models_spending_today', '$0.50', '12,900'));
    expect(document.querySelectorAll('.spending tbody tr')).toHaveLength(2);
    expect(document.querySelector('.spending')?.textContent).toContain(t('models_unpriced', '2'));
  });

  test.each([
    ['2.5', 2.5],
    ['', null],
    ['$0', 0],
  ])('takes %j as a limit', async (typed, limit) => {
    stubPermissions();
    await open({ ownModels: [MODEL] });
    const input = document.querySelector<HTMLInputElement>('.limit input')!;
    await type(input, typed);
    input.dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect((await readSettings()).spendingLimit).toBe(limit);
  });

  test('refuses a limit that is no number', async () => {
    stubPermissions();
    await open({ ownModels: [MODEL] });
    const input = document.querySelector<HTMLInputElement>('.limit input')!;
    await type(input, 'a lot');
    input.dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect(words()).toContain(t('models_limit_wrong'));
    expect((await readSettings()).spendingLimit).toBe(1);
  });
});
