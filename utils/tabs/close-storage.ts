import { browser } from '../browser.ts';

interface Restrictable {
  /** Chromium's, for `storage.local` and `storage.sync` since 140. */
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Refuses content scripts every storage area, where the browser can. Nothing that decides stands there: in Firefox they can
 * go on writing into `storage.local`, and nobody reads it.
 */
export async function closeStorage(): Promise<void> {
  const { local, sync, session } = browser.storage;
  const areas = [local, sync, session] as Restrictable[];
  await Promise.allSettled(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
