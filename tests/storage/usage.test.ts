import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { deleteEverything, getStorageUsage } from '../../utils/storage/storage-usage.ts';
import { freshDatabase } from './fresh.ts';

beforeEach(async () => {
  await freshDatabase();
  const database = await openDatabase();
  await database.put('jobs', {
    key: 'a',
    state: { status: 'running', notices: [] },
    updatedAt: 1,
  });
  const story = {
    title: 'A',
    url: 'https://a.example/',
    urlKey: 'a.example/',
    seenAt: 1,
  };
  await database.put('stories', { ...story, id: 1 });
  await database.put('stories', { ...story, id: 2 });
});
afterEach(() => vi.unstubAllGlobals());

test('counts every store and passes on what the browser says', async () => {
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => ({ usage: 1234, quota: 99_999 }) },
  });
  expect(await getStorageUsage()).toEqual({
    bytes: 1234,
    quota: 99_999,
    counts: {
      favorites: 0,
      cache: 0,
      jobs: 1,
      stories: 2,
      translations: 0,
      engines: 0,
      spending: 0,
      parts: 0,
      settings: 0,
      calls: 0,
    },
  });
});

test('a browser that does not tell is no error', async () => {
  vi.stubGlobal('navigator', {
    storage: { estimate: () => Promise.reject(new TypeError('no')) },
  });
  expect(await getStorageUsage()).toMatchObject({
    bytes: undefined,
    counts: { stories: 2 },
  });
});

test('deletes everything', async () => {
  const database = await openDatabase();
  const model = {
    id: 'a',
    provider: 'openai',
    label: 'A',
    baseUrl: '',
    model: 'a',
    key: 'secret',
    savedAt: 1,
  } as const;
  await database.put('engines', model);
  await database.put('parts', { key: 'a', value: 1, size: 1, usedAt: 1 });
  await deleteEverything();
  expect(Object.values((await getStorageUsage()).counts).filter(Boolean)).toEqual([]);
});
