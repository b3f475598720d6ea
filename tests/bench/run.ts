import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { sampleUrl } from '../pages/samples/index.ts';
import { chromiumArgs, chromiumOrThrow } from '../support/browsers.ts';
import { buildExtension } from '../support/build.ts';
import { ensureBrowsers } from '../support/ensure-browsers.ts';
import { launchExtension } from '../support/extension.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer } from '../support/server.ts';
import { siteOf } from '../support/sites.ts';
import { Unpacked } from '../support/unpacked.ts';
import { badgeCost, bareWords, moodTimes } from './badges.ts';
import { panelTimes, watchPanel } from './panel.ts';
import { traced } from './trace.ts';
import { contentScripts, heapAt } from './weight.ts';
import { APP, ARTICLE, freshThread } from './world.ts';

/** `npm run bench`: what the extension costs a reader, beside what it aims at. It never fails. */
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function row(what: string, figure: string, aim = ''): void {
  console.log(`${what.padEnd(52)}${figure.padStart(12)}   ${aim}`);
}

function title(text: string): void {
  console.log(`\n${text}`);
}

ensureBrowsers();
const shipped = await buildExtension('chrome', 'production');
const unpacked = new Unpacked(await buildExtension('chrome'));
const server = await startServer();
serveSamples(server);
const { port } = server;
const extension = await launchExtension(unpacked, { port, granted: [...siteOf(ARTICLE.host), ...siteOf(APP.host)] });
const bare = mkdtempSync(join(tmpdir(), 'yoyak-bare-'));
const plain = await chromium.launchPersistentContext(bare, {
  executablePath: chromiumOrThrow(),
  ignoreHTTPSErrors: true,
  args: chromiumArgs({ port }),
});

try {
  await watchPanel(extension);
  row('', 'measured', 'aim');
  for (const comments of [138, 1500]) {
    const times = await panelTimes(extension, plain, server, comments, 5);
    title(`Panel, thread of ${comments} comments and its article (median of 5, from the end of loading)`);
    row('first line', ms(times.first), '150 ms');
    row('first line, from DOMContentLoaded', ms(times.firstFromParsed));
    row('first line, where the background slept before', ms(times.firstAsleep));
    row('first bullet of the article (fetched)', ms(times.article));
    row('complete', ms(times.done));
    row('longest task from our script on', ms(times.longest), '50 ms');
    row('longest task of the page without the extension', ms(times.longestWithout));
  }

  const badges = await badgeCost(extension, server, 1000);
  title(`Badges, 1,000 comments (${badges.drawn} drawn)`);
  row('main thread of the page', ms(badges.total), '100 ms');
  row('longest task', ms(badges.longest), '50 ms');
  const words = await bareWords(plain, server, 1000, badges.drawn);
  row('a bare word beside as many, without the extension', ms(words.total));
  row('longest task of that', ms(words.longest));
  for (const [name, time] of moodTimes(1000)) row(`reading 1,000 moods in Node: ${name}`, ms(time));

  title('Detector, on a switched-on site whose page is no article');
  row('page without the extension', ms(0));
  row('detector', ms(await detectorCost()), '1 ms');

  title('Scripts and styles in pages, as shipped (minified / and gzipped)');
  const aims: Record<string, string> = { 'hacker-news.js': '45 kB gzipped', 'detector.js': '5 kB' };
  for (const { name, raw, gzipped } of contentScripts(shipped)) {
    row(name, `${kB(raw)} / ${kB(gzipped)}`, aims[name]);
  }

  title('JavaScript heap of the thread page');
  const url = freshThread(server, 138);
  const without = await heapAt(plain, url, (page) => page.locator('tr.comtr').first().waitFor());
  const withUs = await heapAt(extension.context, url, readyPage);
  row('without the extension', kB(without));
  row('with the extension', kB(withUs));
  row('added', kB(withUs - without));
} finally {
  await extension.close();
  await plain.close();
  await server.close();
  unpacked.remove();
  rmSync(bare, { recursive: true, force: true });
}

async function readyPage(page: Page): Promise<void> {
  await panelIn(page).done();
  await badgesIn(page).first().waitFor();
}

/** The site is switched on in the popup, as a reader does it; the page has nothing to summarise. */
async function detectorCost(): Promise<number> {
  const page = await extension.openPage(sampleUrl(APP));
  const popup = await extension.clickAction(page);
  await popup.locator('[data-part="site-toggle"][aria-checked="false"]').click();
  await popup.locator('[data-part="site-toggle"][aria-checked="true"]').waitFor();
  await popup.close();
  const cost: number[] = [];
  for (let run = 0; run < 5; run++) {
    const reload = async () => {
      await page.reload();
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    };
    const { scripts } = await traced(page, reload, true);
    cost.push(scripts('detector.js'));
  }
  return Math.min(...cost);
}
