import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { buildExtension } from '../support/build.ts';
import { launchFirefox, openIn } from '../support/firefox.ts';
import { withContentScript } from '../support/firefox-with-script.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer } from '../support/server.ts';
import { PLANTED_SETTINGS, tryStorage } from '../support/storage-attack.ts';

const ATTACK = `(${tryStorage.toString()})(${JSON.stringify(PLANTED_SETTINGS)}).then((tries) => {
  document.documentElement.dataset.tries = JSON.stringify(tries);
});`;

test('what a content script writes into storage.local of Firefox changes nothing', async () => {
  test.setTimeout(120_000);
  const folder = withContentScript(await buildExtension('firefox'), ['https://news.ycombinator.com/*'], ATTACK);
  const server = await startServer();
  serveSamples(server);
  const browser = await launchFirefox(folder, server.port);
  try {
    const page = await openIn(browser, sampleUrl(samplePage('thread')));
    await page.waitForSelector('html[data-tries]');
    await page.reload();
    await page.waitForSelector('html[data-tries]');
    const tries = JSON.parse(await page.$eval('html', ({ dataset }) => dataset.tries ?? '[]')) as string[];
    // Firefox lets content scripts into these two; what stands there is the attack's own.
    const planted = { settings: PLANTED_SETTINGS, settings$: { v: 1 } };
    expect(tries[0]).toBe(`local.get: done ${JSON.stringify(planted)}`);
    expect(tries.filter((line) => line.startsWith('session'))).toEqual([
      'session.get: refused',
      'session.set: refused',
    ]);
    // The planted settings switch badges off.
    await page.waitForSelector('tr.comtr .comhead [data-yoyak-mood]');
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
