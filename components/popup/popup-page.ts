import { hostOf } from '../../utils/domain/web-address.ts';
import type { TabPage } from '../../utils/messaging/index.ts';
import { pageKindOf, siteOfHost, withoutSiteName } from '../../utils/sites/registry.ts';
import type { SitePageKind } from '../../utils/sites/site.ts';
import { type NeverReason, neverAutomatic } from '../../utils/sites/site-policy.ts';

/** What the browser tells about a tab; `url` and `title` are missing where it may not be seen. */
export interface OpenTab {
  id?: number;
  url?: string;
  title?: string;
  incognito?: boolean;
  /** Milliseconds since the epoch. */
  lastAccessed?: number;
}

/** The page that the popup is about. */
export type PopupPage =
  | { kind: 'none' }
  /** A page whose address the browser does not tell. */
  | { kind: 'hidden' }
  /** Pages of the browser and extension stores: no extension may touch them. */
  | { kind: 'refused' }
  /** A file of this computer. */
  | { kind: 'file' }
  | (WebPage & { kind: 'article' | SitePageKind });

export interface WebPage extends TabPage {
  /** Without `www.`. */
  host: string;
  /** Why it is never read by itself; false for the ordinary ones. */
  untouched: false | Exclude<NeverReason, 'browser'>;
}

/**
 * The tab that the reader means: the active one, or where that is a page of ours (popup opened as a tab, phones), the
 * ordinary page used last; one whose address is hidden only where there is no other. `own`: the extension's origin.
 */
export function findTargetTab(active: OpenTab | undefined, all: readonly OpenTab[], own: string): OpenTab | undefined {
  const ours = (tab: OpenTab) => tab.url?.startsWith(own) === true;
  if (active && !ours(active)) return active;
  const last = [...all].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last.find((tab) => /^https?:/.test(tab.url ?? '')) ?? last.find((tab) => !tab.url && tab.id !== active?.id);
}

/**
 * What the popup can do on a tab's page. `invoked`: the reader pressed the toolbar's button on it, which shows the
 * address of every page but the browser's own.
 */
export function popupPage(tab: OpenTab | undefined, invoked = false): PopupPage {
  if (tab?.id === undefined) return { kind: 'none' };
  const { id: tabId, url, incognito = false } = tab;
  if (!url) return { kind: invoked ? 'refused' : 'hidden' };
  const untouched = neverAutomatic(url);
  if (untouched === 'browser') return { kind: 'refused' };
  if (url.startsWith('file:')) return { kind: 'file' };
  const host = hostOf(url);
  const site = siteOfHost(host);
  const told = tab.title?.trim() ?? '';
  const title = (site ? withoutSiteName(told, site) : told) || host || url;
  return { kind: site ? pageKindOf(site, url) : 'article', tabId, url, host, title, incognito, untouched };
}
