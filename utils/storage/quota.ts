import { isQuotaExceeded, UserError } from '../domain/user-error.ts';
import { openDatabase } from './open-database.ts';
import { recordSizeOf } from './record-schemas.ts';

/** What is freed at once: enough that the next dozen writes do not have to. Bytes of cached jobs. */
const ROOM = 8_000_000;

/**
 * `write()`, and once more after the oldest cached jobs and translations were dropped where the disk was full. `write`
 * must be one transaction or repeatable. Throws `quota_full` where there is still no room; favorites are never dropped.
 */
export async function withFreedQuota<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
  }
  await makeRoom();
  try {
    return await write();
  } catch (error) {
    throw isQuotaExceeded(error) ? new UserError('quota_full', [], { cause: error }) : error;
  }
}

/** Drops parts and cached jobs, oldest use first, until `ROOM` bytes are free, and the older half of the translations. */
async function makeRoom(): Promise<void> {
  const transaction = (await openDatabase()).transaction(['cache', 'parts', 'translations'], 'readwrite');
  let freed = 0;
  for (const name of ['parts', 'cache'] as const) {
    for await (const cursor of transaction.objectStore(name).index('usedAt')) {
      if (freed >= ROOM) break;
      freed += recordSizeOf(cursor.value) ?? 0;
      await cursor.delete();
    }
  }
  const translations = transaction.objectStore('translations');
  let older = (await translations.count()) / 2;
  for await (const cursor of translations.index('usedAt')) {
    if (older-- <= 0) break;
    await cursor.delete();
  }
  await transaction.done;
}
