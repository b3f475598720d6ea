import { expect, type Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { t } from './texts.ts';

/** The host that a new model of the options is asked at. */
export const MODEL_HOST = 'api.openai.com';
/** Match patterns of `MODEL_HOST`, for `test.use({ start: { consents } })`. */
export const MODEL_SITE = [`https://${MODEL_HOST}/*`];

/** Sets up a model of the reader's own in the options, as they would: a key, its name, and how much it reads (tokens). */
export async function addModel(extension: Extension, { id, context }: { id: string; context: number }): Promise<Page> {
  const options = await extension.openOwn('options.html#models');
  await options.getByRole('button', { name: t('models_add'), exact: true }).click();
  await options.locator('#model-key').fill('sk-test-0123456789abcdef-WXYZ');
  await options.locator('#model-id').fill(id);
  await options.locator('#model-context').fill(String(context));
  await options.getByRole('button', { name: t('models_save'), exact: true }).click();
  await expect(options.locator('[data-model]')).toContainText(id);
  return options;
}
