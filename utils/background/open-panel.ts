import { UserError } from '../domain/user-error.ts';
import { browser, type Runtime } from '../lib/browser.ts';
import { tellTab } from '../messaging/index.ts';
import { askedDocumentIn, documentIdOf, rememberAsked } from '../permissions/asked-documents.ts';
import { type AskedPage, claimDocument, type OpenDocument, targetOf } from '../permissions/find-document.ts';
import { isBuiltIn } from '../sites/registry.ts';
import { neverAutomatic, siteModeFor } from '../sites/site-policy.ts';
import { readSettings } from '../storage/settings.ts';
import { startOwnScripts } from './registered-scripts.ts';

const ARTICLE_SCRIPT = '/content-scripts/article.js';

/** The light on a bullet's source: the one rule that has to stand in the page's own style. */
const HIGHLIGHT_CSS = '::highlight(yoyak-source) { background-color: #ffe08a; color: #1d1f22; }';

/**
 * Shows the panel on the page that was asked about: asks the script that is there, else brings one. `toggle` closes an open
 * one. Throws `page_not_allowed`, `page_changed` where the tab shows another page by now.
 */
export async function showPanelInTab(asked: AskedPage, toggle = false): Promise<void> {
  const document = await claimDocument(asked).catch(async (error) => {
    // No script may be brought; one that was brought before may still be there.
    const before = await askedDocumentIn(asked);
    if (before && (await tellTab(before, 'panelWanted', { toggle }))) return null;
    throw error;
  });
  if (!document) return;
  const builtIn = isBuiltIn(document.url);
  if (!builtIn) await rememberAsked(document);
  if (await tellTab(document, 'panelWanted', { toggle })) return;
  if (!builtIn) return injectArticle(document);
  await startOwnScripts(document);
  // It listens now: on a site that is read on click only, it shows nothing by itself.
  await tellTab(document, 'panelWanted', { toggle: false });
}

/** The detector found an article at `url`: shows the panel in its document where the site is on and no reader would mind. */
export async function showPanelForDetected({ url }: { url: string }, sender: Runtime.MessageSender): Promise<void> {
  const { tab, frameId = 0, url: page = '' } = sender;
  if (tab?.id === undefined || frameId !== 0 || URL.parse(url)?.origin !== URL.parse(page)?.origin) return;
  const settings = await readSettings();
  const may = (url: string) => !isBuiltIn(url) && !neverAutomatic(url) && siteModeFor(url, settings) === 'on';
  if (!may(page) || !may(url)) return;
  const documentId = documentIdOf(sender);
  try {
    const document = await claimDocument({ tabId: tab.id, url, ...(documentId && { documentId }) });
    await rememberAsked(document, { automatic: true });
    await injectArticle(document);
  } catch (error) {
    // The page has left, or is none to be read: nobody waits for a panel.
    if (!(error instanceof UserError)) throw error;
  }
}

/** What the browser shows as a document with elements: no viewer of PDFs, pictures or films. */
const READABLE = /^text\/|[/+](?:html|xml)\b/;

/** Runs the article script in a document; needs the reader's click (activeTab) or a granted site. */
async function injectArticle(document: OpenDocument): Promise<void> {
  try {
    if (!READABLE.test(document.contentType)) throw new Error(`No text in ${document.contentType}`);
    const target = targetOf(document);
    await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS });
    await browser.scripting.executeScript({ target, files: [ARTICLE_SCRIPT] });
  } catch (error) {
    throw new UserError('page_not_allowed', [], { cause: error });
  }
}
