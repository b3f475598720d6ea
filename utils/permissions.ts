import { storage } from 'wxt/utils/storage';
import { browser } from './browser.ts';
import { UserError } from './errors.ts';
import { ALL_SITES } from './permission-patterns.ts';

export { ALL_SITES };

/** What a person has in mind is long gone after this many milliseconds. */
const WISH_LASTS = 5 * 60_000;

/**
 * The site that the reader is switching on while the browser asks. Some browsers close the popup with that question, so
 * the background hears of the answer by `permissions.onAdded` and finds here what it was for.
 */
const wish = storage.defineItem<{ url: string; at: number } | null>('session:siteWish', { fallback: null });

function webUrl(url: string): URL | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname ? parsed : null;
}

/** Two labels, or three with a short one in the middle (co.kr, com.au): a name that `www.` may stand before. */
const bare = (host: string): boolean => /^[^.]+(\.[a-z]{2,3})?\.[a-z][^.]+$/.test(host);

/**
 * The match patterns of a page's site, for `permissions.request`: its host, and the same with `www.` where both are
 * usual, because a link to one is often redirected to the other. None for what is not http(s).
 */
export function originsFor(url: string): string[] {
  const hostname = webUrl(url)?.hostname;
  if (!hostname) return [];
  const host = hostname.replace(/^www\./, '');
  const hosts = host !== hostname || bare(host) ? [host, `www.${host}`] : [host];
  return hosts.map((name) => `*://${name}/*`);
}

/** Whether this very page may be read. False for what is not http(s). */
export async function isGranted(url: string): Promise<boolean> {
  const page = webUrl(url);
  if (!page) return false;
  return browser.permissions.contains({ origins: [`${page.protocol}//${page.hostname}/*`] });
}

/**
 * Whether our scripts run on this page: granted, or one of the manifest's own sites, which Chrome does not count as
 * granted and Firefox lets the reader take back.
 */
export async function isReached(url: string): Promise<boolean> {
  const page = webUrl(url);
  if (!page) return false;
  if (await isGranted(url)) return true;
  const { origins = [] } = await browser.permissions.getAll();
  return origins.some((origin) => origin.startsWith(`${page.protocol}//${page.hostname}/`));
}

/** Whether every website may be read. */
export async function allSitesGranted(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...ALL_SITES] });
}

/**
 * Asks the browser for the page's site; true when the reader allowed it. Call it directly in the handler of a click,
 * with no `await` before. Throws `page_not_allowed` for what is not http(s), and what the browser throws.
 */
export function requestSite(url: string): Promise<boolean> {
  const origins = originsFor(url);
  if (!origins.length) return Promise.reject(new UserError('page_not_allowed'));
  return browser.permissions.request({ origins });
}

/** Like `requestSite`, for every website. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: [...ALL_SITES] });
}

/** Gives a site's permission back; false where the browser keeps it (it is in the manifest). */
export async function removeSite(host: string): Promise<boolean> {
  const origins = [`*://${host}/*`, `*://www.${host}/*`];
  return browser.permissions.remove({ origins }).catch(() => false);
}

/** Gives the permission for all websites back. */
export async function removeAllSites(): Promise<boolean> {
  return browser.permissions.remove({ origins: [...ALL_SITES] }).catch(() => false);
}

/** Remembers for the background what a `requestSite` is for; call it after, not before. Pass null when it was denied. */
export async function wishSite(url: string | null): Promise<void> {
  await wish.setValue(url ? { url, at: Date.now() } : null);
}

/** The URL whose site the reader wanted on when these origins were granted, once; null where there is none. */
export async function takeWish(granted: readonly string[]): Promise<string | null> {
  const wished = await wish.getValue();
  if (!wished || Date.now() - wished.at > WISH_LASTS) return null;
  if (!originsFor(wished.url).some((origin) => granted.includes(origin))) return null;
  await wish.removeValue();
  return wished.url;
}
