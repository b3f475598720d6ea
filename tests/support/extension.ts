import { rmSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { firstWorker, type LaunchOptions, launchContext, type Unpacked, welcomed } from './unpacked.ts';

export interface Extension {
  context: BrowserContext;
  id: string;
  /** The running background worker; starts it where it sleeps. */
  worker(): Promise<Worker>;
  openPage(url: string): Promise<Page>;
  /** One of the extension's own pages, as a tab: `favorites.html`. */
  openOwn(path: string): Promise<Page>;
  /** Clicks the toolbar button while `page` is in front: the real popup, with the real `activeTab` that the click gives. */
  clickAction(page: Page): Promise<Page>;
  /** Stops the background worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Loads the extension anew, as an update does: scripts in open pages are cut off from it. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension in a fresh profile. */
export async function launchExtension(unpacked: Unpacked, options: LaunchOptions): Promise<Extension> {
  const profile = await unpacked.profile(options);
  const context = await launchContext(profile, unpacked.path, options);
  const id = new URL((await firstWorker(context)).url()).host;
  if (!options.granted && !options.consents) await welcomed(context);
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('This Playwright gives no browser for a persistent context.');

  const openPage = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };

  let popup: Page | undefined;
  return {
    context,
    id,
    openPage,
    openOwn: (path) => openPage(`chrome-extension://${id}/${path}`),
    worker: () => firstWorker(context),
    async clickAction(page) {
      // A click beside an open popup closes it; one on the button would do no more than that.
      await popup?.close();
      popup = await pressAction(context, devtools, id, page);
      return popup;
    },
    stopWorker: () => stopWorker(context, devtools, id),
    async reload() {
      const again = context.waitForEvent('serviceworker');
      await sendRaw(devtools, 'Extensions.loadUnpacked', { path: unpacked.path });
      await again;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Sends a verb that Playwright's types do not know. */
function sendRaw(devtools: CDPSession, method: string, params: object): Promise<unknown> {
  const send = devtools.send as (method: string, params: object) => Promise<unknown>;
  return send.call(devtools, method, params);
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  title: string;
}

async function targets(devtools: CDPSession, type: string): Promise<TargetInfo[]> {
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type }] });
  return targetInfos;
}

/** The tab that shows `page`. A tab has no link to its page: where several show its address, its title tells. */
async function tabOf(devtools: CDPSession, page: Page): Promise<TargetInfo> {
  const tabs = async () => (await targets(devtools, 'tab')).filter((target) => target.url === page.url());
  const [only, ...more] = await tabs();
  if (!only) throw new Error(`No tab shows ${page.url()}.`);
  if (more.length === 0) return only;
  const mark = crypto.randomUUID();
  const title = await page.title();
  const rename = (text: string) => document.querySelector('title')?.replaceChildren(text);
  await page.evaluate(rename, mark);
  let found: TargetInfo | undefined;
  while (!found) found = (await tabs()).find((target) => target.title === mark);
  await page.evaluate(rename, title);
  return found;
}

/** Milliseconds in which a popup opens, on a busy machine too. */
const POPUP_OPENS = 10_000;
const PRESSES = 5;

async function pressAction(context: BrowserContext, devtools: CDPSession, id: string, page: Page): Promise<Page> {
  const predicate = (p: Page) => p.url() === `chrome-extension://${id}/popup.html`;
  for (let presses = 1; ; presses++) {
    await page.bringToFront();
    const tab = await tabOf(devtools, page);
    const opened = context.waitForEvent('page', { predicate, timeout: POPUP_OPENS });
    const loaded = opened.then(async (popup) => {
      await popup.waitForLoadState();
      return popup;
    });
    // A window that is not in front yet swallows the press, or closes the popup at once: then it is pressed again, as a hand would.
    const [popup] = await Promise.all([
      loaded.catch((error: Error) => (presses < PRESSES ? undefined : Promise.reject(error))),
      sendRaw(devtools, 'Extensions.triggerAction', { id, targetId: tab.targetId }),
    ]);
    if (popup) return popup;
  }
}

async function stopWorker(context: BrowserContext, devtools: CDPSession, id: string): Promise<void> {
  const running = async () => (await targets(devtools, 'service_worker')).find((t) => t.url.includes(`//${id}/`));
  const target = await running();
  if (!target) return;
  // A worker that a page wakes at once keeps its target: then only what ran in it is gone.
  let gone = false;
  const forEver = (await firstWorker(context)).evaluate(() => new Promise(() => undefined));
  forEver
    .catch(() => undefined)
    .finally(() => {
      gone = true;
    });
  await devtools.send('Target.closeTarget', { targetId: target.targetId });
  while (!gone && (await running())) await new Promise((resolve) => setTimeout(resolve, 10));
}
