import { openDatabase } from './open-database.ts';
import type { StoreNames } from './schema.ts';

/** A record as it stands in its store, whatever it is; without a value where the browser cannot read it any more. */
export interface RawRecord {
  key: IDBValidKey;
  value?: unknown;
}

/**
 * Reads all records of a store, those too that no index has. One that the browser itself cannot read (its file is gone) costs
 * the speed of reading all at once, and no other record.
 */
export async function readRecords(name: StoreNames): Promise<RawRecord[]> {
  const database = await openDatabase();
  try {
    const { store } = database.transaction(name);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return keys.map((key, at) => ({ key, value: values[at] }));
  } catch (error) {
    console.error(error);
  }
  const keys = await (await openDatabase()).getAllKeys(name);
  const records: RawRecord[] = [];
  for (const key of keys) records.push(await readRecord(name, key));
  return records;
}

async function readRecord(name: StoreNames, key: IDBValidKey): Promise<RawRecord> {
  try {
    return { key, value: await (await openDatabase()).get(name, key as string) };
  } catch {
    return { key };
  }
}

/** Removes those records of a store that an index of it does not have, so that nobody who goes along that would ever meet them. */
export async function deleteUnindexed(name: 'cache' | 'jobs' | 'parts' | 'translations', index: string): Promise<void> {
  const { store, done } = (await openDatabase()).transaction(name, 'readwrite');
  const [all, indexed] = await Promise.all([store.count(), store.index(index as never).count()]);
  if (all > indexed) {
    const known = new Set(await store.index(index as never).getAllKeys());
    for (const key of await store.getAllKeys()) if (!known.has(key)) await store.delete(key);
  }
  await done;
}

/** Removes records by their keys, in one transaction. */
export async function deleteRecords(name: StoreNames, keys: readonly IDBValidKey[]): Promise<void> {
  const { store, done } = (await openDatabase()).transaction(name, 'readwrite');
  await Promise.all([...keys.map((key) => store.delete(key as string)), done]);
}
