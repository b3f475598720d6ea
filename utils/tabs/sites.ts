import { ALL_SITES } from '../permissions/patterns.ts';
import { takeWish } from '../permissions/wish.ts';
import { readSettings, type Settings } from '../settings.ts';
import { BUILT_IN_PATTERNS } from '../sites/index.ts';
import { tellAll } from './all-tabs.ts';
import { makeMenus } from './menus.ts';
import { detectInOpenTabs, registerSites, sitePatterns } from './registered-sites.ts';
import { setSite } from './site-switch.ts';

/** Brings the registered scripts in line with what is stored and granted. */
export async function syncSites(): Promise<void> {
  await registerSites(await readSettings(), BUILT_IN_PATTERNS);
}

/** The part of the settings that says where scripts run. */
const where = ({ everywhere, sites }: Settings) => [everywhere, sites];

/** Open pages follow a change at once: they ask again, and pages of a site that was switched on get the detector. */
export async function settingsChanged(next: Settings, before: Settings): Promise<void> {
  const on = Object.entries(next.sites).filter(([host, mode]) => mode === 'on' && before.sites[host] !== 'on');
  const everywhere = next.everywhere === 'on' && before.everywhere !== 'on';
  if (JSON.stringify(where(next)) !== JSON.stringify(where(before))) await syncSites();
  await tellAll('settingsChanged', {});
  if (everywhere) await detectInOpenTabs(ALL_SITES);
  else if (on.length) await detectInOpenTabs(on.flatMap(([host]) => sitePatterns(host)));
  if (next.language !== before.language) await makeMenus();
}

/** A permission came: what the reader was switching on when it was asked for goes on now. */
export async function accessAdded({ origins = [] }: { origins?: string[] }): Promise<void> {
  const wished = await takeWish(origins);
  if (wished) await setSite(wished, 'on');
  await accessChanged();
}

/** A permission came or went: scripts and open pages follow. */
export async function accessChanged(): Promise<void> {
  await syncSites();
  await tellAll('accessChanged', {});
}
