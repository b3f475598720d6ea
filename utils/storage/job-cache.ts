import type { JobRequest, JobState } from '../domain/index.ts';
import { openDatabase } from './open-database.ts';
import { withFreedQuota } from './quota.ts';
import { deleteUnindexed } from './read-records.ts';
import { isCachedJob, isStoredJob, recordSizeOf } from './record-schemas.ts';

/** Jobs that nobody finished are of no use after a week. */
const JOB_LIFE = 7 * 24 * 3_600_000;
/** Bytes of finished jobs that are kept; the longest unused go first. */
const CACHE_ROOM = 60_000_000;
/** Sentences: some 10 MB. */
const MOST_TRANSLATIONS = 50_000;

/** What is kept under `key`: a finished job, else as far as an interrupted one came. */
export async function getCachedJob(key: string): Promise<JobState | undefined> {
  const { store, done } = (await openDatabase()).transaction('cache', 'readwrite');
  const found = await store.get(key);
  const cached = isCachedJob(found) ? found : undefined;
  // Only a hint for tidying: a full disk must not cost the answer.
  if (cached) store.put({ ...cached, usedAt: Date.now() }).catch(() => undefined);
  await done.catch(() => undefined);
  return cached ? cached.value : getCheckpoint(key);
}

/** As far as an unfinished job under `key` came, whatever is finished of an earlier one. */
export async function getCheckpoint(key: string): Promise<JobState | undefined> {
  const job = await (await openDatabase()).get('jobs', key);
  return isStoredJob(job) ? job.state : undefined;
}

/** The finished jobs under `keys` that are there, as they stand; looking at them is no use of them. */
export async function getFinishedJobs(keys: readonly string[]): Promise<JobState[]> {
  const store = (await openDatabase()).transaction('cache').store;
  const found = await Promise.all(keys.map((key) => store.get(key)));
  return found.filter(isCachedJob).map(({ value }) => value);
}

/** Keeps a job under `key`: finished ones in the cache, unfinished ones until they are. */
export function saveJob(key: string, kind: JobRequest['kind'], state: JobState): Promise<void> {
  return withFreedQuota(async () => {
    const database = await openDatabase();
    if (state.status !== 'done') {
      await database.put('jobs', { key, state, updatedAt: Date.now() });
      return;
    }
    const transaction = database.transaction(['cache', 'jobs'], 'readwrite');
    const size = JSON.stringify(state).length;
    await Promise.all([
      transaction.objectStore('cache').put({ key, kind, value: state, size, usedAt: Date.now() }),
      transaction.objectStore('jobs').delete(key),
      transaction.done,
    ]);
  });
}

/** Drops what is too old or too much, or was never to be met again. Called when the browser starts. */
export async function pruneJobs(now = Date.now()): Promise<void> {
  await deleteUnindexed('jobs', 'updatedAt');
  await deleteUnindexed('cache', 'usedAt');
  await deleteUnindexed('translations', 'usedAt');
  const transaction = (await openDatabase()).transaction(['cache', 'jobs', 'translations'], 'readwrite');
  const jobs = transaction.objectStore('jobs');
  for await (const cursor of jobs.index('updatedAt').iterate(IDBKeyRange.upperBound(now - JOB_LIFE))) {
    await cursor.delete();
  }
  let room = CACHE_ROOM;
  for await (const cursor of transaction.objectStore('cache').index('usedAt').iterate(null, 'prev')) {
    const size = recordSizeOf(cursor.value);
    room -= size ?? 0;
    if (size === undefined || room < 0) await cursor.delete();
  }
  const translations = transaction.objectStore('translations');
  let over = (await translations.count()) - MOST_TRANSLATIONS;
  for await (const cursor of translations.index('usedAt')) {
    if (over-- <= 0) break;
    await cursor.delete();
  }
  await transaction.done;
}
