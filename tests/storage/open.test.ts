import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { closeDatabase, DATABASE_NAME, openDatabase } from '../../utils/storage/open-database.ts';
import { STORES } from '../../utils/storage/schema.ts';
import { DATABASE_VERSION } from '../../utils/storage/upgrades.ts';
import { freshDatabase } from './fresh.ts';

beforeEach(freshDatabase);

test('a new profile gets every store with its indexes', async () => {
  const database = await openDatabase();
  expect([...database.objectStoreNames]).toEqual([...STORES].sort());
  const { store } = database.transaction('favorites');
  expect([...store.indexNames]).toEqual(['savedAt', 'tags', 'urlKey']);
  expect(store.index('urlKey').unique).toBe(true);
  expect(store.index('tags').multiEntry).toBe(true);
});

test('all callers share one connection', async () => {
  const [one, two] = await Promise.all([openDatabase(), openDatabase()]);
  expect(one).toBe(two);
});

test('what was stored is there after closing', async () => {
  await (await openDatabase()).put('translations', {
    hash: 'h',
    text: '안녕',
    usedAt: 1,
  });
  await closeDatabase();
  expect(await (await openDatabase()).get('translations', 'h')).toMatchObject({
    text: '안녕',
  });
});

test('a newer version is let through, and this page opens nothing older over it', async () => {
  const old = await openDatabase();
  const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
  expect(newer.version).toBe(DATABASE_VERSION + 1);
  expect(() => old.transaction('favorites')).toThrow();
  await expect(openDatabase()).rejects.toThrow(/version/i);
  newer.close();
});

test('a connection that the browser ended is opened anew', async () => {
  const old = await openDatabase();
  await old.put('translations', { hash: 'h', text: '안녕', usedAt: 1 });
  forceCloseDatabase(unwrap(old) as unknown as typeof IDBDatabase);
  const again = await openDatabase();
  expect(again).not.toBe(old);
  expect(await again.count('translations')).toBe(1);
});

test('after a failed opening the next one tries again', async () => {
  const factory = globalThis.indexedDB;
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('no disk', 'UnknownError');
    },
  } as unknown as IDBFactory;
  await expect(openDatabase()).rejects.toThrow('no disk');
  globalThis.indexedDB = factory;
  expect((await openDatabase()).version).toBe(DATABASE_VERSION);
});
