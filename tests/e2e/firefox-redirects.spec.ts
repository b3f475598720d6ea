import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { arrivals, FORBIDDEN_HOPS, MOVED_ARTICLE, PAPER, serveMovedArticle } from '../support/article-redirects.ts';
import { buildExtension } from '../support/build.ts';
import { launchFirefox, openIn } from '../support/firefox.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { servePage, siteOf } from '../support/sites.ts';
import { t } from '../support/texts.ts';

const FAR = 'https://www.lamp-keepers.com/story';

/** Firefox never hands requests for its own machine to a proxy, and the server is one. */
const SEEN_HOPS = FORBIDDEN_HOPS.filter((hop) => !/^https?:\/\/(localhost|127\.|2130706433|0x7f|\[::1\])/.test(hop));

/** A copy of the Firefox build whose manifest asks for `sites` at once: headless Firefox shows nobody its question. */
function withSites(folder: string, sites: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'yoyak-firefox-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...sites);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** What a rule for requests stops looks to Firefox' fetch like a server that is not there. */
const SENTENCES = [t('error_redirected', PAPER), t('error_offline')];
const inPanel = (part: string) => `[data-yoyak="panel"] >>> [data-part="${part}"]`;

/** Opens a thread about an article that leads to `location`, and waits until its panel says why it was not read, or shows its bullets. */
async function readThrough(browser: Browser, server: TestServer, location: string, isRead: boolean) {
  const { thread, path } = serveMovedArticle(server, location);
  const page = await openIn(browser, thread);
  await page.waitForSelector(inPanel('engine'), { timeout: 60_000 });
  await expect.poll(() => server.count(PAPER, path), { message: `asked for ${location}` }).toBeGreaterThan(0);
  const text = () => page.$eval(inPanel('panel'), (panel) => panel.textContent);
  if (isRead) await page.waitForSelector('[data-yoyak="panel"] >>> .opening [data-part="bullet"]');
  else
    await expect
      .poll(async () => {
        const shown = (await text()) ?? '';
        return SENTENCES.some((sentence) => shown.includes(sentence));
      })
      .toBe(true);
  await page.close();
}

for (const [what, sites, follows] of [
  ['one site', siteOf(PAPER), false],
  ['every site', ['*://*/*'], true],
] as const)
  test(`no redirect of an article leads Firefox inside where ${what} is allowed`, async () => {
    test.setTimeout(240_000);
    const folder = withSites(await buildExtension('firefox'), sites);
    const server = await startServer();
    const browser = await launchFirefox(folder, server.port);
    try {
      for (const hop of SEEN_HOPS) await readThrough(browser, server, hop, false);
      expect(arrivals(server)).toEqual([]);

      servePage(server, FAR, MOVED_ARTICLE);
      await readThrough(browser, server, FAR, follows);
      expect(server.count(new URL(FAR).host) > 0).toBe(follows);
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
