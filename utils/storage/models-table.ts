import { openDatabase } from './open-database.ts';
import { withFreedQuota } from './quota.ts';
import { readRecords } from './read-records.ts';
import { isStoredModel } from './record-schemas.ts';
import type { StoredModel } from './schema.ts';

/** The reader's models as they are stored, keys and all; the oldest first. For the background alone. */
export async function getStoredModels(): Promise<StoredModel[]> {
  const engines = (await readRecords('engines')).map(({ value }) => value).filter(isStoredModel);
  return engines.toSorted((a, b) => a.savedAt - b.savedAt);
}

/** One of them, deleted or not. */
export async function getStoredModel(id: string): Promise<StoredModel | undefined> {
  const engine = await (await openDatabase()).get('engines', id);
  return isStoredModel(engine) ? engine : undefined;
}

/** Stores a model over what is there under its id. */
export async function putStoredModel(engine: StoredModel): Promise<void> {
  await withFreedQuota(async () => (await openDatabase()).put('engines', engine));
}

/** Removes what was deleted before `time` (milliseconds since the epoch), keys and all. Returns what went. */
export async function dropDeletedModels(time: number): Promise<StoredModel[]> {
  const gone: StoredModel[] = [];
  const { store, done } = (await openDatabase()).transaction('engines', 'readwrite');
  for await (const cursor of store) {
    if (!isStoredModel(cursor.value)) continue;
    const { deletedAt } = cursor.value;
    if (deletedAt === undefined || deletedAt > time) continue;
    gone.push(cursor.value);
    await cursor.delete();
  }
  await done;
  return gone;
}
