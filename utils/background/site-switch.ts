import type { SiteMode } from '../domain/index.ts';
import { hostOf } from '../domain/web-address.ts';
import { setPendingSite } from '../permissions/pending-site.ts';
import { isReached } from '../permissions/site-access.ts';
import { changeSettings } from '../storage/settings.ts';
import { askAccess } from './own-pages.ts';

/** Stores a site's mode; what listens to the settings does the rest. Pages without a host of their own are left alone. */
export async function setSite(url: string, mode: SiteMode): Promise<void> {
  const host = hostOf(url);
  if (!host) return;
  await changeSettings({ sites: { [host]: mode } });
}

/**
 * A mode that a page's panel asks for. Switching a site on takes a permission, which only a window of ours may ask for;
 * the site is on once it is given.
 */
export async function switchSite(url: string, mode: SiteMode): Promise<void> {
  if (mode !== 'on' || (await isReached(url))) return setSite(url, mode);
  await setPendingSite(url);
  await askAccess(url);
}
