import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { buildExtension } from '../support/build.ts';
import { launchFirefox, openIn } from '../support/firefox.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { t } from '../support/texts.ts';

let browser: Browser;
let server: TestServer;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startServer();
  serveSamples(server);
  browser = await launchFirefox(await buildExtension('firefox'), server.port);
});

test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const inPanel = (part: string) => `[data-yoyak="panel"] >>> [data-part="${part}"]`;

test('a thread shows panel and badges in Firefox', async () => {
  const page = await openIn(browser, sampleUrl(samplePage('thread')));
  await page.waitForSelector(inPanel('engine'));
  const text = async (part: string) => page.$eval(inPanel(part), (element) => element.textContent ?? '');
  expect(await text('title')).toBe(thread.title);
  expect(await text('meta')).toContain('412');
  expect(await text('digest')).toContain(t('panel_digest'));
  const items = await page.$$(inPanel('digest-item'));
  expect(items.length).toBeGreaterThan(4);
  expect(items.length).toBeLessThanOrEqual(10);
  await page.waitForSelector('tr.comtr .comhead [data-yoyak="badge"]');
  expect((await page.$$('tr.comtr .comhead [data-yoyak="badge"]')).length).toBeGreaterThan(2);
});

test('the star keeps a thread in Firefox, over a reload', async () => {
  const page = await openIn(browser, sampleUrl(samplePage('edge/ask-hn')));
  await page.waitForSelector(inPanel('engine'));
  await page.click(inPanel('star'));
  await page.waitForSelector(`${inPanel('star')}[aria-pressed="true"]`);
  await page.reload();
  await page.waitForSelector(`${inPanel('star')}[aria-pressed="true"]`);
});

test('a GeekNews topic has its star in Firefox', async () => {
  const page = await openIn(browser, sampleUrl(samplePage('topic')));
  await page.waitForSelector('[data-yoyak="star"] >>> [data-part="star"]');
  expect(await page.$('[data-yoyak="panel"]')).toBeNull();
});
