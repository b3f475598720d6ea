import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { buildExtension } from '../support/build.ts';
import { launchFirefox, openIn } from '../support/firefox.ts';
import { withPack } from '../support/firefox-with-pack.ts';
import { SAID } from '../support/keep-pack.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer } from '../support/server.ts';
import { t } from '../support/texts.ts';

const inPanel = (part: string) => `[data-yoyak="panel"] >>> [data-part="${part}"]`;

test('a kept model translates in a worker of Firefox’ background page', async () => {
  test.setTimeout(120_000);
  const folder = withPack(await buildExtension('firefox'));
  const server = await startServer();
  serveSamples(server);
  const browser = await launchFirefox(folder, server.port);
  try {
    const text = async () => {
      const page = await openIn(browser, sampleUrl(samplePage('thread')));
      await page.waitForSelector(inPanel('engine'), { timeout: 60_000 });
      const read = (part: string) => page.$eval(inPanel(part), (element) => element.textContent ?? '');
      const [engine, digest] = [await read('engine'), await read('digest')];
      await page.close();
      return { engine, digest };
    };
    // The first page may come before the pack is kept.
    await expect.poll(async () => (await text()).engine, { timeout: 90_000 }).toContain(t('panel_translator_bergamot'));
    expect((await text()).digest).toContain(SAID);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
