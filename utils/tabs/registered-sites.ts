import { browser } from '../browser.ts';
import { ALL_SITES, allSitesGranted } from '../permissions.ts';
import type { Settings } from '../settings.ts';

const DETECTOR = { id: 'detector', file: '/detector.js' } as const;

/** Match patterns of a host and all below it. */
export const sitePatterns = (host: string): string[] => [`*://${host}/*`, `*://*.${host}/*`];

/** Where the detector runs by itself, for these settings and granted match patterns. Pure. */
export function detectorMatches(
  { sites, everywhere }: Pick<Settings, 'sites' | 'everywhere'>,
  granted: { all: boolean; hosts: ReadonlySet<string> },
): { matches: string[]; excludeMatches: string[] } {
  const hosts = Object.entries(sites);
  if (everywhere === 'on' && granted.all) {
    const not = hosts.filter(([, mode]) => mode !== 'on').flatMap(([host]) => sitePatterns(host));
    return { matches: [...ALL_SITES], excludeMatches: not };
  }
  const on = hosts.filter(([host, mode]) => mode === 'on' && (granted.all || granted.hosts.has(host)));
  return { matches: on.flatMap(([host]) => sitePatterns(host)), excludeMatches: [] };
}

/** Hosts among `hosts` whose pages may be read. */
async function grantedHosts(hosts: string[]): Promise<Set<string>> {
  const checked = await Promise.all(hosts.map(async (host) => ((await isHostGranted(host)) ? [host] : [])));
  return new Set(checked.flat());
}

const isHostGranted = (host: string) => browser.permissions.contains({ origins: [`*://${host}/*`] }).catch(() => false);

let last: Promise<void> = Promise.resolve();

/**
 * Brings the registered content scripts in line with the settings and permissions. Idempotent; calls run one after the
 * other, since two registrations of one id at once are an error.
 */
export function registerSites(settings: Settings, builtIn: readonly string[]): Promise<void> {
  last = last.catch(() => undefined).then(() => register(settings, builtIn));
  return last;
}

async function register(settings: Settings, builtIn: readonly string[]): Promise<void> {
  const granted = { all: await allSitesGranted(), hosts: await grantedHosts(Object.keys(settings.sites)) };
  const { matches, excludeMatches } = detectorMatches(settings, granted);
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR.id] });
  if (matches.length === 0) {
    if (present.length) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR.id] });
    return;
  }
  const script = {
    id: DETECTOR.id,
    js: [DETECTOR.file],
    matches,
    excludeMatches: [...excludeMatches, ...builtIn],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (present.length) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Brings the detector to pages that are open already on a site that was just switched on. */
export async function detectInOpenTabs(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] }).catch(() => []);
  await Promise.allSettled(
    tabs.map((tab) => browser.scripting.executeScript({ target: { tabId: tab.id ?? -1 }, files: [DETECTOR.file] })),
  );
}

/** Whether `url` begins as one of the manifest's globs (`https://…/item*`). */
const fits = (url: string, globs: string[]) => globs.some((glob) => url.startsWith(glob.replace(/\*$/, '')));

/** Brings the manifest's own scripts to tabs that have none: open before the installation, or cut off by an update. */
export async function startInOpenTabs(onlyTab?: number): Promise<void> {
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const { matches, js = [], css = [], include_globs: only, exclude_globs: not = [] } = script;
    const tabs = await browser.tabs.query({ url: matches });
    for (const { id: tabId = -1, url = '' } of tabs) {
      if (onlyTab !== undefined && tabId !== onlyTab) continue;
      if ((only && !fits(url, only)) || fits(url, not)) continue;
      const target = { tabId };
      if (css.length) await browser.scripting.insertCSS({ target, files: css }).catch(() => {});
      await browser.scripting.executeScript({ target, files: js }).catch(() => {});
    }
  }
}
