import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { cacheAnswer, getCachedAnswer, pruneAnswers } from '../../utils/storage/answer-cache.ts';
import {
  dropDeletedModels,
  getStoredModel,
  getStoredModels,
  putStoredModel,
} from '../../utils/storage/models-table.ts';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { getUsageOn } from '../../utils/storage/paid-calls.ts';
import type { StoredModel } from '../../utils/storage/schema.ts';
import { addSpending, dayBefore, dayOf, getSpendingSince, pruneSpending } from '../../utils/storage/spending.ts';
import { emptyCaches, getStorageUsage } from '../../utils/storage/storage-usage.ts';
import { freshDatabase } from './fresh.ts';

const engine = (id: string, savedAt = 1): StoredModel => ({
  id,
  provider: 'openai',
  label: `Model ${id}`,
  baseUrl: 'https://api.one.example/v1',
  model: 'small',
  key: 'sk-secret-1234',
  savedAt,
});

beforeEach(freshDatabase);

describe('the ladder', () => {
  test('takes the first version along: what was stored stays, the new stores are there', async () => {
    const old = await openDB('yoyak', 1, {
      upgrade(database) {
        const favorites = database.createObjectStore('favorites', { keyPath: 'id' });
        favorites.createIndex('urlKey', 'urlKey', { unique: true });
        for (const [name, keyPath, index] of OLD_STORES) {
          database.createObjectStore(name, { keyPath }).createIndex(index, index);
        }
      },
    });
    await old.put('translations', { hash: 'h', text: '안녕', usedAt: 1 });
    old.close();
    const now = await openDatabase();
    expect(await now.get('translations', 'h')).toMatchObject({ text: '안녕' });
    expect([...now.objectStoreNames]).toEqual(expect.arrayContaining(['engines', 'spending', 'parts', 'calls']));
    expect([...now.transaction('spending').store.indexNames]).toEqual(['day']);
    expect([...now.transaction('parts').store.indexNames]).toEqual(['usedAt']);
  });

  const OLD_STORES = [
    ['cache', 'key', 'usedAt'],
    ['jobs', 'key', 'updatedAt'],
    ['stories', 'id', 'seenAt'],
    ['translations', 'hash', 'usedAt'],
  ] as const;
});

describe('models', () => {
  test('come back in the order they were saved', async () => {
    await putStoredModel(engine('b', 2));
    await putStoredModel(engine('a', 3));
    await putStoredModel(engine('c', 1));
    expect((await getStoredModels()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(await getStoredModel('a')).toMatchObject({ key: 'sk-secret-1234' });
  });

  test('that were deleted go for good after their time, key and all', async () => {
    await putStoredModel({ ...engine('a'), deletedAt: 100 });
    await putStoredModel({ ...engine('b'), deletedAt: 300 });
    await putStoredModel(engine('c'));
    await dropDeletedModels(200);
    expect((await getStoredModels()).map(({ id }) => id).sort()).toEqual(['b', 'c']);
  });
});

describe('spending', () => {
  const noon = (day: number) => new Date(2026, 10, day, 12);

  test('adds up by local day and model, calls that end together too', async () => {
    await Promise.all([
      addSpending(engine('a'), { input: 1000, output: 10, cost: 0.5 }, noon(23)),
      addSpending(engine('a'), { input: 500, output: 5, cost: 0.25 }, noon(23)),
      addSpending(engine('b'), { input: 7, output: 1 }, noon(23)),
      addSpending(engine('a'), { input: 1, output: 1, cost: 9 }, noon(22)),
    ]);
    const rows = await getSpendingSince('2026-11-23');
    expect(rows.find((row) => row.engine === 'a')).toMatchObject({ input: 1500, output: 15, cost: 0.75, calls: 2 });
    expect(rows.find((row) => row.engine === 'b')).toMatchObject({ input: 7, cost: 0, unpriced: 1 });
    expect(rows).toHaveLength(2);
    expect(await getUsageOn(noon(23))).toEqual({ dollars: 0.75, tokens: 8 });
  });

  test('counts a day from midnight to midnight of the reader', () => {
    expect(dayOf(new Date(2026, 0, 1, 0, 0, 0))).toBe('2026-01-01');
    expect(dayOf(new Date(2026, 0, 1, 23, 59, 59))).toBe('2026-01-01');
    expect(dayBefore(new Date(2026, 2, 1, 0, 30), 1)).toBe('2026-02-28');
  });

  test('is not kept for ever', async () => {
    await addSpending(engine('a'), { input: 1, output: 1 }, new Date(2026, 0, 1));
    await addSpending(engine('a'), { input: 2, output: 1 }, noon(1));
    await pruneSpending(noon(23));
    expect((await getSpendingSince('2000-01-01')).map(({ day }) => day)).toEqual(['2026-11-01']);
  });
});

describe('parts of long threads', () => {
  test('are kept by key, the longest unused go first', async () => {
    for (const [key, usedAt] of [
      ['old', 1],
      ['new', 3],
      ['mid', 2],
    ] as const) {
      await (await openDatabase()).put('parts', { key, value: [key], size: 10, usedAt });
    }
    await pruneAnswers(25);
    expect(await getCachedAnswer('old')).toBeUndefined();
    expect(await getCachedAnswer('mid')).toEqual(['mid']);
    expect(await getCachedAnswer('new')).toEqual(['new']);
  });

  test('may be any JSON, and the newest wins', async () => {
    await cacheAnswer('k', { lines: 1 });
    await cacheAnswer('k', { lines: 2 });
    expect(await getCachedAnswer('k')).toEqual({ lines: 2 });
  });
});

test('emptying the caches takes parts, and leaves models and spending', async () => {
  await putStoredModel(engine('a'));
  await addSpending(engine('a'), { input: 1, output: 1 });
  await cacheAnswer('k', 1);
  await emptyCaches();
  expect((await getStorageUsage()).counts).toMatchObject({ engines: 1, spending: 1, parts: 0 });
});
