import { beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../utils/database/open.ts';
import { forgetRemoved, rememberRemoved, removedFavorite } from '../../utils/database/removed-favorites.ts';
import { FULL } from '../favorites/samples.ts';
import { freshDatabase } from './fresh.ts';

const large = (chars: number) => ({ ...FULL, note: '가'.repeat(chars) });

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshDatabase();
});

test('a favorite that was taken out is remembered whole, until it is forgotten', async () => {
  await rememberRemoved('a.example/', FULL);
  expect(await removedFavorite('a.example/')).toEqual(FULL);
  expect(await removedFavorite('a.example/other')).toBeUndefined();
  await forgetRemoved('a.example/');
  expect(await removedFavorite('a.example/')).toBeUndefined();
});

test('the last 20 are remembered, and fewer where they are large; the last one always', async () => {
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => ++now);
  for (let n = 0; n < 25; n++) await rememberRemoved(`a.example/${n}`, FULL);
  expect(await removedFavorite('a.example/4')).toBeUndefined();
  expect(await removedFavorite('a.example/5')).toBeDefined();
  await rememberRemoved('a.example/large', large(15_000), 20_000);
  await rememberRemoved('a.example/larger', large(25_000), 20_000);
  expect(await removedFavorite('a.example/large')).toBeUndefined();
  expect(await removedFavorite('a.example/larger')).toEqual(large(25_000));
});

test('what else stands among the parts stays when all of them are forgotten', async () => {
  await (await openDatabase()).put('parts', { key: 'questions a.example/', value: [], size: 2, usedAt: 1 });
  await rememberRemoved('a.example/', FULL);
  await rememberRemoved('한글.example/', FULL);
  await forgetRemoved();
  expect(await (await openDatabase()).getAllKeys('parts')).toEqual(['questions a.example/']);
});

test('a full disk forgets it, and nobody hears of an error', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await rememberRemoved('a.example/', FULL);
  expect(await removedFavorite('a.example/')).toBeUndefined();
});
