import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { buildExtension } from '../support/build.ts';
import { launchFirefox, openIn } from '../support/firefox.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer } from '../support/server.ts';
import { ALGOLIA } from '../support/sites.ts';
import { t } from '../support/texts.ts';

const FIREBASE = 'hacker-news.firebaseio.com';
const inPanel = (part: string) => `[data-yoyak="panel"] >>> [data-part="${part}"]`;

/** A thread whose comments no reader of pages finds any more: only the API has them. */
const UNREADABLE = sampleUrl(samplePage('edge/renamed'));

/** A copy of the Firefox build to whose reader nothing is left to be asked: the consent comes with the installation. */
function consenting(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'yoyak-firefox-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.browser_specific_settings.gecko.data_collection_permissions = { required: ['browsingActivity'] };
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

test('in Firefox no number of a thread is sent to anybody before the reader agreed', async () => {
  test.setTimeout(120_000);
  const server = await startServer();
  serveSamples(server);
  const browser = await launchFirefox(await buildExtension('firefox'), server.port);
  try {
    const page = await openIn(browser, UNREADABLE);
    await Promise.any([inPanel('error'), inPanel('digest-item')].map((part) => page.waitForSelector(part)));
    expect(server.count(ALGOLIA) + server.count(FIREBASE)).toBe(0);
    const said = await page.$eval(inPanel('error'), (element) => element.textContent ?? '');
    expect(said).toContain(t('error_thread_consent'));
    expect(said).toContain(t('panel_consent_button'));
  } finally {
    await browser.close();
    await server.close();
  }
});

test('in Firefox a thread that cannot be read in its page comes from the API for a reader who agreed', async () => {
  test.setTimeout(120_000);
  const server = await startServer();
  serveSamples(server);
  const folder = consenting(await buildExtension('firefox'));
  const browser = await launchFirefox(folder, server.port);
  try {
    const page = await openIn(browser, UNREADABLE);
    await page.waitForSelector(inPanel('digest-item'));
    expect(server.count(ALGOLIA, '/api/v1/items/')).toBe(1);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
