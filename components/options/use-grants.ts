import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../utils/lib/browser.ts';
import { areAllSitesGranted, getGrantedSites, isReached } from '../../utils/permissions/site-access.ts';

function usePermissionChanges(look: () => void, when: readonly unknown[]): void {
  useEffect(() => {
    look();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, when);
}

/** On which of these pages our scripts run, by URL, kept up to date; undefined before the browser answered. */
export function useGrants(urls: readonly string[]): ReadonlyMap<string, boolean> {
  const [grants, setGrants] = useState<ReadonlyMap<string, boolean>>(new Map());
  const key = urls.join('\n');
  usePermissionChanges(() => {
    Promise.all(urls.map(async (url) => [url, await isReached(url)] as const)).then((all) => setGrants(new Map(all)));
  }, [key]);
  return grants;
}

/** Whether every site may be read, kept up to date. */
export function useAllSites(): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  usePermissionChanges(() => void areAllSitesGranted().then(setGranted), []);
  return granted;
}

/** The hosts that the reader allowed one by one, kept up to date; none before the browser answered. */
export function useGrantedSites(): readonly string[] {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  usePermissionChanges(() => void getGrantedSites().then(setHosts), []);
  return hosts;
}
