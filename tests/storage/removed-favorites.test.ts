import { beforeEach, expect, test, vi } from 'vitest';
import {
  forgetRemovedFavorites,
  getRemovedFavorite,
  rememberRemovedFavorite,
} from '../../utils/storage/favorites/removed-favorites.ts';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { FULL } from './favorites/samples.ts';
import { freshDatabase } from './fresh.ts';

const large = (chars: number) => ({ ...FULL, note: '가'.repeat(chars) });

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshDatabase();
});

test('a favorite that was taken out is remembered whole, until it is forgotten', async () => {
  await rememberRemovedFavorite('a.example/', FULL);
  expect(await getRemovedFavorite('a.example/')).toEqual(FULL);
  expect(await getRemovedFavorite('a.example/other')).toBeUndefined();
  await forgetRemovedFavorites('a.example/');
  expect(await getRemovedFavorite('a.example/')).toBeUndefined();
});

test('the last 20 are remembered, and fewer where they are large; the last one always', async () => {
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => ++now);
  for (let n = 0; n < 25; n++) await rememberRemovedFavorite(`a.example/${n}`, FULL);
  expect(await getRemovedFavorite('a.example/4')).toBeUndefined();
  expect(await getRemovedFavorite('a.example/5')).toBeDefined();
  await rememberRemovedFavorite('a.example/large', large(15_000), 20_000);
  await rememberRemovedFavorite('a.example/larger', large(25_000), 20_000);
  expect(await getRemovedFavorite('a.example/large')).toBeUndefined();
  expect(await getRemovedFavorite('a.example/larger')).toEqual(large(25_000));
});

test('what else stands among the parts stays when all of them are forgotten', async () => {
  await (await openDatabase()).put('parts', { key: 'questions a.example/', value: [], size: 2, usedAt: 1 });
  await rememberRemovedFavorite('a.example/', FULL);
  await rememberRemovedFavorite('한글.example/', FULL);
  await forgetRemovedFavorites();
  expect(await (await openDatabase()).getAllKeys('parts')).toEqual(['questions a.example/']);
});

test('a full disk forgets it, and nobody hears of an error', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await rememberRemovedFavorite('a.example/', FULL);
  expect(await getRemovedFavorite('a.example/')).toBeUndefined();
});
