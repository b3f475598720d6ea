import { browser } from '../lib/browser.ts';
import { type AskedPage, findDocument, targetOf } from '../permissions/find-document.ts';
import { ALL_SITES } from '../permissions/match-patterns.ts';
import { areAllSitesGranted, getGrantedSites } from '../permissions/site-access.ts';
import { siteModeFor } from '../sites/site-policy.ts';
import type { Settings } from '../storage/settings.ts';

const DETECTOR = { id: 'detector', file: '/detector.js' } as const;

/** Match patterns of a host and all below it. */
const withParts = (host: string): string[] => [`*://${host}/*`, `*://*.${host}/*`];

/** Match patterns of the pages that are a site's own: what stands below its host may be a stranger's. */
export const sitePatterns = (host: string): string[] => [`*://${host}/*`, `*://www.${host}/*`];

const isBelow = (host: string, above: string): boolean => host.endsWith(`.${above}`);

/**
 * Where the detector runs by itself, for these settings and granted match patterns. Pure. As `siteModeFor` has it, but
 * for what patterns cannot say: where a site is not on and a part of it is, its other parts get the detector, too, and
 * the background turns that away.
 */
export function detectorMatches(
  settings: Pick<Settings, 'sites' | 'everywhere'>,
  granted: { all: boolean; hosts: ReadonlySet<string> },
): { matches: string[]; excludeMatches: string[] } {
  const stored = Object.keys(settings.sites);
  const isOn = (host: string) => siteModeFor(`https://${host}/`, settings) === 'on';
  const everywhere = settings.everywhere === 'on' && granted.all;
  const on = [
    ...new Set([...stored.filter((host) => granted.all || granted.hosts.has(host)), ...granted.hosts]),
  ].filter(isOn);
  const not = everywhere ? stored.filter((host) => !isOn(host)) : [];
  return {
    matches: everywhere ? [...ALL_SITES] : [...new Set(on.flatMap(sitePatterns))],
    excludeMatches: not.flatMap((host) =>
      stored.some((part) => isBelow(part, host) && isOn(part)) ? sitePatterns(host) : withParts(host),
    ),
  };
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
export function registerScripts(settings: Settings, builtIn: readonly string[]): Promise<void> {
  last = last.catch(() => undefined).then(() => register(settings, builtIn));
  return last;
}

async function register(settings: Settings, builtIn: readonly string[]): Promise<void> {
  const hosts = [...Object.keys(settings.sites), ...(await getGrantedSites())];
  const granted = { all: await areAllSitesGranted(), hosts: await grantedHosts(hosts) };
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
    tabs.map(async ({ id: tabId = -1, url = '' }) => {
      const target = targetOf(await findDocument({ tabId, url }));
      await browser.scripting.executeScript({ target, files: [DETECTOR.file] });
    }),
  );
}

/** Whether `url` begins as one of the manifest's globs (`https://…/item*`). */
const fits = (url: string, globs: string[]) => globs.some((glob) => url.startsWith(glob.replace(/\*$/, '')));

const ownScripts = () => browser.runtime.getManifest().content_scripts ?? [];

/** Brings the manifest's own scripts to tabs that have none: open before the installation, or cut off by an update. */
export async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ownScripts().flatMap(({ matches }) => matches) });
  for (const { id: tabId = -1, url = '' } of tabs) {
    const document = await findDocument({ tabId, url }).catch(() => undefined);
    if (document) await startOwnScripts(document);
  }
}

/** Brings the manifest's own scripts to a document of their sites. */
export async function startOwnScripts(document: AskedPage): Promise<void> {
  const target = targetOf(document);
  for (const script of ownScripts()) {
    const { matches, js = [], css = [], include_globs: only = matches, exclude_globs: not = [] } = script;
    if (!fits(document.url, matches) || !fits(document.url, only) || fits(document.url, not)) continue;
    if (css.length) await browser.scripting.insertCSS({ target, files: css }).catch(() => {});
    await browser.scripting.executeScript({ target, files: js }).catch(() => {});
  }
}
