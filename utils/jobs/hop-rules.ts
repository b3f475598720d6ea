import tlds from 'tlds';
import { browser } from '../lib/browser.ts';
import { originsFor } from '../permissions/match-patterns.ts';
import { readableOrigins } from '../permissions/site-access.ts';
import { isBuiltIn } from '../sites/registry.ts';
import { INSIDE_NAMES } from '../sites/shared/private-hosts.ts';
import { BANK_LABELS, BANKS, LOGIN_LABELS, LOGINS, MAIL, MAIL_LABELS } from '../sites/shared/sensitive-hosts.ts';
import { neverAutomatic } from '../sites/site-policy.ts';
import { getStoredModels } from '../storage/models-table.ts';

interface Rule {
  id: number;
  action: { type: 'block' };
  condition: {
    initiatorDomains: string[];
    requestDomains?: string[];
    urlFilter?: string;
    excludedRequestDomains?: string[];
  };
}

/** Of `browser.declarativeNetRequest`, which the polyfill has no types for, what is used here. */
interface RuleStore {
  getSessionRules(): Promise<Pick<Rule, 'id'>[]>;
  updateSessionRules(change: { removeRuleIds: number[]; addRules: Rule[] }): Promise<void>;
}

/**
 * Returns the rules that keep the extension's own requests from hosts that only look like public sites, and from mail, banks
 * and logins, but for the `spared` hosts. They name no address in digits: those of the reader's own models stay reachable.
 */
export function hopRules(extensionHost: string, spared: readonly string[]): Rule[] {
  const requestDomains = [...INSIDE_NAMES, ...MAIL, ...BANKS, ...LOGINS];
  // A label at the beginning of any name. One regular expression of them all is more than Chrome takes.
  const labels = [...MAIL_LABELS, ...BANK_LABELS, ...LOGIN_LABELS].map((label) => ({ urlFilter: `||${label}.` }));
  return [{ requestDomains }, ...labels].map((condition, index) => ({
    id: index + 1,
    action: { type: 'block' },
    condition: {
      ...condition,
      initiatorDomains: [extensionHost],
      ...(spared.length > 0 && { excludedRequestDomains: [...new Set(spared)] }),
    },
  }));
}

/** Hosts of articles that are being fetched. */
const underway = new Map<symbol, string>();
let updating: Promise<void> = Promise.resolve();

/** Runs `work`, which fetches the article at `url`, while the rules stand. */
export async function withHopRules<T>(url: string, work: () => Promise<T>): Promise<T> {
  const key = Symbol();
  underway.set(key, new URL(url).hostname);
  try {
    await updateRules();
    return await work();
  } finally {
    underway.delete(key);
    await updateRules().catch(console.error);
  }
}

/** Brings the browser's rules up to date, one change after the other. */
function updateRules(): Promise<void> {
  updating = updating
    .catch(() => undefined)
    .then(async () => {
      const store = (browser as unknown as { declarativeNetRequest: RuleStore }).declarativeNetRequest;
      const removeRuleIds = (await store.getSessionRules()).map(({ id }) => id);
      const addRules = underway.size > 0 ? hopRules(ownHost(), await sparedHosts()) : [];
      await store.updateSessionRules({ removeRuleIds, addRules });
    });
  return updating;
}

const ownHost = (): string => new URL(browser.runtime.getURL('')).host;

/** Returns the servers of the reader's own models, and an article's own host where it may be read in spite of its name. */
async function sparedHosts(): Promise<string[]> {
  const models = (await getStoredModels()).map(({ baseUrl }) => URL.parse(baseUrl)?.hostname ?? '');
  const articles = [...underway.values()].filter((host) => neverAutomatic(`https://${host}/`));
  return [...models, ...articles].filter(Boolean);
}

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
  if (!host || neverAutomatic(`https://${host}/`) || isBuiltIn(`https://${host}/`)) return [];
  return [`${schemeOf(scheme)}://${host}`, ...(wildcard ? [`${schemeOf(scheme)}://*.${host}`] : [])];
}

/** A policy's `http:` stands for `https:` too. */
const schemeOf = (scheme: string | undefined): string => (scheme === 'https' ? 'https' : 'http');

const publicNames = (): string[] =>
  tlds.filter((name) => !EXCLUDED_TLDS.includes(name)).map((name) => new URL(`http://a.${name}`).hostname.slice(2));
