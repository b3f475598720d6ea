import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { YoyakSchema } from './schema.ts';

type Database = IDBPDatabase<YoyakSchema>;
type Upgrade = IDBPTransaction<YoyakSchema, StoreNames<YoyakSchema>[], 'versionchange'>;
/** `from`: the version that the whole climb began at. */
type Step = (database: Database, transaction: Upgrade, from: number) => void | Promise<void>;

/**
 * One step a version, in order: step n takes version n to n + 1. A released step is never edited; a change of the
 * schema is a new step. A step may await nothing but requests of its own transaction.
 */
const LADDER: readonly Step[] = [createStores, addOwnModels, addSettings, addCalls];

export const DATABASE_VERSION = LADDER.length;

/** Climbs from `from` (0: there is no database yet) to `VERSION`. */
export async function upgradeDatabase(database: Database, from: number, transaction: Upgrade): Promise<void> {
  for (const step of LADDER.slice(from)) await step(database, transaction, from);
}

function createStores(database: Database): void {
  const favorites = database.createObjectStore('favorites', { keyPath: 'id' });
  favorites.createIndex('urlKey', 'urlKey', { unique: true });
  favorites.createIndex('savedAt', 'savedAt');
  favorites.createIndex('tags', 'tags', { multiEntry: true });

  database.createObjectStore('cache', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
  database.createObjectStore('jobs', { keyPath: 'key' }).createIndex('updatedAt', 'updatedAt');

  const stories = database.createObjectStore('stories', { keyPath: 'id' });
  stories.createIndex('urlKey', 'urlKey');
  stories.createIndex('seenAt', 'seenAt');

  database.createObjectStore('translations', { keyPath: 'hash' }).createIndex('usedAt', 'usedAt');
}

function addOwnModels(database: Database): void {
  database.createObjectStore('engines', { keyPath: 'id' });
  database.createObjectStore('spending', { keyPath: 'key' }).createIndex('day', 'day');
  database.createObjectStore('parts', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
}

/** A profile that is older than this store has its settings in `storage.local` yet; `takeOver` brings them over. */
function addSettings(database: Database, transaction: Upgrade, from: number): void {
  database.createObjectStore('settings', { keyPath: 'id' });
  if (from > 0) void transaction.objectStore('settings').put({ id: 'settings', pending: true });
}

function addCalls(database: Database): void {
  database.createObjectStore('calls', { keyPath: 'id' });
}
