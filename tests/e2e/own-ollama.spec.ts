import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { type Asked, modelHandler, type Reply } from '../support/model-servers.ts';
import { panelIn } from '../support/panel.ts';
import { hold, type TestServer } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const HOST = 'localhost:11434';
const MODEL = 'qwen3:8b';

test.use({ start: { consents: ['http://localhost/*'] } });

const line = (text: string, src: number) => `${JSON.stringify({ kind: 'thread', text, src: [src] })}\n`;
const FIRST = '써 보니 점검에 드는 시간이 크게 줄었음';
const SECOND = '운영하는 사람의 품도 함께 따져야 함';
const ANSWER = [line(FIRST, 1), line(SECOND, 3)];

/** Ollama on this computer, answering as `reply` says; a check of the connection gets its word. Returns what was asked. */
function serve(server: TestServer, reply: (asked: Asked) => Reply = () => ({ text: ANSWER })): Asked[] {
  const asked: Asked[] = [];
  const answer = (one: Asked) => {
    asked.push(one);
    return one.prompt.length < 100 ? { text: 'OK' } : reply(one);
  };
  const models = [{ id: MODEL, context: 131_072 }, { id: 'nomic-embed-text' }];
  server.mount('localhost', modelHandler('ollama', { models, reply: answer }));
  return asked;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function chooseOllama(page: Page) {
  await button(page, t('models_add')).click();
  await page.locator('#model-preset').selectOption('ollama');
  await expect(page.locator('#model-address')).toHaveValue(`http://${HOST}`);
  await page.locator('#model-id').fill(MODEL);
}

async function save(page: Page) {
  await button(page, t('models_save')).click();
  await expect(page.locator('[data-model]')).toContainText(MODEL);
}

const wrongIn = (page: Page) => page.locator('.form-check [role="alert"]');

test('from Ollama’s address to a thread that is found again', async ({ extension, server }) => {
  const asked = serve(server);
  const options = await extension.openOwn('options.html#models');

  await test.step('its models are listed, those that cannot chat left out, and the connection is checked', async () => {
    await chooseOllama(options);
    await button(options, t('models_list')).click();
    await expect(options.locator('#model-ids option')).toHaveCount(1);
    await button(options, t('models_check')).click();
    await expect(options.locator('.form-check [data-state="ready"]')).toBeVisible();
    await expect(options.locator('#model-context')).toHaveValue('16384');
  });

  await test.step('what is agreed to names it, and that nothing leaves the device', async () => {
    await expect(options.locator('[data-part="consent"]')).toContainText(HOST);
    await expect(options.locator('[data-part="consent"]')).toContainText(t('models_consent_device'));
    await save(options);
    await expect(options.locator('[data-model]')).toContainText(t('models_free'));
  });

  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await test.step('a click fills the panel in Korean, each line with its source', async () => {
    await panel.done();
    expect(asked).toHaveLength(1);
    await panel.part('own').click();
    await expect(panel.items.first()).toContainText(FIRST);
    await expect(panel.items.nth(1)).toContainText(SECOND);
    await expect(panel.part('engine').filter({ hasText: MODEL })).toBeVisible();
    expect(asked.at(-1)?.path).toBe('/api/chat');
    expect(asked.at(-1)?.body).toMatchObject({ model: MODEL, stream: true, options: { num_ctx: 16_384 } });
    const source = await panel.items.first().locator('a.source').first().getAttribute('href');
    const id = /item\?id=(\d+)$/.exec(source ?? '')?.[1];
    await expect(page.locator(`tr.comtr[id="${id}"]`)).toHaveCount(1);
  });

  await test.step('after a reload it is there, and nobody is asked again', async () => {
    const before = asked.length;
    await page.reload();
    await expect(panel.items.first()).toContainText(FIRST);
    await expect(panel.part('engine').filter({ hasText: MODEL })).toContainText(t('panel_cached'));
    expect(asked).toHaveLength(before);
  });
});

test('what came before a stop is there after a reload, and Ollama is left alone', async ({ extension, server }) => {
  const gate = hold();
  const asked = serve(server, () => ({ text: ANSWER, stallAfter: 1, resume: gate.opened }));
  const options = await extension.openOwn('options.html#models');
  await chooseOllama(options);
  await save(options);
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  await expect(panel.items.first()).toContainText(FIRST);
  await panel.button(t('panel_cancel')).click();
  await expect(panel.button(t('panel_continue'))).toBeVisible();
  await expect.poll(() => server.requests.some(({ path, gaveUp }) => path === '/api/chat' && gaveUp)).toBe(true);

  await page.reload();
  await expect(panel.items.first()).toContainText(FIRST);
  await expect(panel.button(t('panel_continue'))).toBeVisible();
  expect(asked).toHaveLength(1);
  gate.open();
  await panel.button(t('panel_continue')).click();
  await expect(panel.items.nth(1)).toContainText(SECOND);
});

test('an Ollama that does not run is named, with what to do', async ({ extension, server }) => {
  server.mount('localhost', (request) => request.socket.destroy());
  const options = await extension.openOwn('options.html#models');
  await chooseOllama(options);
  await button(options, t('models_check')).click();
  await expect(wrongIn(options)).toContainText(t('error_model_not_running', HOST));
});

test('an Ollama that refuses extensions is named, with the value that it wants', async ({ extension, server }) => {
  // As Ollama answers every request of an origin that is not in OLLAMA_ORIGINS.
  server.mount('localhost', (_, response) => response.writeHead(403).end());
  const options = await extension.openOwn('options.html#models');
  await chooseOllama(options);
  await button(options, t('models_check')).click();
  await expect(wrongIn(options)).toContainText(t('error_model_origin', HOST));
  await expect(wrongIn(options)).toContainText('OLLAMA_ORIGINS');
});
