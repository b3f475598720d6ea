import { browser } from '../browser.ts';
import { storedEngines } from '../database/engines.ts';
import { neverByItself } from '../sites/policy.ts';
import { INSIDE_NAMES } from '../sites/shared/private-hosts.ts';
import { BANK_LABELS, BANKS, LOGIN_LABELS, LOGINS, MAIL, MAIL_LABELS } from '../sites/shared/sensitive-hosts.ts';

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
  const models = (await storedEngines()).map(({ baseUrl }) => URL.parse(baseUrl)?.hostname ?? '');
  const articles = [...underway.values()].filter((host) => neverByItself(`https://${host}/`));
  return [...models, ...articles].filter(Boolean);
}
