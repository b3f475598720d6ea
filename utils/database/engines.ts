import { openDatabase } from './open.ts';
import { withRoom } from './quota.ts';
import type { StoredEngine } from './schema.ts';

/** The reader's models as they are stored, keys and all; the oldest first. For the background alone. */
export async function storedEngines(): Promise<StoredEngine[]> {
  const engines = await (await openDatabase()).getAll('engines');
  return engines.toSorted((a, b) => a.savedAt - b.savedAt);
}

/** One of them, deleted or not. */
export async function storedEngine(id: string): Promise<StoredEngine | undefined> {
  return (await openDatabase()).get('engines', id);
}

/** Stores a model over what is there under its id. */
export async function putEngine(engine: StoredEngine): Promise<void> {
  await withRoom(async () => (await openDatabase()).put('engines', engine));
}

/** Removes what was deleted before `time` (milliseconds since the epoch), keys and all. */
export async function dropDeleted(time: number): Promise<void> {
  const { store, done } = (await openDatabase()).transaction('engines', 'readwrite');
  for await (const cursor of store) {
    if (cursor.value.deletedAt !== undefined && cursor.value.deletedAt <= time) await cursor.delete();
  }
  await done;
}
