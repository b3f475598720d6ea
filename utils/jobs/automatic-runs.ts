import { storage } from 'wxt/utils/storage';
import { MAX_AUTOMATIC_RUNS_PER_HOUR, MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR } from '../domain/limits.ts';
import type { Attention, JobInput } from '../domain/model-for-job.ts';
import { hostOf } from '../domain/web-address.ts';
import { browser, type Runtime } from '../lib/browser.ts';
import { urlKey } from '../sites/canonical-url.ts';
import { acquireLock } from './keyed-mutex.ts';

/**
 * When the reader's own model works without a click: only in a tab that is in front of them and that they have touched, a few
 * times per site and hour, and once a page: what a page does by itself (reloading, `pushState`, opening tabs) pays nothing.
 */

/** Hours in which the same page, or the same document under another address, is not paid for again by itself. */
export const SAME_PAGE_HOURS = 24;

const HOUR_MS = 3_600_000;

/** One run that nobody clicked for. In memory of the browser's session alone: private windows are in it, too. */
interface AutomaticRun {
  kind: JobInput['kind'];
  site: string;
  page: string;
  document: string;
  /** Milliseconds since the epoch. */
  at: number;
}

const runs = storage.defineItem<AutomaticRun[]>('session:automaticRuns', { fallback: [] });

/** What a page says of itself, which is believed only where it costs the page something. */
export interface Claim {
  /** The reader has clicked, typed or turned the wheel in it. */
  touched: boolean;
  /** Its document, where the browser does not tell. */
  document?: string | undefined;
}

/** Whether a reader can see the tab right now: it is the one in front in a window that has the focus. */
async function isInFront(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.active || tab.windowId === undefined) return false;
  const window = await browser.windows.get(tab.windowId).catch(() => undefined);
  return window?.focused === true && window.state !== 'minimized';
}

/** Decides for one page, and writes down every run that it lets through. */
export function attentionOf(sender: Runtime.MessageSender, claim: Claim, now = Date.now): Attention {
  return async (kind) => {
    const { tab, url, frameId = 0 } = sender;
    if (tab?.id === undefined || !url || frameId !== 0) return 'no';
    const { documentId } = sender as { documentId?: string };
    const run: AutomaticRun = {
      kind,
      site: hostOf(url),
      page: urlKey(url),
      document: documentId ?? `${tab.id} ${claim.document ?? ''}`,
      at: now(),
    };
    const leave = await acquireLock('automatic runs', new AbortController().signal);
    try {
      const before = await runs.getValue();
      if (!fits(run, before)) return 'no';
      if (!claim.touched || !(await isInFront(tab.id))) return 'later';
      await runs.setValue([...before.filter((one) => run.at - one.at < SAME_PAGE_HOURS * HOUR_MS), run]);
      return 'now';
    } catch (error) {
      // What cannot be written down is not paid for.
      console.error(error);
      return 'no';
    } finally {
      leave();
    }
  };
}

/** A run that lies ahead, because the clock was set back, counts as one of just now. */
function fits(run: AutomaticRun, before: readonly AutomaticRun[]): boolean {
  const within = (hours: number) => before.filter(({ at }) => run.at - at < hours * HOUR_MS);
  const again = within(SAME_PAGE_HOURS).some(
    ({ kind, page, document }) => kind === run.kind && (page === run.page || document === run.document),
  );
  const lately = within(1);
  return (
    !again &&
    lately.length < MAX_AUTOMATIC_RUNS_PER_HOUR &&
    lately.filter(({ site }) => site === run.site).length < MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR
  );
}

/** Forgets which pages were worked on. What the last hour had still counts. */
export async function forgetAutomaticRuns(now = Date.now()): Promise<void> {
  const lately = (await runs.getValue()).filter(({ at }) => now - at < HOUR_MS);
  await runs.setValue(lately.map((run) => ({ ...run, page: '', document: '', site: '' })));
}
