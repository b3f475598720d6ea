import { storage } from 'wxt/utils/storage';
import { forgetAutomaticRuns } from '../jobs/automatic-runs.ts';
import { stopJobs } from '../jobs/job-server.ts';
import { browser } from '../lib/browser.ts';
import { forgetDeletedModels, forgetEphemeralAnswers } from '../llm/index.ts';
import { removeConsents } from '../permissions/data-consents.ts';
import { setPendingSite } from '../permissions/pending-site.ts';
import { removeEverySite } from '../permissions/site-access.ts';
import { pruneAnswers } from '../storage/answer-cache.ts';
import { readFavorites, removeBroken } from '../storage/favorites/favorites-store.ts';
import { pruneJobs } from '../storage/job-cache.ts';
import { deleteRecords, readRecords } from '../storage/read-records.ts';
import { isStoredModel, isStoredSpending } from '../storage/record-schemas.ts';
import { readSettings, resetSettings } from '../storage/settings.ts';
import { deleteOldSettings } from '../storage/settings-record.ts';
import { pruneSpending } from '../storage/spending.ts';
import { deleteEverything } from '../storage/storage-usage.ts';
import { removePacks } from '../translation/bergamot/pack-store.ts';
import { onFavoritesChanged } from './stars.ts';

const DAY = 24 * 3_600_000;
/** Milliseconds after its start at which a background has nothing to do, most of the time, and still is there. */
export const MAINTENANCE_DELAY_MS = 20_000;

/** When it was tidied in this session of the browser; milliseconds since the epoch. */
const tidied = storage.defineItem<number>('session:tidied', { fallback: 0 });

/** Drops what is too old or too much, and deleted models for good. When the browser starts; never throws. */
export async function runMaintenance(now = Date.now()): Promise<void> {
  const old = readSettings().then(deleteOldSettings);
  await Promise.allSettled([
    tidied.setValue(now),
    pruneJobs(),
    pruneAnswers(),
    pruneSpending(),
    forgetDeletedModels(),
    old,
  ]);
}

/** The same where that was a day ago: many a browser runs for weeks. Never throws. */
export async function runMaintenanceWhenDue(now = Date.now()): Promise<void> {
  const last = await tidied.getValue().catch(() => now);
  if (now - last >= DAY) await runMaintenance(now);
}

/** Stops all work, forgets all that is stored, and gives back every site and consent that the reader granted. */
export async function deleteAllData(): Promise<void> {
  // Else what works now goes on asking the reader's model, and keeps what comes.
  await stopJobs();
  forgetEphemeralAnswers();
  await Promise.all([deleteEverything(), removePacks(), forgetAutomaticRuns()]);
  await setPendingSite(null);
  await resetSettings();
  await Promise.all([removeEverySite(), removeConsents()]);
  await onFavoritesChanged();
}

const STORES = [
  ['engines', isStoredModel],
  ['spending', isStoredSpending],
] as const;

async function brokenKeys(name: (typeof STORES)[number][0], isWhole: (record: unknown) => boolean) {
  return (await readRecords(name)).filter(({ value }) => !isWhole(value)).map(({ key }) => key);
}

/** Counts what the reader entered or answers for and cannot be read: favorites, models, spending. Caches mend themselves. */
export async function countBrokenRecords(): Promise<number> {
  const { broken } = await readFavorites();
  const others = await Promise.all(STORES.map(([name, isWhole]) => brokenKeys(name, isWhole)));
  return broken.length + others.flat().length;
}

/** Deletes these for good. */
export async function deleteBrokenRecords(): Promise<void> {
  const { broken } = await readFavorites();
  if (broken.length > 0) await removeBroken(broken.map(({ key }) => key));
  for (const [name, isWhole] of STORES) await deleteRecords(name, await brokenKeys(name, isWhole));
}

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
