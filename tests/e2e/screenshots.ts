import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { buildExtension, ROOT } from '../support/build.ts';
import { type Extension, launchExtension } from '../support/extension.ts';
import { darkThread } from '../support/hn-variants.ts';
import { panelIn } from '../support/panel.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer } from '../support/server.ts';
import { servePage, siteOf } from '../support/sites.ts';
import { Unpacked } from '../support/unpacked.ts';

/** `node tests/e2e/screenshots.ts`: every surface, light and dark, wide and narrow, into .output/screenshots/. */
const FOLDER = join(ROOT, '.output/screenshots');
const WIDTHS = [
  { name: 'wide', viewport: { width: 1280, height: 900 } },
  { name: 'narrow', viewport: { width: 390, height: 844 } },
] as const;
const ARTICLE = samplePage('article-en');
const THREAD = sampleUrl(samplePage('thread'));

type Shot = (name: string, page: Page, options?: { fullPage?: boolean }) => Promise<unknown>;

async function pages(extension: Extension, shot: Shot): Promise<void> {
  const hn = await extension.openPage(THREAD);
  const panel = panelIn(hn);
  await panel.opening.first().waitFor();
  await panel.done();
  await shot('thread', hn);
  await panel.part('digest').scrollIntoViewIfNeeded();
  await shot('thread-digest', hn);
  await panel.part('star').click();
  const popup = await extension.clickAction(hn);
  await shot('popup-real', popup);
  await popup.close();

  const ask = await extension.openPage(sampleUrl(samplePage('edge/ask-hn')));
  await panelIn(ask).done();
  await shot('ask', ask);
  await panelIn(ask).part('star').click();
  for (const name of ['edge/renamed', 'edge/empty', 'topic', 'front']) {
    const page = await extension.openPage(sampleUrl(samplePage(name)));
    if (name.startsWith('edge/')) await panelIn(page).part('digest').waitFor();
    if (name === 'topic') await page.locator('yoyak-star').waitFor();
    await shot(name.replace('edge/', ''), page);
    await page.close();
  }
  for (const name of ['article-en', 'article-ko', 'edge/german', 'edge/app']) {
    const page = await extension.openPage(sampleUrl(samplePage(name)));
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    await panelIn(page).box.waitFor();
    if (name !== 'edge/app') await panelIn(page).done();
    await shot(name.replace('edge/', ''), page);
    await page.close();
  }
  await hn.bringToFront();
  await panel.button(/접기/).first().click();
  await shot('thread-folded', hn);
}

async function ownPages(extension: Extension, shot: Shot): Promise<void> {
  for (const name of ['favorites', 'popup', 'options', 'welcome']) {
    const page = await extension.openOwn(`${name}.html`);
    await page.locator('h1, h2').first().waitFor();
    await shot(name, page, { fullPage: name === 'options' || name === 'welcome' });
    await page.close();
  }
  const grant = await extension.openOwn(`grant.html?url=${encodeURIComponent(sampleUrl(samplePage('article-ko')))}`);
  await grant.setViewportSize({ width: 460, height: 520 });
  await grant.locator('h1').waitFor();
  await shot('grant', grant);
}

const unpacked = new Unpacked(await buildExtension('chrome'));
const server = await startServer();
mkdirSync(FOLDER, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, viewport } of WIDTHS) {
    server.reset();
    serveSamples(server);
    if (colorScheme === 'dark') servePage(server, THREAD, darkThread(thread, new Date()));
    const start = {
      port: server.port,
      granted: siteOf(ARTICLE.host),
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    } as const;
    const extension = await launchExtension(unpacked, start);
    const shot: Shot = (surface, page, options) =>
      page.screenshot({ ...options, path: join(FOLDER, `${surface}-${colorScheme}-${name}.png`) });
    try {
      await pages(extension, shot);
      await ownPages(extension, shot);
    } finally {
      await extension.close();
    }
    console.log(`${colorScheme} ${name}: done`);
  }
}
await server.close();
unpacked.remove();
