import tlds from 'tlds' with { type: 'json' };
import { originsFor } from '../permissions/patterns.ts';
import { readableOrigins } from '../permissions/sites.ts';
import { isBuiltIn } from '../sites/index.ts';
import { neverByItself } from '../sites/policy.ts';

/** Top-level domains whose names are no public web sites: reverse look-ups, routers (`fritz.box`), banks. */
const EXCLUDED_TLDS: readonly string[] = ['arpa', 'bank', 'box'];

const EVERY_SITE = /^(\*|https?):\/\/\*\/|^<all_urls>$/;
const SITE = /^(\*|https?):\/\/((?:\*\.)?)([a-z0-9-]+(?:\.[a-z0-9-]+)*)\//;

/**
 * The sources, as in `connect-src`, that an article at `url` may lead to where the reader granted `origins` (match patterns):
 * its own host and the granted ones, or the names of all public sites. At the ports of the web alone, without addresses in
 * digits, names of local networks, mail, banks and logins.
 */
export function hopSources(url: string, origins: readonly string[]): string[] {
  const { origin } = new URL(url);
  const granted = [...originsFor(url), ...origins];
  // Hosts may hold `;` and `*`, which mean something in a policy.
  const own = /^https?:\/\/[a-z0-9.-]+(?::\d+)?$/.test(origin) ? [origin] : [];
  return [...new Set([...own, ...granted.flatMap(sourcesOf)])];
}

/** Whether `sources` name more hosts than they can list: then rules have to say which of them are not meant. */
export const hasWildcard = (sources: readonly string[]): boolean => sources.some((source) => source.includes('://*.'));

/** As `hopSources`, for what is granted now. */
export async function allowedHops(url: string): Promise<string[]> {
  return hopSources(url, await readableOrigins());
}

function sourcesOf(pattern: string): string[] {
  const every = EVERY_SITE.exec(pattern);
  if (every) return publicNames().map((name) => `${schemeOf(every[1])}://*.${name}`);
  const [, scheme, wildcard, host] = SITE.exec(pattern) ?? [];
  if (!host || neverByItself(`https://${host}/`) || isBuiltIn(`https://${host}/`)) return [];
  return [`${schemeOf(scheme)}://${host}`, ...(wildcard ? [`${schemeOf(scheme)}://*.${host}`] : [])];
}

/** A policy's `http:` stands for `https:` too. */
const schemeOf = (scheme: string | undefined): string => (scheme === 'https' ? 'https' : 'http');

const publicNames = (): string[] =>
  tlds.filter((name) => !EXCLUDED_TLDS.includes(name)).map((name) => new URL(`http://a.${name}`).hostname.slice(2));
