import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';

/** Host names that must lead to this machine; Firefox has no wildcard for that. */
const HOSTS = ['news.ycombinator.com', 'news.hada.io', 'northfield.example', 'tech.hanbit-news.example'];

/** Headless Firefox with the extension in `folder` installed for this run. Throws where there is no Firefox. */
export async function launchFirefox(folder: string): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('No Firefox here: install firefox-esr, or name one by FIREFOX=/path/to/firefox.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.dns.localDomains': HOSTS.join(','),
      'intl.accept_languages': 'ko-KR, en',
      // A Firefox that runs as root in a container has no sandbox to offer.
      'security.sandbox.content.level': 0,
    },
  });
  await browser.installExtension(folder);
  return browser;
}

/** Opens `url` on the local server's port: the match patterns of an extension do not mind ports. */
export async function openAt(browser: Browser, url: string, port: number): Promise<Page> {
  const address = new URL(url);
  address.port = String(port);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address.href);
  return page;
}
