import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackFile, TranslationPack } from './packs.ts';

/** Unpacked files by the hash of their gzipped form; `facts` says what is there without reading 44 MB. */
interface PackSchema extends DBSchema {
  files: { key: string; value: ArrayBuffer };
  facts: { key: string; value: { pack: string; name: string; size: number } };
}

/** A database of its own: the worker opens it too, and favorites must not wait for a model. */
const NAME = 'yoyak-packs';

async function use<T>(work: (database: IDBPDatabase<PackSchema>) => Promise<T>): Promise<T> {
  const database = await openDB<PackSchema>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('files');
      fresh.createObjectStore('facts');
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Keeps one verified, unpacked file. Rejects with the browser's QuotaExceededError where there is no room. */
export const saveFile = (pack: TranslationPack, file: PackFile, bytes: ArrayBuffer): Promise<void> =>
  use(async (database) => {
    const transaction = database.transaction(['files', 'facts'], 'readwrite');
    const fact = { pack: pack.id, name: file.name, size: bytes.byteLength };
    await Promise.all([
      transaction.objectStore('files').put(bytes, file.sha256),
      transaction.objectStore('facts').put(fact, file.sha256),
      transaction.done,
    ]);
  });

/** Those files of a pack that are not kept yet, in its order. */
export const findMissingFiles = ({ files }: TranslationPack): Promise<PackFile[]> =>
  use(async (database) => {
    const kept = new Set(await database.getAllKeys('facts'));
    return files.filter(({ sha256 }) => !kept.has(sha256));
  });

/** The unpacked files of a pack by role; null unless all are there. */
export const readPack = ({ files }: TranslationPack): Promise<Record<PackFile['role'], ArrayBuffer> | null> =>
  use(async (database) => {
    const read = await Promise.all(files.map(async ({ role, sha256 }) => [role, await database.get('files', sha256)]));
    return read.every(([, bytes]) => bytes) ? Object.fromEntries(read) : null;
  });

/** Bytes that the kept files take. */
export const listStoredPacks = (): Promise<number> =>
  use(async (database) => (await database.getAll('facts')).reduce((sum, { size }) => sum + size, 0));

/** Removes what an earlier version of a pack left behind: files that no pack of today names. */
export const dropUnknownFiles = (packs: readonly TranslationPack[]): Promise<void> =>
  use(async (database) => {
    const known = new Set(packs.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
    const transaction = database.transaction(['files', 'facts'], 'readwrite');
    const keys = await transaction.objectStore('files').getAllKeys();
    const old = keys.filter((key) => !known.has(key));
    await Promise.all(
      old.flatMap((key) => [
        transaction.objectStore('files').delete(key),
        transaction.objectStore('facts').delete(key),
      ]),
    );
    await transaction.done;
  });

/** Removes every pack. */
export const removePacks = (): Promise<void> => dropUnknownFiles([]);
