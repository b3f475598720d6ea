import { useState } from 'preact/hooks';
import type { SiteMode } from '../model.ts';
import { requestAllSites } from '../permissions/sites.ts';
import { useAllSites } from './use-grants.ts';
import { type Saving, useSaving } from './use-saving.ts';
import { saveSettings } from './use-settings.ts';

/** The global default: what it needs, and whether the reader refused that just now. */
export function useEverywhere(): {
  granted: boolean | undefined;
  denied: boolean;
  saving: Saving;
  /** Call it inside the click: `on` asks the browser for all sites right there, and changes nothing where that is denied. */
  change(mode: SiteMode): void;
} {
  const granted = useAllSites();
  const saving = useSaving();
  const [denied, setDenied] = useState(false);
  const change = (mode: SiteMode) => {
    const allowed = mode === 'on' && !granted ? requestAllSites() : Promise.resolve(true);
    setDenied(false);
    void allowed.then(
      (yes) => (yes ? saving.run(() => saveSettings({ everywhere: mode })) : setDenied(true)),
      (error) => saving.run(() => Promise.reject(error)),
    );
  };
  return { granted, denied, saving, change };
}
