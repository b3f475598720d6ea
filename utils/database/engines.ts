import { openDatabase } from './open.ts';
import { withRoom } from './quota.ts';
import { readRecords } from './read-records.ts';
import { isStoredEngine } from './record-schemas.ts';
import type { StoredEngine } from './schema.ts';

/** The reader's models as they are stored, keys and all; the oldest first. For the background alone. */
export async function storedEngines(): Promise<StoredEngine[]> {
  const engines = (await readRecords('engines')).map(({ value }) => value).filter(isStoredEngine);
  return engines.toSorted((a, b) => a.savedAt - b.savedAt);
}

/** One of them, deleted or not. */
export async function storedEngine(id: string): Promise<StoredEngine | undefined> {
  const engine = await (await openDatabase()).get('engines', id);
  return isStoredEngine(engine) ? engine : undefined;
}

/** Stores a model over what is there under its id. */
export async function putEngine(engine: StoredEngine): Promise<void> {
  await withRoom(async () => (await openDatabase()).put('engines', engine));
}

/** Removes what was deleted before `time` (milliseconds since the epoch), keys and all. Returns what went. */
export async function dropDeleted(time: number): Promise<StoredEngine[]> {
  const gone: StoredEngine[] = [];
  const { store, done } = (await openDatabase()).transaction('engines', 'readwrite');
  for await (const cursor of store) {
    if (!isStoredEngine(cursor.value)) continue;
    const { deletedAt } = cursor.value;
    if (deletedAt === undefined || deletedAt > time) continue;
    gone.push(cursor.value);
    await cursor.delete();
  }
  await done;
  return gone;
}
