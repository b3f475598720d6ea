import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { type ModelDownload, type PageModel, putLanguageModel } from '../support/page-language-model.ts';
import { panelIn } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const SAID = 'Checking takes far less time after the change';
const ANSWER = [`${JSON.stringify({ kind: 'thread', text: SAID, src: [1] })}\n`];
const READY: PageModel = { availability: 'available', answer: ANSWER };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page) => page.locator('[data-part="browser-model"]');
const inRow = (page: Page, name: string) => row(page).getByRole('button', { name, exact: true });
const driven = (page: Page) =>
  page.evaluateHandle(() => (globalThis as unknown as { modelDownload: ModelDownload }).modelDownload);

/** The form of a new model, where the browser's own is chosen; `availability`: what a stand-in says of it. */
async function chosen(extension: Extension, availability?: Availability): Promise<Page> {
  if (availability) await extension.context.addInitScript(putLanguageModel, { availability, answer: ANSWER });
  const options = await extension.openOwn('options.html#models');
  await button(options, t('models_add')).click();
  await options.locator('#model-preset').selectOption('browser');
  return options;
}

test('the browser’s own model is downloaded in the form, saved, and says what a thread says', async ({ extension }) => {
  const options = await chosen(extension, 'downloadable');

  await test.step('before it is here it cannot be saved, and what it does not speak is said', async () => {
    await expect(row(options)).toContainText(t('models_browser_hint'));
    await expect(row(options)).toContainText(t('models_browser_english'));
    await expect(button(options, t('models_save'))).toHaveCount(0);
  });

  await test.step('a download shows how far it is, and can be stopped', async () => {
    await inRow(options, t('options_pack_download')).click();
    await expect(row(options)).toContainText(t('options_pack_waiting'));
    await (await driven(options)).evaluate((download) => download.progress(0.42));
    await expect(row(options).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '42');
    await inRow(options, t('options_pack_cancel')).click();
    await expect(row(options).getByRole('progressbar')).toHaveCount(0);
    await expect(row(options)).toContainText(t('options_pack_cancelled'));
  });

  await test.step('one that fails says why', async () => {
    await inRow(options, t('options_pack_retry')).click();
    await (await driven(options)).evaluate((download) => download.fail('NetworkError'));
    await expect(row(options)).toContainText(t('options_pack_failed', 'NetworkError'));
  });

  await test.step('one that ends well makes it ready, and it is saved', async () => {
    await inRow(options, t('options_pack_retry')).click();
    await (await driven(options)).evaluate((download) => download.finish());
    await expect(row(options)).toContainText(t('models_browser_ready_hint'));
    await (await extension.worker()).evaluate(putLanguageModel, READY);
    await button(options, t('models_check')).click();
    await expect(options.locator('.form-check [data-state="ready"]')).toBeVisible();
    await expect(options.locator('#model-context')).toHaveValue('9216');
    await button(options, t('models_save')).click();
    await expect(options.locator('[data-model]')).toContainText(t('models_free'));
  });

  await test.step('a thread is read by it, without a request to anybody', async () => {
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await panel.done();
    await panel.part('own').click();
    await expect(panel.items.first()).toContainText(SAID);
  });
});

test('one that another page downloads is shown as that, and ready when it is', async ({ extension }) => {
  const options = await chosen(extension, 'downloading');
  await expect(row(options).getByRole('progressbar')).toBeVisible();
  await expect(inRow(options, t('options_pack_cancel'))).toHaveCount(0);
  await options.evaluate(putLanguageModel, READY);
  await expect(row(options)).toContainText(t('models_browser_ready_hint'));
});

test('a browser or a device without one is told apart, and nothing can be saved', async ({ extension }) => {
  // What Chromium itself says of this machine.
  const here = await chosen(extension);
  await expect(row(here)).toContainText(t('models_browser_device_hint'));
  await expect(button(here, t('models_save'))).toHaveCount(0);
  await extension.context.addInitScript(() => Reflect.deleteProperty(globalThis, 'LanguageModel'));
  const none = await chosen(extension);
  await expect(row(none)).toContainText(t('models_browser_missing_hint'));
  await expect(button(none, t('models_save'))).toHaveCount(0);
});
