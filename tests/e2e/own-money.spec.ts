import type { Page } from '@playwright/test';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { SCRIPTS } from '../llm/prompts/token-texts.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { MODEL_HOST, MODEL_SITE } from '../support/add-model.ts';
import type { Extension } from '../support/extension.ts';
import { type Asked, modelHandler, type Reply } from '../support/model-servers.ts';
import { panelIn } from '../support/panel.ts';
import { inflate, rowsOf, type SampleThread } from '../support/sample-thread.ts';
import { hold, type TestServer } from '../support/server.ts';
import { serveThread } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const MODEL = 'tiny-1';
/** Dollars a million tokens: some threads make a dollar. */
const PRICE = { input: 4, output: 20 };
/** Tokens that the server puts around a question. */
const TEMPLATE = 20;

test.use({ start: { consents: MODEL_SITE } });

/** A model that bills what a real tokenizer counts, and always the longest answer that it may write. */
function serveBilling(server: TestServer, before: (asked: Asked) => Promise<unknown> = async () => {}) {
  const bill = { dollars: 0, calls: 0 };
  const reply = async (asked: Asked): Promise<Reply> => {
    const input = encode(asked.system + asked.prompt, { disallowedSpecial: new Set() }).length + TEMPLATE;
    bill.dollars += (input * PRICE.input + asked.maxOutput * PRICE.output) / 1_000_000;
    bill.calls++;
    await before(asked);
    const [, number] = /^\[C(\d+) /m.exec(asked.prompt) ?? [];
    return {
      text: `${JSON.stringify({ kind: 'thread', text: '써 보니 점검에 드는 시간이 크게 줄었음', src: [Number(number ?? 1)] })}\n`,
      usage: { input, output: asked.maxOutput },
    };
  };
  server.mount(MODEL_HOST, modelHandler('openai', { models: [{ id: MODEL }], reply }));
  return bill;
}

/** Sets up the model with its price, and the switches that make it work by itself. */
async function setUp(extension: Extension, { automatic = false } = {}): Promise<Page> {
  const options = await extension.openOwn('options.html#models');
  await options.getByRole('button', { name: t('models_add'), exact: true }).click();
  await options.locator('#model-key').fill('sk-test-0123456789abcdef-WXYZ');
  await options.locator('#model-id').fill(MODEL);
  await options.locator('#model-priceIn').fill(String(PRICE.input));
  await options.locator('#model-priceOut').fill(String(PRICE.output));
  await options.getByRole('button', { name: t('models_save'), exact: true }).click();
  await expect(options.locator('[data-model]')).toContainText(MODEL);
  if (automatic) {
    await options.getByRole('switch', { name: t('models_auto_threads'), exact: true }).click();
    await expect(options.getByRole('switch', { name: t('models_auto_threads'), exact: true })).toBeChecked();
  }
  return options;
}

/** A thread of its own number whose comments are written in other scripts. */
function foreign(number: number, comments: number): SampleThread {
  const sentences = Object.values(SCRIPTS);
  const long = inflate(thread, comments);
  for (const [i, { comment }] of rowsOf(long).entries()) {
    comment.text = Array.from({ length: 6 }, (_, k) => sentences[(i + k * 7 + number) % sentences.length]).join(' ');
  }
  return { ...long, id: thread.id + number * 1_000_000, title: `${thread.title} (${number})` };
}

test('a dollar a day holds for threads in other scripts, by the bill of the server', async ({ extension, server }) => {
  const bill = serveBilling(server);
  const options = await setUp(extension);
  let refused = false;
  for (let number = 1; number <= 8 && !refused; number++) {
    const page = await extension.openPage(serveThread(server, foreign(number, 60)));
    const panel = panelIn(page);
    await panel.done();
    await panel.part('own').click();
    const problem = panel.part('own-problem');
    await expect(panel.part('engine').filter({ hasText: MODEL }).or(problem)).toBeVisible();
    refused = await problem.isVisible();
    await page.close();
  }
  expect(refused).toBe(true);
  expect(bill.calls).toBeGreaterThan(1);
  expect(bill.dollars).toBeLessThanOrEqual(1);
  await options.reload();
  await expect(options.locator('[data-part="today"]')).toContainText(`$${bill.dollars.toFixed(2)}`);
});

test('a dollar a day holds for eight tabs that ask at the same time', async ({ extension, server }) => {
  const gate = hold();
  const bill = serveBilling(server, () => gate.opened);
  await setUp(extension);
  const panels = [];
  for (let number = 1; number <= 8; number++) {
    const page = await extension.openPage(serveThread(server, foreign(number, 60)));
    panels.push(panelIn(page));
    await panels.at(-1)!.done();
  }
  for (const panel of panels) await panel.part('own').click();
  // Some were sent, and wait for their answers; the others wait for what these take, or are refused.
  await expect.poll(() => bill.calls).toBeGreaterThan(0);
  gate.open();
  for (const panel of panels) {
    await expect(panel.part('engine').filter({ hasText: MODEL }).or(panel.part('own-problem'))).toBeVisible();
  }
  expect(bill.calls).toBeGreaterThan(1);
  expect(bill.dollars).toBeLessThanOrEqual(1);
});

test('a model works by itself only in front of a reader who has touched the page, and once', async ({
  extension,
  server,
}) => {
  const bill = serveBilling(server);
  const options = await setUp(extension, { automatic: true });
  const url = serveThread(server, foreign(1, 30));
  const page = await extension.openPage(url);
  const panel = panelIn(page);
  const byModel = panel.part('engine').filter({ hasText: MODEL });

  await test.step('not in a page that nobody has touched', async () => {
    await panel.done();
    expect(bill.calls).toBe(0);
  });

  await test.step('not in a tab that is not in front, whatever its page says', async () => {
    await options.bringToFront();
    const other = await extension.context.newPage();
    await options.bringToFront();
    await other.goto(serveThread(server, foreign(2, 30)));
    const hidden = panelIn(other);
    await hidden.done();
    // Playwright keeps every page's focus; a key is trusted there, as it would be from a page's own process.
    await other.keyboard.press('Shift');
    await hidden.done();
    expect(bill.calls).toBe(0);
    await other.close();
  });

  await test.step('but as soon as the reader touches the page in front', async () => {
    await page.bringToFront();
    await page.keyboard.press('Shift');
    await expect(byModel).toBeVisible();
    expect(bill.calls).toBe(1);
  });

  await test.step('not again for what the page calls itself now, nor after a reload with other comments', async () => {
    await page.evaluate(() => history.pushState(null, '', '?id=99'));
    await page.keyboard.press('Shift');
    serveThread(server, { ...foreign(5, 30), id: foreign(1, 30).id });
    await page.goto(url);
    await panel.done();
    await page.keyboard.press('Shift');
    await page.reload();
    await panel.done();
    await page.keyboard.press('Shift');
    await panel.done();
    expect(bill.calls).toBe(1);
  });
});
