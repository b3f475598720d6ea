import type { Page } from '@playwright/test';
import type { Runtime } from 'webextension-polyfill';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { evaluateInContentWorld } from '../support/content-world.ts';
import { type Asked, modelHandler, type Reply } from '../support/model-servers.ts';
import { type PanelView, panelIn } from '../support/panel.ts';
import { hold, type TestServer } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const HOST = 'api.openai.com';
const KEY = 'sk-test-0123456789abcdef-WXYZ';
const MODEL = 'tiny-1';

test.use({ start: { consents: [`https://${HOST}/*`] } });

const line = (kind: string, text: string, src: number) => `${JSON.stringify({ kind, text, src: [src] })}\n`;
const FIRST = '써 보니 점검에 드는 시간이 크게 줄었음';
const SECOND = '운영하는 사람의 품도 함께 따져야 함';
const ANSWER = [line('thread', FIRST, 1), line('thread', SECOND, 3)];

/** OpenAI's host, answering as `reply` says; a check of the connection gets its word. Returns what was asked. */
function serve(server: TestServer, reply: (asked: Asked) => Reply | Promise<Reply>): Asked[] {
  const asked: Asked[] = [];
  const answer = (one: Asked) => {
    asked.push(one);
    return one.prompt.length < 100 ? { text: 'OK' } : reply(one);
  };
  server.mount(HOST, modelHandler('openai', { models: [{ id: MODEL }, { id: 'tiny-2' }], reply: answer }));
  return asked;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function fillForm(page: Page) {
  await button(page, t('models_add')).click();
  await page.locator('#model-key').fill(`  Bearer ${KEY}`);
  await page.locator('#model-id').fill(MODEL);
  await page.locator('#model-priceIn').fill('1');
  await page.locator('#model-priceOut').fill('10');
}

async function saveForm(page: Page) {
  await expect(page.locator('[data-part="consent"]')).toContainText(HOST);
  await button(page, t('models_save')).click();
  await expect(page.locator('[data-model]')).toContainText(MODEL);
}

const madeBy = (panel: PanelView) => panel.part('engine').filter({ hasText: MODEL });

test('from a pasted key to a thread that is found again', async ({ extension, server }) => {
  const asked = serve(server, () => ({ text: ANSWER }));
  const options = await extension.openOwn('options.html#models');

  await test.step('the key is pasted, the list is read, the connection is checked', async () => {
    await fillForm(options);
    await button(options, t('models_list')).click();
    await expect(options.locator('#model-ids option')).toHaveCount(2);
    await button(options, t('models_check')).click();
    await expect(options.locator('.model-form [data-state="ready"]')).toBeVisible();
    expect(asked.map(({ key }) => key)).toEqual([KEY]);
    await saveForm(options);
    await expect(options.locator('[data-model]')).toContainText(t('models_key_end', 'WXYZ'));
  });

  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);

  await test.step('nothing is sent before the click; the panel says what it would take', async () => {
    await panel.done();
    await expect(panel.part('own-takes')).toContainText(/약 [\d,]+토큰 · 약 \$0\.\d+/);
    expect(asked).toHaveLength(1);
  });

  await test.step('the panel fills with what the model says, sourced, with its cost', async () => {
    await panel.part('own').click();
    await expect(panel.items.first()).toContainText(FIRST);
    await expect(madeBy(panel)).toContainText('$');
    expect(asked).toHaveLength(2);
    expect(asked[1]?.headers.cookie).toBeUndefined();
  });

  await test.step('after a reload it is there, and nothing is paid again', async () => {
    await page.reload();
    await expect(panel.items.first()).toContainText(FIRST);
    await expect(madeBy(panel)).toContainText(t('panel_cached'));
    expect(asked).toHaveLength(2);
  });

  await test.step('a star keeps it, with who made it', async () => {
    await panel.button(t('panel_save')).click();
    await expect(panel.button(t('panel_saved'))).toBeVisible();
    const favorites = await extension.openOwn('favorites.html');
    const reader = favorites.locator('[data-part="reader"]');
    await expect(reader).toContainText(FIRST);
    await expect(reader).toContainText(MODEL);
  });

  await test.step('the options count it', async () => {
    await options.reload();
    await expect(options.locator('[data-part="today"]')).toContainText('$');
  });
});

test('what came before a stop is there after a reload, and goes on by a click alone', async ({ extension, server }) => {
  const gate = hold();
  const asked = serve(server, () => ({ text: ANSWER, stallAfter: 2, resume: gate.opened }));
  const options = await extension.openOwn('options.html#models');
  await fillForm(options);
  await saveForm(options);
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  await expect(panel.items.first()).toContainText(FIRST);
  await panel.button(t('panel_cancel')).click();
  await expect(panel.button(t('panel_continue'))).toBeVisible();

  await page.reload();
  await expect(panel.items.first()).toContainText(FIRST);
  await expect(panel.button(t('panel_continue'))).toBeVisible();
  expect(asked).toHaveLength(1);

  gate.open();
  await panel.button(t('panel_continue')).click();
  await expect(panel.items.nth(1)).toContainText(SECOND);
  await expect(madeBy(panel)).toBeVisible();
  await options.reload();
  await expect(options.locator('[data-part="today"]')).toContainText(/\$0\.\d+/);
});

/** Unfinished jobs that the database holds. */
const countJobs = () =>
  new Promise<number>((resolve) => {
    const opening = indexedDB.open('yoyak');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('jobs').objectStore('jobs').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });

test('a background that is stopped in the middle: what came stays, nothing is sent again before a click', async ({
  extension,
  server,
}) => {
  const gate = hold();
  let stopped = false;
  const asked = serve(server, () =>
    stopped ? { text: ANSWER } : { text: ANSWER, stallAfter: 2, resume: gate.opened },
  );
  const options = await extension.openOwn('options.html#models');
  await fillForm(options);
  await saveForm(options);
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  await expect(panel.items.first()).toContainText(FIRST);
  // What is shown is kept a moment later.
  await expect.poll(() => options.evaluate(countJobs)).toBe(1);
  stopped = true;
  await extension.stopWorker();
  await expect(panel.host).toContainText(t('notice_model_interrupted'));
  await expect(panel.items.first()).toContainText(FIRST);
  expect(asked).toHaveLength(1);
  await options.reload();
  await expect(options.locator('[data-part="today"]')).toContainText(/\$0\.\d+/);
  await expect(options.locator('[data-part="held"]')).toContainText(/\$0\.\d+/);

  await page.bringToFront();
  await panel.button(t('panel_continue')).click();
  await expect(panel.items.nth(1)).toContainText(SECOND);
  await expect(panel.items.first()).toContainText(FIRST);
  await expect(madeBy(panel)).toBeVisible();
  await expect(panel.host).not.toContainText(t('notice_model_interrupted'));
  expect(asked).toHaveLength(2);
  gate.open();
});

test('a limit that would be passed is kept: the embedded summary stays, with a sentence that says why', async ({
  extension,
  server,
}) => {
  const asked = serve(server, () => ({ text: ANSWER }));
  const options = await extension.openOwn('options.html#models');
  await fillForm(options);
  await options.locator('#model-priceIn').fill('5000');
  await options.locator('#model-priceOut').fill('5000');
  await saveForm(options);
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  const count = await panel.items.count();
  await panel.part('own').click();
  await expect(panel.host).toContainText(t('error_spending_limit', '$1.00', '$0').split('(')[0] ?? '');
  await expect(panel.items).toHaveCount(count);
  expect(asked).toEqual([]);
});

test('a key that is wrong is explained, and the summary comes all the same', async ({ extension, server }) => {
  serve(server, () => ({ fail: 'key' }));
  const options = await extension.openOwn('options.html#models');
  await fillForm(options);
  await saveForm(options);
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  await expect(panel.host).toContainText(t('error_model_key', 'OpenAI'));
  await expect(panel.items.first()).toBeVisible();
  // At the button, too: the notice may be out of sight.
  await expect(panel.part('own-problem')).toContainText(t('error_model_key', 'OpenAI'));
  await expect(panel.part('own-problem')).toBeInViewport({ ratio: 1 });
  await expect(panel.part('own')).toBeInViewport();
});

test('no page ever hears of the key', async ({ extension, server }) => {
  serve(server, () => ({ text: ANSWER }));
  const options = await extension.openOwn('options.html#models');
  await fillForm(options);
  await saveForm(options);
  expect(await options.content()).not.toContain(KEY.slice(0, -4));

  const worker = await extension.worker();
  await worker.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime.Static } }).chrome;
    runtime.onConnect.addListener((port) => {
      const post = port.postMessage.bind(port);
      port.postMessage = (message: unknown) => {
        told.push(message);
        post(message);
      };
    });
  });
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  await expect(madeBy(panel)).toBeVisible();
  const told = await worker.evaluate(() => JSON.stringify((globalThis as { told?: unknown[] }).told));
  expect(told).toContain(FIRST);
  expect(told).not.toContain(KEY.slice(8, -4));

  const ask = (verb: string) => `chrome.runtime.sendMessage({ to: 'background', verb: '${verb}', payload: {} })
    .then((reply) => JSON.stringify(reply ?? null), (error) => String(error))`;
  const open = `chrome.runtime.sendMessage({ to: 'background', verb: 'getPageState', payload: { url: location.href } })
    .then((reply) => JSON.stringify(reply))`;
  const replies = await evaluateInContentWorld(
    page,
    `Promise.all([${ask('ownModels')}, ${ask('checkModel')}, ${ask('spending')}, ${open}, chrome.storage.local.get().then(JSON.stringify, String)])
      .then((all) => all.join('\\n'))`,
  );
  expect(String(replies)).toContain(MODEL);
  expect(String(replies)).not.toContain('WXYZ');
  expect(String(replies)).not.toContain(KEY.slice(8, -4));
});

test('deleting everything takes models, keys and what was spent along', async ({ extension, server }) => {
  serve(server, () => ({ text: ANSWER }));
  const options = await extension.openOwn('options.html#models');
  await fillForm(options);
  await button(options, t('models_check')).click();
  await expect(options.locator('.model-form [data-state="ready"]')).toBeVisible();
  await saveForm(options);
  await button(options, t('models_delete_label', MODEL)).click();
  await expect(options.locator('[data-model]')).toHaveCount(0);
  await button(options, t('models_undo')).click();
  await expect(options.locator('[data-model]')).toHaveCount(1);

  await button(options, t('options_erase')).click();
  await options.locator('#erase-word').fill(t('options_erase_word'));
  await options.locator('#erase-word').press('Enter');
  await expect(options.locator('[data-model]')).toHaveCount(0);
  await expect(options.locator('#model-use')).toHaveCount(0);
  const left = await options.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('yoyak');
        opening.onsuccess = () => {
          const stores = opening.result.transaction(['engines', 'spending', 'parts']);
          const counts = ['engines', 'spending', 'parts'].map((name) => stores.objectStore(name).count());
          stores.oncomplete = () => resolve(counts.reduce((sum, { result }) => sum + result, 0));
        };
      }),
  );
  expect(left).toBe(0);
});
