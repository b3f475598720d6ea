import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { addModel, MODEL_SITE } from '../support/add-model.ts';
import { evaluateInContentWorld } from '../support/content-world.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { PLANTED_SETTINGS, tryStorage } from '../support/storage-attack.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));

test.use({ start: { consents: MODEL_SITE } });

const attack = `(${tryStorage.toString()})(${JSON.stringify(PLANTED_SETTINGS)})`;

const REFUSED = ['local', 'sync', 'session'].flatMap((area) => [`${area}.get: refused`, `${area}.set: refused`]);

/** The day's limit, the default mode and the sites, as the options show them. */
async function expectUntouched(options: Page) {
  await expect(options.getByLabel(t('models_limit'))).toHaveValue('1');
  await expect(options.locator('input[name="everywhere"]:checked')).toHaveCount(1);
  await expect(options.locator('input[name="everywhere"][value="click"]')).toBeChecked();
  await expect(options.locator('.sites .site')).toHaveCount(2);
  await expect(options.getByRole('switch', { name: t('models_auto_threads') })).not.toBeChecked();
}

test('a content script is refused every storage area, before and after the background restarts', async ({
  extension,
}) => {
  const page = await extension.openPage(THREAD);
  await panelIn(page).done();
  expect(await evaluateInContentWorld(page, attack)).toEqual(REFUSED);

  await extension.stopWorker();
  expect(await evaluateInContentWorld(page, attack)).toEqual(REFUSED);
});

test('a content script is answered no question that is the extension’s own pages’ to ask', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  await panelIn(page).done();
  const asks = [
    ['changeSettings', PLANTED_SETTINGS],
    ['setSite', { url: 'https://planted.example/', mode: 'on' }],
    ['deleteBrokenRecords', {}],
    ['countBrokenRecords', {}],
    ['deleteEverything', {}],
    ['ownModels', {}],
  ].map(([verb, payload]) => JSON.stringify({ to: 'background', verb, payload }));
  const replies = await evaluateInContentWorld(
    page,
    `Promise.all([${asks}].map((ask) => chrome.runtime.sendMessage(ask).then((reply) => reply?.ok === true, () => false)))`,
  );
  expect(replies).toEqual(asks.map(() => false));
});

test('what is written into storage.local by hand changes neither the limit nor a site', async ({ extension }) => {
  const options = await addModel(extension, { id: 'tiny-1', context: 8_000 });
  await expectUntouched(options);
  await options.evaluate(
    (settings) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({ settings, settings$: { v: 1 } }),
    PLANTED_SETTINGS,
  );
  await options.reload();
  await expectUntouched(options);

  await extension.stopWorker();
  const page = await extension.openPage(THREAD);
  await panelIn(page).done();
  await expect(badgesIn(page).first()).toBeVisible();
  await options.reload();
  await expectUntouched(options);
});

test('a change in the options reaches a page that is open', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  await panelIn(page).done();
  const options = await extension.openOwn('options.html#display');
  await options.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(panelIn(page).host).toContainText('comments');
  await options.reload();
  await expect(options.getByRole('radio', { name: 'English' })).toBeChecked();
});
