import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { buildExtension, ROOT } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { type Extension, launchExtension } from './extension.ts';
import { formatPanel } from './panel-text.ts';
import { readPanel } from './read-panel.ts';
import { serveSamples } from './samples-site.ts';
import { startServer } from './server.ts';
import { siteOf } from './sites.ts';
import { Unpacked } from './unpacked.ts';

/**
 * `npm run demo`: the built extension on the sample thread, offline. On a screen: a Chromium to play with. Without one: the
 * panel's text here, and pictures in .demo/.
 */
const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = samplePage('article-en');
const PICTURES = join(ROOT, '.demo');

async function onScreen({ context, openPage }: Extension): Promise<void> {
  await openPage(sampleUrl(ARTICLE));
  const page = await openPage(THREAD);
  // The tab that a browser starts with.
  await context
    .pages()
    .find((blank) => blank.url() === 'about:blank')
    ?.close();
  await page.bringToFront();
  console.log('A Chromium is open on the sample thread; the article is in the tab before. Close it to end the demo.');
  await context.waitForEvent('close', { timeout: 0 });
}

async function inTerminal(extension: Extension): Promise<void> {
  const page = await extension.openPage(THREAD);
  console.log(`\n${formatPanel(await readPanel(page))}\n`);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'thread.png') });
  await page.locator('[data-yoyak="panel"] [data-part="star"]').click();
  const article = await extension.openPage(sampleUrl(ARTICLE));
  await (await extension.clickAction(article)).locator('[data-part="summarise"]').click();
  await readPanel(article);
  await article.screenshot({ path: join(PICTURES, 'article.png') });
  const favorites = await extension.openOwn('favorites.html');
  await favorites.locator('[data-part="reader"]').waitFor();
  await favorites.screenshot({ path: join(PICTURES, 'favorites.png') });
  console.log(`Pictures: ${['thread', 'article', 'favorites'].map((name) => `.demo/${name}.png`).join('  ')}`);
}

const headed = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
ensureBrowsers();
const unpacked = new Unpacked(await buildExtension('chrome'));
const server = await startServer();
serveSamples(server);
const extension = await launchExtension(unpacked, { port: server.port, granted: siteOf(ARTICLE.host), headed });
try {
  await (headed ? onScreen(extension) : inTerminal(extension));
} finally {
  await extension.close().catch(() => undefined);
  await server.close();
  unpacked.remove();
}
