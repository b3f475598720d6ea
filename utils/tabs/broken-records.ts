import { deleteRecords, readRecords } from '../database/read-records.ts';
import { isStoredEngine, isStoredSpending } from '../database/record-schemas.ts';
import { readFavorites, removeBroken } from '../favorites/store.ts';

const STORES = [
  ['engines', isStoredEngine],
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
