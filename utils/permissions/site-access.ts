import { UserError } from '../domain/user-error.ts';
import { browser } from '../lib/browser.ts';
import { ALL_SITES, optionalOrigins, originsFor, siteOf, webUrl } from './match-patterns.ts';

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
  return (await readableOrigins()).some((origin) => origin.startsWith(`${page.protocol}//${page.hostname}/`));
}

/** Whether every website may be read. */
export async function areAllSitesGranted(): Promise<boolean> {
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

/** Returns every match pattern that may be read now, the manifest's own among them. */
export async function readableOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The match patterns that the reader allowed. */
async function allowedOrigins(): Promise<string[]> {
  return optionalOrigins(await readableOrigins(), browser.runtime.getManifest());
}

/** The sites that the reader allowed one by one: hosts without `www.`, by name. */
export async function getGrantedSites(): Promise<string[]> {
  const sites = (await allowedOrigins()).map(siteOf).filter(Boolean);
  return [...new Set(sites)].sort();
}

const remove = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins }).catch(() => false);

/** Gives a site's permission back, however it was granted; false where the browser keeps it (it is in the manifest). */
export async function removeSite(host: string): Promise<boolean> {
  const spelled = (await allowedOrigins()).filter((origin) => siteOf(origin) === host);
  return remove([...new Set([`*://${host}/*`, `*://www.${host}/*`, ...spelled])]);
}

/** Gives the permission for all websites back. */
export async function removeAllSites(): Promise<boolean> {
  return remove([...ALL_SITES]);
}

/** Gives back every website that the reader allowed, each for itself: one that the browser keeps holds up no other. */
export async function removeEverySite(): Promise<void> {
  await Promise.all((await allowedOrigins()).map((origin) => remove([origin])));
}
