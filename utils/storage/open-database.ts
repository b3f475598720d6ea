import { type IDBPDatabase, openDB } from 'idb';
import type { YoyakSchema } from './schema.ts';
import { DATABASE_VERSION, upgradeDatabase } from './upgrades.ts';

export type Database = IDBPDatabase<YoyakSchema>;

export const DATABASE_NAME = 'yoyak';

let connection: Promise<Database> | undefined;

/**
 * The one connection of this context: opened by the first call, opened anew after the browser ended it or a newer
 * version of the extension asked for it. Do not keep the result over an `await` of anything else; call again, it is free.
 */
export function openDatabase(): Promise<Database> {
  if (!connection) {
    const opening = connect(() => forget(opening));
    connection = opening;
    opening.catch(() => forget(opening));
  }
  return connection;
}

/** Closes the connection, if there is one. The next `openDatabase()` opens another. */
export async function closeDatabase(): Promise<void> {
  const closing = connection;
  connection = undefined;
  (await closing?.catch(() => undefined))?.close();
}

function forget(gone: Promise<Database>): void {
  if (connection === gone) connection = undefined;
}

async function connect(lost: () => void): Promise<Database> {
  return openDB<YoyakSchema>(DATABASE_NAME, DATABASE_VERSION, {
    // A step that fails leaves the old version as it was; opening rejects with AbortError.
    upgrade: (database, from, _to, transaction) =>
      upgradeDatabase(database, from, transaction).catch((error) => {
        console.error(error);
        transaction.abort();
      }),
    // Another page still runs the older version: its `blocking` below closes it, and this one goes on by itself.
    blocked: (from) => console.info(`yoyak: waiting for a page that holds version ${from} of the database`),
    blocking: (_from, _to, event) => {
      lost();
      (event.target as IDBDatabase).close();
    },
    terminated: lost,
  });
}
