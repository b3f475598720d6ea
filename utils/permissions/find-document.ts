import { UserError } from '../domain/user-error.ts';
import { browser } from '../lib/browser.ts';
import { neverAutomatic } from '../sites/site-policy.ts';

/** The page that a click or a message was about: a tab shows one page after the other. */
export interface AskedPage {
  tabId: number;
  /** The page's address at that moment. */
  url: string;
  /** The browser's name of the document. Firefox has none before version 150. */
  documentId?: string;
}

/** A document that stands in the top frame of a tab. */
export interface OpenDocument extends AskedPage {
  contentType: string;
}

/** What the extension's scripts in one document share; no script of the page, and no other document, sees it. */
export interface NotedWorld {
  /** Somebody asked for this very document. */
  yoyakAsked?: boolean;
}

interface Look {
  isAsked: boolean;
  contentType: string;
}

/** Where a script is to run: in that document and in no other, as far as the browser can name documents. */
export function targetOf({ tabId, documentId }: AskedPage): { tabId: number } {
  return { tabId, ...(documentId ? { documentIds: [documentId] } : { frameIds: [0] }) };
}

/** Runs in a page, on its own: compares it with the page that was asked about, and leaves a note where it is to. */
function lookAround(url: string, leavesNote: boolean): Look {
  const pageOf = ({ origin, pathname, search }: URL | Location) => `${origin}${pathname}${search}`;
  const isAsked = pageOf(location) === pageOf(new URL(url));
  if (isAsked && leavesNote) (globalThis as NotedWorld).yoyakAsked = true;
  return { isAsked, contentType: document.contentType };
}

/**
 * Finds the document that stands in the tab and is the page asked about. Throws `page_changed` where the tab shows another one
 * by now, `page_not_allowed` where no script of ours may run.
 */
export function findDocument(asked: AskedPage): Promise<OpenDocument> {
  return find(asked, false);
}

/** Like `findDocument`; leaves a note in the document, without which the article script does not begin there. */
export function claimDocument(asked: AskedPage): Promise<OpenDocument> {
  return find(asked, true);
}

async function find(asked: AskedPage, leavesNote: boolean): Promise<OpenDocument> {
  if (!isWebPage(asked.url)) throw new UserError('page_not_allowed');
  const { result, documentId } = await lookIn(asked, leavesNote);
  if (!result?.isAsked) throw new UserError('page_changed');
  const { tabId, url } = asked;
  return { tabId, url, ...(documentId && { documentId }), contentType: result.contentType };
}

/** What a browser says that names documents in its messages and brings no script to them yet. */
const NO_SUCH_TARGET = /property .?documentIds/;

async function lookIn(asked: AskedPage, leavesNote: boolean): Promise<{ result?: Look; documentId?: string }> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: targetOf(asked),
      func: lookAround as (...values: unknown[]) => unknown,
      args: [asked.url, leavesNote],
      injectImmediately: true,
    });
    return (answer ?? {}) as { result?: Look; documentId?: string };
  } catch (cause) {
    const { tabId, url: wanted } = asked;
    if (asked.documentId && NO_SUCH_TARGET.test(String(cause))) return lookIn({ tabId, url: wanted }, leavesNote);
    // A page that may not be read has come, too, where the address asked about is not to be seen any more.
    const { url } = await browser.tabs.get(asked.tabId).catch(() => ({ url: undefined }));
    throw new UserError(url === asked.url ? 'page_not_allowed' : 'page_changed', [], { cause });
  }
}

/** Whether scripts could run at all: no page of the browser, no store, no file of this computer. */
const isWebPage = (url: string): boolean => /^https?:/.test(url) && neverAutomatic(url) !== 'browser';
