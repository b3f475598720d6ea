import type { Page } from '@playwright/test';
import { buildExtension } from '../support/build.ts';
import { type Extension, launchExtension } from '../support/extension.ts';
import { serveHostile } from '../support/probed-pages.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';
import { Unpacked } from '../support/unpacked.ts';

/** The product as readers have it: shadow roots are closed there. */
let unpacked: Unpacked;
let product: Extension;

test.beforeAll(async ({ running }) => {
  unpacked = new Unpacked(await buildExtension('chrome', 'production'));
  product = await launchExtension(unpacked, { port: running.port });
});

test.afterAll(async () => {
  await product?.close();
  unpacked?.remove();
});

/** A point of the panel, which stands at the right edge of the window. */
const INSIDE = { x: 1_100, y: 400 };

/** Waits until the panel stands there, then does with it what a reader does: points, presses, selects, types, moves on. */
async function useLikeAReader(page: Page): Promise<void> {
  await page.waitForFunction(
    ({ x, y }) => document.elementFromPoint(x, y)?.parentElement === document.documentElement,
    INSIDE,
  );
  const { mouse, keyboard } = page;
  for (let y = 60; y < 880; y += 60) await mouse.move(INSIDE.x + (y % 90), y);
  await mouse.dblclick(INSIDE.x, INSIDE.y);
  await mouse.move(INSIDE.x - 150, 250);
  await mouse.down();
  await mouse.move(INSIDE.x + 100, 600, { steps: 5 });
  await mouse.up();
  await keyboard.press('Control+c');
  await mouse.wheel(0, 400);
  await mouse.click(INSIDE.x, 30, { button: 'right' });
  await keyboard.press('Escape');
  for (let stops = 0; stops < 12; stops++) await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.type('abc');
  // What is selected in the panel the page may see until the reader goes on elsewhere.
  await mouse.click(3, 450);
}

const SECRETS = { thread: 'panel_save', topic: 'topic_star', 'article-en': 'panel_save' } as const;

for (const [name, secret] of Object.entries(SECRETS)) {
  test(`a page gets hold of no closed shadow root of ours: ${name}`, async ({ server }) => {
    const page = await product.openPage(serveHostile(server, name));
    if (name === 'article-en') await (await product.clickAction(page)).locator('[data-part="summarise"]').click();
    if (name === 'topic') await page.waitForFunction(() => document.documentElement.children.length > 2);
    else await useLikeAReader(page);
    const { tried, elements, ...got } = await page.evaluate((text) => window.shadowProbe.sweep(text), t(secret));
    expect(got).toEqual({ reached: [], read: [] });
    expect(elements.filter((element) => element.includes('-'))).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
    await page.close();
  });
}
