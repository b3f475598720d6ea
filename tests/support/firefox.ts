import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';

/**
 * Headless Firefox with the extension in `folder` installed for this run and every host led to the local server, which is
 * its proxy. Throws where there is no Firefox.
 */
export async function launchFirefox(folder: string, port: number): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('No Firefox here: install firefox-esr, or name one by FIREFOX=/path/to/firefox.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'intl.accept_languages': 'ko-KR, en',
    },
  });
  await browser.installExtension(folder);
  return browser;
}

export async function openIn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  return page;
}
