import { browser } from '../lib/browser.ts';
import { type TabProtocol, tellTab } from '../messaging/index.ts';
import { ALL_SITES } from '../permissions/match-patterns.ts';
import { takePendingSite } from '../permissions/pending-site.ts';
import { builtInPatterns } from '../sites/registry.ts';
import { readSettings, type Settings } from '../storage/settings.ts';
import { createMenus } from './context-menus.ts';
import { detectInOpenTabs, registerScripts, sitePatterns } from './registered-scripts.ts';
import { setSite } from './site-switch.ts';

/** Brings the registered scripts in line with what is stored and granted. */
export async function syncSites(): Promise<void> {
  await registerScripts(await readSettings(), builtInPatterns());
}

/** The part of the settings that says where scripts run. */
const where = ({ everywhere, sites }: Settings) => [everywhere, sites];

/** Open pages follow a change at once: they ask again, and pages of a site that was switched on get the detector. */
export async function onSettingsChanged(next: Settings, before: Settings): Promise<void> {
  const on = Object.entries(next.sites).filter(([host, mode]) => mode === 'on' && before.sites[host] !== 'on');
  const everywhere = next.everywhere === 'on' && before.everywhere !== 'on';
  if (JSON.stringify(where(next)) !== JSON.stringify(where(before))) await syncSites();
  await tellAllTabs('settingsChanged', {});
  if (everywhere) await detectInOpenTabs(ALL_SITES);
  else if (on.length) await detectInOpenTabs(on.flatMap(([host]) => sitePatterns(host)));
  if (next.language !== before.language) await createMenus();
}

/** A permission came: what the reader was switching on when it was asked for goes on now. */
export async function onAccessAdded({ origins = [] }: { origins?: string[] }): Promise<void> {
  const wished = await takePendingSite(origins);
  if (wished) await setSite(wished, 'on');
  await onAccessChanged();
}

/** A permission came or went: scripts and open pages follow. */
export async function onAccessChanged(): Promise<void> {
  await syncSites();
  await tellAllTabs('accessChanged', {});
}

/** Tells every tab that has a script of ours. */
async function tellAllTabs<K extends keyof TabProtocol & string>(
  verb: K,
  payload: Parameters<TabProtocol[K]>[0],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => tab.id !== undefined && tellTab(tab.id, verb, payload)));
}
