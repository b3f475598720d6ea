import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { buildExtension } from '../support/build.ts';
import { launchFirefox, openIn } from '../support/firefox.ts';
import { serveHostile } from '../support/probed-pages.ts';
import { startServer, type TestServer } from '../support/server.ts';

let browser: Browser;
let server: TestServer;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer();
  // The product as readers have it: shadow roots are closed there.
  browser = await launchFirefox(await buildExtension('firefox', 'production'), server.port);
});

test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});

for (const [name, kind] of [
  ['thread', 'panel'],
  ['topic', 'star'],
] as const) {
  test(`a page in Firefox gets hold of no closed shadow root of ours: ${name}`, async () => {
    test.setTimeout(240_000);
    const page = await openIn(browser, serveHostile(server, name));
    const [x, y] = kind === 'panel' ? [1_100, 400] : [1_200, 868];
    await page.waitForFunction(
      (left, top, wanted) => document.elementFromPoint(left, top)?.getAttribute('data-yoyak') === wanted,
      {},
      x,
      y,
      kind,
    );
    const { mouse, keyboard } = page;
    for (let at = 60; at < 880; at += 60) await mouse.move(x, at);
    if (kind === 'panel') {
      await mouse.click(x, y, { count: 2 });
      await mouse.move(x - 150, 250);
      await mouse.down();
      await mouse.move(x + 100, 600, { steps: 5 });
      await mouse.up();
      await mouse.click(x, 30);
      await keyboard.press('Escape');
      for (let stops = 0; stops < 12; stops++) await keyboard.press('Tab');
      await keyboard.type('abc');
    }
    await mouse.click(3, 450);
    const hosts = await page.evaluate(() =>
      [...document.querySelectorAll('[data-yoyak]')].map((element) => {
        let inside: unknown = element.shadowRoot;
        try {
          inside ??= (element as HTMLElement).attachInternals().shadowRoot;
        } catch {
          // No custom element: nobody has its internals.
        }
        return { name: element.localName, reached: inside !== null };
      }),
    );
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.filter(({ name, reached }) => reached || name.includes('-'))).toEqual([]);
    await page.close();
  });
}
