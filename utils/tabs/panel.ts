import { browser, type Runtime } from '../browser.ts';
import { UserError } from '../errors.ts';
import { tell } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { isBuiltIn } from '../sites/index.ts';
import { neverByItself, siteModeFor } from '../sites/policy.ts';
import { startInOpenTabs } from './registered-sites.ts';

const ARTICLE_SCRIPT = '/content-scripts/article.js';

/** The light on a bullet's source: the one rule that has to stand in the page's own style. */
const HIGHLIGHT_CSS = '::highlight(yoyak-source) { background-color: #ffe08a; color: #1d1f22; }';

/**
 * Shows the panel in a tab: asks the script that is there, else brings one. `toggle` closes an open one. Throws
 * `page_not_allowed`.
 */
export async function showPanel(tabId: number, toggle = false): Promise<void> {
  if (await tell(tabId, 'panelWanted', { toggle })) return;
  const { url } = await browser.tabs.get(tabId);
  // Missing where we may not see it; then bringing the script shows whether we may.
  if (url && !isWebPage(url)) throw new UserError('page_not_allowed');
  if (!url || !isBuiltIn(url)) return injectArticle(tabId);
  await startInOpenTabs(tabId);
  // It listens now: on a site that is read on click only, it shows nothing by itself.
  await tell(tabId, 'panelWanted', { toggle: false });
}

/** The detector found an article: shows the panel where the site is on and no reader would mind. */
export async function showDetected({ tab, url = '' }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || isBuiltIn(url) || neverByItself(url) || siteModeFor(url, await readSettings()) !== 'on')
    return;
  await injectArticle(tab.id);
}

/** No page of the browser, no store, no file of this computer. */
const isWebPage = (url: string): boolean => /^https?:/.test(url) && neverByItself(url) !== 'browser';

/** What the browser shows as a document with elements: no viewer of PDFs, pictures or films. */
const READABLE = /^text\/|[/+](?:html|xml)\b/;

/** Runs the article script in a tab; needs the reader's click (activeTab) or a granted site. */
async function injectArticle(tabId: number): Promise<void> {
  try {
    const target = { tabId };
    await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS });
    const [page] = await browser.scripting.executeScript({ target, func: () => document.contentType });
    if (!READABLE.test(String(page?.result))) throw new Error(`No text in ${page?.result}`);
    await browser.scripting.executeScript({ target, files: [ARTICLE_SCRIPT] });
  } catch (error) {
    throw new UserError('page_not_allowed', [], { cause: error });
  }
}
