import type { Page } from '@playwright/test';
import { addModel, MODEL_HOST, MODEL_SITE } from '../support/add-model.ts';
import { type Asked, modelHandler } from '../support/model-servers.ts';
import { type PanelView, panelIn } from '../support/panel.ts';
import { serveHostile } from '../support/probed-pages.ts';
import type { TestServer } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

test.use({ start: { consents: [...MODEL_SITE] } });

const MODEL = 'tiny-1';
const SAID = '써 보니 점검에 드는 시간이 크게 줄었음';

/** The host of the reader's model; returns what it was asked. */
function serveModel(server: TestServer): Asked[] {
  const asked: Asked[] = [];
  const reply = (one: Asked) => {
    asked.push(one);
    return { text: [`${JSON.stringify({ kind: 'thread', text: SAID, src: [1] })}\n`] };
  };
  server.mount(MODEL_HOST, modelHandler('openai', { models: [{ id: MODEL }], reply }));
  return asked;
}

/** What a page does to its window or above it, in its own script; `undo` ends it. */
const TRICKS: Record<string, string> = {
  'a transparent window': `html { opacity: 0 }`,
  'a window that is hardly there': `html { opacity: 0.3 }`,
  'a window behind a filter': `html { filter: opacity(0); height: 100vh }`,
  'a window made small': `html { transform: scale(0.2); height: 100vh }`,
  'something over the panel that lets presses through': `.cover { position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none }`,
  'something over the button alone': `.cover { position: fixed; right: 0; bottom: 0; width: 500px; height: 120px; z-index: 2147483647; background: #fff; pointer-events: none }`,
};

/** Presses a point of the window, as a hand that was led there: nothing is waited for. */
async function pressAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
}

async function middleOf(panel: PanelView, part: string) {
  const { x, y, width, height } = (await panel.part(part).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Says `css` on the page; a `.cover` stands on it from then on. */
async function style(page: Page, css: string): Promise<void> {
  await page.evaluate(async (text) => {
    document.getElementById('trick')?.remove();
    const style = document.createElement('style');
    style.id = 'trick';
    style.textContent = text;
    document.head.append(style);
    if (!document.querySelector('.cover')) {
      const cover = document.createElement('div');
      cover.className = 'cover';
      document.documentElement.append(cover);
    }
    // Until the browser has shown it, and observers have heard.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frames = 0; frames < 20; frames++) await frame();
  }, css);
}

async function openPanel(page: Page): Promise<PanelView> {
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').waitFor();
  return panel;
}

for (const [window, size] of [
  ['a wide window', { width: 1280, height: 900 }],
  ['a narrow window, where the panel is a sheet', { width: 390, height: 844 }],
] as const)
  test(`a press that the reader saw pays at once in ${window}`, async ({ extension, server }) => {
    const asked = serveModel(server);
    await addModel(extension, { id: MODEL, context: 32_000 });
    const page = await extension.context.newPage();
    await page.setViewportSize(size);
    await page.goto(serveHostile(server, 'thread', ''));
    const panel = await openPanel(page);
    await panel.part('own').click();
    await expect(panel.items.first()).toContainText(SAID);
    await expect(panel.part('error')).toHaveCount(0);
    expect(asked).toHaveLength(1);
  });

test('whatever a page does to hide the panel, no press in it pays, and it can be closed', async ({
  extension,
  server,
}) => {
  const asked = serveModel(server);
  await addModel(extension, { id: MODEL, context: 32_000 });
  const page = await extension.openPage(serveHostile(server, 'thread', ''));
  const panel = await openPanel(page);
  const count = await panel.items.count();
  for (const [trick, css] of Object.entries(TRICKS)) {
    await style(page, css);
    // However often: the panel says why, for who can see it.
    await expect(async () => {
      await pressAt(page, await middleOf(panel, 'own'));
      await expect(panel.part('error'), trick).toHaveText(t('error_panel_hidden'), { timeout: 300 });
    }).toPass();
    await expect(panel.items, trick).toHaveCount(count);
    await style(page, '');
  }
  await expect(panel.items.first()).not.toContainText(SAID);
  expect(asked).toEqual([]);

  await style(page, TRICKS['a transparent window']!);
  await pressAt(page, await middleOf(panel, 'close'));
  await expect(panel.host).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('a panel that the page keeps moving under the hand does not pay', async ({ extension, server }) => {
  const asked = serveModel(server);
  await addModel(extension, { id: MODEL, context: 32_000 });
  const page = await extension.openPage(serveHostile(server, 'thread', ''));
  const panel = await openPanel(page);
  await style(page, 'html { height: 100vh }');
  await page.evaluate(() => {
    const { style } = document.documentElement;
    let to = 0;
    const move = () => {
      to = 4 - to;
      style.transform = `translateX(${-to}px)`;
    };
    move();
    setInterval(move, 150);
  });
  await expect(async () => {
    await pressAt(page, await middleOf(panel, 'own'));
    await expect(panel.part('error')).toHaveText(t('error_panel_hidden'), { timeout: 300 });
  }).toPass();
  expect(asked).toEqual([]);
});

test('a press pays nothing where the page takes its cover away in the same moment', async ({ extension, server }) => {
  const asked = serveModel(server);
  await addModel(extension, { id: MODEL, context: 32_000 });
  const page = await extension.openPage(serveHostile(server, 'thread', ''));
  const panel = await openPanel(page);
  const own = await middleOf(panel, 'own');
  await style(page, TRICKS['something over the panel that lets presses through']!);
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.getElementById('trick')?.remove(), { capture: true, once: true });
  });
  await pressAt(page, own);
  await expect(panel.part('error')).toContainText(t('error_press_again'));
  expect(asked).toEqual([]);
});

test('a filter of a dark mode asks for one more press, and that one pays', async ({ extension, server }) => {
  const asked = serveModel(server);
  await addModel(extension, { id: MODEL, context: 32_000 });
  const page = await extension.openPage(serveHostile(server, 'thread', ''));
  const panel = await openPanel(page);
  await style(page, 'html { filter: invert(1) hue-rotate(180deg); height: 100vh }');
  await panel.part('own').click();
  await expect(panel.part('error')).toContainText(t('error_press_again'));
  expect(asked).toEqual([]);
  await expect(async () => {
    await panel.part('own').click({ timeout: 1_000 });
    await expect(panel.items.first()).toContainText(SAID, { timeout: 2_000 });
  }).toPass();
  expect(asked).toHaveLength(1);
});
