import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { withFreedQuota } from '../../utils/storage/quota.ts';
import type { CachedJob } from '../../utils/storage/schema.ts';
import { freshDatabase } from './fresh.ts';

const full = () => new DOMException('full', 'QuotaExceededError');
const cached = (usedAt: number, size: number): CachedJob => ({
  key: `job ${usedAt}`,
  kind: 'article',
  value: { status: 'done', notices: [] },
  size,
  usedAt,
});

beforeEach(async () => {
  await freshDatabase();
  const database = await openDatabase();
  for (const usedAt of [3, 1, 4, 2]) await database.put('cache', cached(usedAt, 5_000_000));
  for (const usedAt of [3, 1, 4, 2]) await database.put('translations', { hash: `${usedAt}`, text: '', usedAt });
  await database.put('favorites', { ...favorite, urlKey: 'a' });
});

const favorite = {
  id: 'a',
  url: 'https://a.example/',
  title: 'A',
  tags: [],
  note: '',
  savedAt: 0,
  updatedAt: 0,
};

test('with room to spare nothing is dropped', async () => {
  expect(await withFreedQuota(async () => 'written')).toBe('written');
  expect(await (await openDatabase()).count('cache')).toBe(4);
});

test('a full disk costs the oldest cached jobs and translations, and the write succeeds', async () => {
  let tries = 0;
  await withFreedQuota(async () => {
    if (++tries === 1) throw full();
  });
  const database = await openDatabase();
  expect(tries).toBe(2);
  expect(await database.getAllKeys('cache')).toEqual(['job 3', 'job 4']);
  expect(await database.getAllKeys('translations')).toEqual(['3', '4']);
  expect(await database.count('favorites')).toBe(1);
});

test('a disk that stays full is told to the reader', async () => {
  await expect(withFreedQuota(() => Promise.reject(full()))).rejects.toMatchObject({
    code: 'quota_full',
  });
});

test('other failures are not tried again', async () => {
  let tries = 0;
  const failing = withFreedQuota(async () => {
    tries++;
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(tries).toBe(1);
});
