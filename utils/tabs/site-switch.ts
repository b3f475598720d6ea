import type { SiteMode } from '../model.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { hostOf } from '../sites/canonical-url.ts';

/** Stores a site's mode; the settings' watchers do the rest. Pages without a host of their own are left alone. */
export async function setSite(url: string, mode: SiteMode): Promise<void> {
  const host = hostOf(url);
  if (!host) return;
  const { sites } = await readSettings();
  await changeSettings({ sites: { ...sites, [host]: mode } });
}
