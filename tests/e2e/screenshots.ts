import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { MODEL_SITE } from '../support/add-model.ts';
import { buildExtension, ROOT } from '../support/build.ts';
import { type Extension, launchExtension } from '../support/extension.ts';
import { darkThread } from '../support/hn-variants.ts';
import { panelIn } from '../support/panel.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { servePage, serveThread, siteOf } from '../support/sites.ts';
import { Unpacked } from '../support/unpacked.ts';
import { states } from './screenshot-states.ts';

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
    if (name === 'topic') await page.locator('[data-yoyak="star"]').waitFor();
    await shot(name.replace('edge/', ''), page);
    await page.close();
  }
  for (const name of ['article-en', 'article-ko', 'edge/german', 'edge/app']) {
    const page = await extension.openPage(sampleUrl(samplePage(name)));
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    await panelIn(page).box.waitFor();
    if (name === 'edge/app') await panelIn(page).host.locator('.note').waitFor();
    else await panelIn(page).done();
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

/** Titles as nobody writes them, and everybody meets. */
const LONG = {
  latin: 'Supercalifragilistic'.repeat(15),
  korean: '끝없이이어지는제목은어디에서줄을바꾸는가'.repeat(10),
};

/** What hardly anybody sees: nothing there yet, too much of something, pages that may not be touched. */
async function oddities(extension: Extension, shot: Shot, server: TestServer): Promise<void> {
  const empty = await extension.openOwn('favorites.html');
  await empty.locator('[data-part="empty"]').waitFor();
  await shot('favorites-empty', empty);
  await empty.close();

  for (const [name, title] of Object.entries(LONG)) {
    const id = thread.id + name.length * 1_000;
    const url = serveThread(server, { ...thread, id, title, url: `https://${name}.example/long` });
    const hn = await extension.openPage(url);
    await panelIn(hn).done();
    await panelIn(hn).part('star').click();
    await shot(`long-${name}`, hn);
    const popup = await extension.clickAction(hn);
    await popup.locator('[data-part="favorite"]').first().waitFor();
    await shot(`long-${name}-popup`, popup);
    await popup.close();
    await hn.close();
  }
  const favorites = await extension.openOwn('favorites.html');
  await favorites.locator('[data-part="favorite"]').first().waitFor();
  await shot('long-favorites', favorites);
  await favorites.locator('[data-part="favorite"] a').first().click();
  await shot('long-favorite', favorites);
  await favorites.close();

  const file = await extension.openPage(`file://${join(ROOT, 'tests/pages/samples/article-en/page.html')}`);
  const refused = await extension.clickAction(file);
  await refused.locator('h1, h2, p').first().waitFor();
  await shot('popup-file', refused);
  await refused.close();
  await file.close();

  const options = await extension.openOwn('options.html#models');
  await options.evaluate(spendSome);
  await options.reload();
  const days = options.locator('details:has(table.spending)');
  await days.locator('summary').click();
  await days.scrollIntoViewIfNeeded();
  await shot('spending', options);
  await options.getByRole('radio', { name: 'English' }).check();
  await options.locator('html[lang=en]').waitFor();
  await options.close();
  const english = await extension.openOwn('popup.html');
  await english.locator('html[lang=en]').waitFor();
  await shot('popup-en', english);
  await english.close();
}

/** Thirty days of a model's work, in the page that it runs in. */
function spendSome(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('yoyak');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('spending', 'readwrite');
      for (let ago = 0; ago < 30; ago++) {
        const day = new Date(Date.now() - ago * 86_400_000).toLocaleDateString('sv-SE');
        const used = { input: 7_131 * (ago + 1), output: 911 * (ago + 3), cost: 0.0123 * (ago % 7), calls: ago + 1 };
        transaction
          .objectStore('spending')
          .put({ key: `${day} x`, day, engine: 'x', label: 'GPT', ...used, unpriced: ago % 3 });
      }
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
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
      consents: MODEL_SITE,
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    } as const;
    for (const group of [[pages, ownPages], [oddities], [states]]) {
      const shot: Shot = (surface, page, options) =>
        page.screenshot({ ...options, path: join(FOLDER, `${surface}-${colorScheme}-${name}.png`) });
      const extension = await launchExtension(unpacked, start);
      try {
        for (const surfaces of group) await surfaces(extension, shot, server);
      } finally {
        await extension.close();
      }
    }
    console.log(`${colorScheme} ${name}: done`);
  }
}
await server.close();
unpacked.remove();
