import { useState } from 'preact/hooks';
import type { SiteMode } from '../../utils/domain/index.ts';
import { requestAllSites } from '../../utils/permissions/site-access.ts';
import { type SavingState, useSaving } from '../shared/use-saving.ts';
import { saveSettings } from '../shared/use-settings.ts';
import { useAllSites } from './use-grants.ts';

/** The global default: what it needs, and whether the reader refused that just now. */
export function useEverywhere(): {
  granted: boolean | undefined;
  denied: boolean;
  saving: SavingState;
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
