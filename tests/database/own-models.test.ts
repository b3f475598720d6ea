import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { dropDeleted, putEngine, storedEngine, storedEngines } from '../../utils/database/engines.ts';
import { openDatabase } from '../../utils/database/open.ts';
import { usedOn } from '../../utils/database/paid-calls.ts';
import { keepPart, keptPart, tidyParts } from '../../utils/database/parts.ts';
import type { StoredEngine } from '../../utils/database/schema.ts';
import { addSpending, dayBefore, dayOf, spendingSince, tidySpending } from '../../utils/database/spending.ts';
import { emptyCaches, storageInUse } from '../../utils/database/usage.ts';
import { freshDatabase } from './fresh.ts';

const engine = (id: string, savedAt = 1): StoredEngine => ({
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
    await putEngine(engine('b', 2));
    await putEngine(engine('a', 3));
    await putEngine(engine('c', 1));
    expect((await storedEngines()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(await storedEngine('a')).toMatchObject({ key: 'sk-secret-1234' });
  });

  test('that were deleted go for good after their time, key and all', async () => {
    await putEngine({ ...engine('a'), deletedAt: 100 });
    await putEngine({ ...engine('b'), deletedAt: 300 });
    await putEngine(engine('c'));
    await dropDeleted(200);
    expect((await storedEngines()).map(({ id }) => id).sort()).toEqual(['b', 'c']);
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
    const rows = await spendingSince('2026-11-23');
    expect(rows.find((row) => row.engine === 'a')).toMatchObject({ input: 1500, output: 15, cost: 0.75, calls: 2 });
    expect(rows.find((row) => row.engine === 'b')).toMatchObject({ input: 7, cost: 0, unpriced: 1 });
    expect(rows).toHaveLength(2);
    expect(await usedOn(noon(23))).toEqual({ dollars: 0.75, tokens: 8 });
  });

  test('counts a day from midnight to midnight of the reader', () => {
    expect(dayOf(new Date(2026, 0, 1, 0, 0, 0))).toBe('2026-01-01');
    expect(dayOf(new Date(2026, 0, 1, 23, 59, 59))).toBe('2026-01-01');
    expect(dayBefore(new Date(2026, 2, 1, 0, 30), 1)).toBe('2026-02-28');
  });

  test('is not kept for ever', async () => {
    await addSpending(engine('a'), { input: 1, output: 1 }, new Date(2026, 0, 1));
    await addSpending(engine('a'), { input: 2, output: 1 }, noon(1));
    await tidySpending(noon(23));
    expect((await spendingSince('2000-01-01')).map(({ day }) => day)).toEqual(['2026-11-01']);
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
    await tidyParts(25);
    expect(await keptPart('old')).toBeUndefined();
    expect(await keptPart('mid')).toEqual(['mid']);
    expect(await keptPart('new')).toEqual(['new']);
  });

  test('may be any JSON, and the newest wins', async () => {
    await keepPart('k', { lines: 1 });
    await keepPart('k', { lines: 2 });
    expect(await keptPart('k')).toEqual({ lines: 2 });
  });
});

test('emptying the caches takes parts, and leaves models and spending', async () => {
  await putEngine(engine('a'));
  await addSpending(engine('a'), { input: 1, output: 1 });
  await keepPart('k', 1);
  await emptyCaches();
  expect((await storageInUse()).counts).toMatchObject({ engines: 1, spending: 1, parts: 0 });
});
