/** What may be granted, by match patterns. Pure: the manifest is computed from it at build time. */

/** Every website; what `everywhere: 'on'` needs. */
export const ALL_SITES: readonly string[] = ['*://*/*'];

/** The address of a web page; null for what is not http(s). */
export function webUrl(url: string): URL | null {
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

/** The match pattern of a model's server, whatever its port; none for the browser's own model. */
export function serverPattern(baseUrl: string): string[] {
  const url = webUrl(baseUrl);
  return url ? [`${url.protocol}//${url.hostname}/*`] : [];
}

/** The host that a match pattern is about, without `www.` and `*.`; '' for one that is about every website. */
export const siteOf = (origin: string): string => /^[^:]+:\/\/(?:\*\.|www\.)?([^/*]+)\//.exec(origin)?.[1] ?? '';

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

/** Whether a grant of these match patterns is about this page's site: it or every website was granted. Pure. */
export function isAbout(granted: readonly string[], url: string): boolean {
  const site = originsFor(url).map(siteOf)[0];
  return (
    site !== undefined &&
    granted.some((origin) => [...ALL_SITES, '<all_urls>'].includes(origin) || siteOf(origin) === site)
  );
}
