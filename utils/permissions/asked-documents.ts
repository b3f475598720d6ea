import { storage } from 'wxt/utils/storage';
import { browser, type Runtime } from '../lib/browser.ts';
import { builtInPatterns } from '../sites/registry.ts';
import { neverAutomatic } from '../sites/site-policy.ts';
import type { AskedPage } from './find-document.ts';

/** A document to which the article script was brought. */
interface AskedDocument {
  tabId: number;
  origin: string;
  documentId?: string;
  /** Nobody clicked: its site is on. */
  automatic?: boolean;
}

/** Documents that are remembered; the oldest go first, those of closed tabs before. */
const MAX_DOCUMENTS = 400;

/** In memory alone, for as long as the browser runs: the background is stopped now and then. */
const stored = storage.defineItem<AskedDocument[]>('session:askedDocuments', { fallback: [] });

let loading: Promise<AskedDocument[]> | undefined;
const load = (): Promise<AskedDocument[]> => {
  loading ??= stored.getValue().catch(() => []);
  return loading;
};

const originOf = (url: string): string => URL.parse(url)?.origin ?? '';

/** Remembers that a document was asked for, before a script of ours begins in it. `automatic`: by its site's mode alone. */
export async function rememberAsked(page: AskedPage, { automatic = false } = {}): Promise<void> {
  const { tabId, documentId, url } = page;
  const asked = { tabId, origin: originOf(url), ...(documentId && { documentId }), ...(automatic && { automatic }) };
  loading = load().then((known) => withinLimit([...known.filter((one) => !isOf(one, page)), asked]));
  await stored.setValue(await loading);
}

async function withinLimit(documents: AskedDocument[]): Promise<AskedDocument[]> {
  if (documents.length <= MAX_DOCUMENTS) return documents;
  const open = new Set((await browser.tabs.query({}).catch(() => [])).map(({ id }) => id));
  return documents.filter(({ tabId }) => open.has(tabId)).slice(-MAX_DOCUMENTS);
}

/** Whether the two are one document; where the browser did not name both, whether they are of one site in one tab. */
function isOf(known: AskedDocument, { tabId, documentId, url }: AskedPage): boolean {
  if (known.origin !== originOf(url)) return false;
  return documentId && known.documentId ? known.documentId === documentId : known.tabId === tabId;
}

/** Returns the document of a page's site that was last asked for in a tab. */
export async function askedDocumentIn({ tabId, url }: AskedPage): Promise<AskedPage | undefined> {
  const known = (await load()).findLast((known) => known.tabId === tabId && known.origin === originOf(url));
  return known && { tabId, url, ...(known.documentId && { documentId: known.documentId }) };
}

/**
 * Whether scripts of ours may speak for the document that sends: a page of the sites this is made for, or one that was asked
 * for. What opened by itself is silent where it has become a page that is never touched unasked.
 */
export async function isAskedFor(sender: Runtime.MessageSender): Promise<boolean> {
  const { url = '', tab, frameId = 0 } = sender;
  if (tab?.id === undefined || frameId !== 0) return false;
  if (builtInPatterns().some((pattern) => url.startsWith(pattern.replace(/\*$/, '')))) return true;
  const page = { tabId: tab.id, url, documentId: documentIdOf(sender) };
  const known = (await load()).find((known) => isOf(known, page));
  return known !== undefined && !(known.automatic && neverAutomatic(url));
}

/** Returns the browser's name of the document that sent a message. */
export const documentIdOf = (sender: Runtime.MessageSender): string | undefined =>
  (sender as { documentId?: string }).documentId;
