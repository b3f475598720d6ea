import { openDatabase } from './open-database.ts';
import { deleteUnindexed } from './read-records.ts';
import { recordSizeOf } from './record-schemas.ts';

/** Characters of parts that are kept; the longest unused go first. */
const PARTS_ROOM = 20_000_000;

/** What was made of a part under `key`, where that is kept. */
export async function getCachedAnswer(key: string): Promise<unknown> {
  const { store, done } = (await openDatabase()).transaction('parts', 'readwrite');
  const part = await store.get(key);
  if (part) store.put({ ...part, usedAt: Date.now() }).catch(() => undefined);
  await done.catch(() => undefined);
  return part?.value;
}

/** Keeps what was made of a part. A full disk forgets; it never stops a summary. */
export async function cacheAnswer(key: string, value: unknown): Promise<void> {
  const part = { key, value, size: JSON.stringify(value).length, usedAt: Date.now() };
  await (await openDatabase()).put('parts', part).catch(() => undefined);
}

/** Drops parts beyond `room` characters, oldest use first. Called when the browser starts. */
export async function pruneAnswers(room = PARTS_ROOM): Promise<void> {
  await deleteUnindexed('parts', 'usedAt');
  const { store, done } = (await openDatabase()).transaction('parts', 'readwrite');
  let left = room;
  for await (const cursor of store.index('usedAt').iterate(null, 'prev')) {
    const size = recordSizeOf(cursor.value);
    left -= size ?? 0;
    if (size === undefined || left < 0) await cursor.delete();
  }
  await done;
}
