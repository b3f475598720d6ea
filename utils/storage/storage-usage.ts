import { openDatabase } from './open-database.ts';
import { STORES, type StoreNames } from './schema.ts';

export interface StorageUsage {
  /** Bytes the browser counts for the extension, and may give it; absent where it does not say. */
  bytes?: number;
  quota?: number;
  /** Records a store. */
  counts: Record<StoreNames, number>;
}

/** What the database holds and how much room it takes. */
export async function getStorageUsage(): Promise<StorageUsage> {
  const transaction = (await openDatabase()).transaction(STORES);
  const counts = await Promise.all(STORES.map(async (name) => [name, await transaction.objectStore(name).count()]));
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return { bytes: usage, quota, counts: Object.fromEntries(counts) };
}

/** What the reader entered or has to answer for: emptying the caches leaves it. */
const KEPT: readonly StoreNames[] = ['favorites', 'engines', 'spending', 'settings', 'calls'];

/** Empties what can be made or met again: jobs, finished or not, parts, translations, stories seen. */
export async function emptyCaches(): Promise<void> {
  const stores = STORES.filter((name) => !KEPT.includes(name));
  const transaction = (await openDatabase()).transaction(stores, 'readwrite');
  await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
  await transaction.done;
}

/** Empties every store but the settings' in one transaction, keys of models and spending too. */
export async function deleteEverything(): Promise<void> {
  const stores = STORES.filter((name) => name !== 'settings');
  const transaction = (await openDatabase()).transaction(stores, 'readwrite');
  await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
  await transaction.done;
}
