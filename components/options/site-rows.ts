import type { SiteMode } from '../../utils/domain/index.ts';
import { hostOf } from '../../utils/domain/web-address.ts';
import { SITES, siteOfHost } from '../../utils/sites/registry.ts';
import { siteModeFor } from '../../utils/sites/site-policy.ts';
import type { Settings } from '../../utils/storage/settings.ts';

/** A site as the options list it. */
export interface SiteRow {
  host: string;
  mode: SiteMode;
  /** Whether the browser lets its pages be read; undefined while that is being asked. */
  granted: boolean | undefined;
  /** Sites the extension is made for, which the manifest allows: they cannot be removed. */
  builtIn: boolean;
  /** A name for people, where there is one. */
  name?: string;
}

/** An address on the site, for the verbs that take one. */
export const urlOfSite = (host: string): string => `https://${host}/`;

/**
 * What the list shows: the built-in sites first, then the reader's own by name, those that were set and those that may
 * be read (`allowed`: hosts). `grants`: by `urlOfSite`.
 */
export function siteRows(
  settings: Settings,
  grants: ReadonlyMap<string, boolean>,
  allowed: readonly string[] = [],
): SiteRow[] {
  const builtIn = SITES.flatMap(({ hosts, name }) => hosts.map((host) => ({ host, name, builtIn: true })));
  const own = [...new Set([...Object.keys(settings.sites), ...allowed])]
    .filter((host) => !siteOfHost(host))
    .sort()
    .map((host) => ({ host, builtIn: false }));
  return [...builtIn, ...own].map((row) => ({
    ...row,
    mode: siteModeFor(urlOfSite(row.host), settings),
    granted: grants.get(urlOfSite(row.host)),
  }));
}

/** The site that somebody typed, as an address: "wired.com", "https://www.wired.com/x"; null where it is none. */
export function parseTypedSite(typed: string): string | null {
  const words = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(words) ? words : `https://${words}`);
  if (!words || !url || !/^https?:$/.test(url.protocol)) return null;
  const host = hostOf(url.href);
  return /^[^.\s]+(\.[^.\s]+)+$/.test(host) ? urlOfSite(url.hostname) : null;
}
