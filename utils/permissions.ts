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

/** The match pattern of a model's server, whatever its port; none for the browser's own model. */
function serverPattern(baseUrl: string): string[] {
  const url = webUrl(baseUrl);
  return url ? [`${url.protocol}//${url.hostname}/*`] : [];
}

/** Whether the server of a model may be asked. */
export async function modelGranted(baseUrl: string): Promise<boolean> {
  const origins = serverPattern(baseUrl);
  return origins.length === 0 || browser.permissions.contains({ origins });
}

/**
 * Asks the browser for a model's server, and Firefox for the consent to send pages' text there (`collection`). Call it
 * directly in the handler of a click. True when the reader allowed it, at once for the browser's own model.
 */
export function requestModel(baseUrl: string, collection: string[]): Promise<boolean> {
  const origins = serverPattern(baseUrl);
  if (!origins.length) return Promise.resolve(true);
  const wanted = { origins, ...(collection.length > 0 && { data_collection: collection }) };
  return browser.permissions.request(wanted as Parameters<typeof browser.permissions.request>[0]);
}

/** Gives a model's server back. */
export async function removeModel(baseUrl: string): Promise<void> {
  const origins = serverPattern(baseUrl);
  if (origins.length) await remove(origins);
}

/** Like `requestSite`, for every website. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: [...ALL_SITES] });
}

/** The host that a match pattern is about, without `www.` and `*.`; '' for one that is about every website. */
const siteOf = (origin: string): string => /^[^:]+:\/\/(?:\*\.|www\.)?([^/*]+)\//.exec(origin)?.[1] ?? '';

/** Chrome tells granted patterns without the manifest's paths. */
const pathless = (origin: string): string => origin.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');

/** Those of the granted match patterns that the manifest did not bring: they are the reader's to take back. Pure. */
export function optionalOrigins(
  granted: readonly string[],
  manifest: { host_permissions?: string[]; content_scripts?: { matches?: string[] }[] },
): string[] {
  const scripts = manifest.content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
  const own = new Set([...(manifest.host_permissions ?? []), ...scripts].map(pathless));
  return granted.filter((origin) => !own.has(pathless(origin)));
}

/** The match patterns that the reader allowed. */
async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return optionalOrigins(origins, browser.runtime.getManifest());
}

/** The sites that the reader allowed one by one: hosts without `www.`, by name. */
export async function grantedSites(): Promise<string[]> {
  const sites = (await allowedOrigins()).map(siteOf).filter(Boolean);
  return [...new Set(sites)].sort();
}

const remove = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins }).catch(() => false);

/** Gives a site's permission back, however it was granted; false where the browser keeps it (it is in the manifest). */
export async function removeSite(host: string): Promise<boolean> {
  const spelled = (await allowedOrigins()).filter((origin) => siteOf(origin) === host);
  return remove([...new Set([`*://${host}/*`, `*://www.${host}/*`, ...spelled])]);
}

/** Gives back every website that the reader allowed, each for itself: one that the browser keeps holds up no other. */
export async function removeEverySite(): Promise<void> {
  await Promise.all((await allowedOrigins()).map((origin) => remove([origin])));
}

/** Takes back what Firefox was allowed to send (`data_collection_permissions`); other browsers keep no such consents. */
export async function removeConsents(): Promise<void> {
  const { data_collection = [] } = (await browser.permissions.getAll()) as { data_collection?: string[] };
  const optional = data_collection.filter((what) => what !== 'none');
  if (!optional.length) return;
  const consents = { data_collection: optional } as Parameters<typeof browser.permissions.remove>[0];
  await browser.permissions.remove(consents).catch(() => false);
}

/** Gives the permission for all websites back. */
export async function removeAllSites(): Promise<boolean> {
  return remove([...ALL_SITES]);
}

/** Remembers for the background what a `requestSite` is for; call it after, not before. Pass null when it was denied. */
export async function wishSite(url: string | null): Promise<void> {
  await wish.setValue(url ? { url, at: Date.now() } : null);
}

/** Whether a grant of these match patterns is about this page's site: it or every website was granted. Pure. */
function isAbout(granted: readonly string[], url: string): boolean {
  const site = originsFor(url).map(siteOf)[0];
  return (
    site !== undefined &&
    granted.some((origin) => [...ALL_SITES, '<all_urls>'].includes(origin) || siteOf(origin) === site)
  );
}

/**
 * The URL whose site the reader wanted on when these origins were granted, once; null where there is none, or where the
 * page may not be read after all.
 */
export async function takeWish(granted: readonly string[]): Promise<string | null> {
  const wished = await wish.getValue();
  if (!wished || Date.now() - wished.at > WISH_LASTS) return null;
  if (!isAbout(granted, wished.url) || !(await isGranted(wished.url))) return null;
  await wish.removeValue();
  return wished.url;
}
