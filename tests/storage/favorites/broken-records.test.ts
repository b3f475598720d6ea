import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Favorite } from '../../../utils/domain/index.ts';
import { FAVORITE_MAX_CHARS } from '../../../utils/domain/limits.ts';
import { urlKey } from '../../../utils/sites/canonical-url.ts';
import {
  getAllFavorites,
  getFavorite,
  getRecentFavorites,
  importFavorites,
  readFavorites,
  removeBroken,
  removeFavorite,
  saveFavorite,
  updateFavorite,
} from '../../../utils/storage/favorites/favorites-store.ts';
import { parseFavorite } from '../../../utils/storage/favorites/stored-favorite.ts';
import { openDatabase } from '../../../utils/storage/open-database.ts';
import type { StoredFavorite } from '../../../utils/storage/schema.ts';
import { freshDatabase } from '../fresh.ts';
import { FULL, favorite } from './samples.ts';

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshDatabase();
});

const stored = (one: Favorite): StoredFavorite => ({ ...one, urlKey: urlKey(one.url) });
const plant = async (record: object) => (await openDatabase()).put('favorites', record as StoredFavorite);

const WRONG = [null, undefined, NaN, 7, 'x', {}, [null], new Date(NaN), new Map(), new Uint8Array(2), { a: { b: [] } }];
const MUST = ['id', 'url', 'title', 'tags', 'note', 'savedAt', 'updatedAt'] as const;
const MAY = ['siteName', 'storyId', 'points', 'commentCount', 'summary', 'digest', 'report', 'questions'] as const;

describe('a record that is broken', () => {
  test.each(MUST)('in its %s is no favorite', (field) => {
    for (const wrong of WRONG) {
      if (typeof wrong === typeof FULL[field] && field !== 'tags' && (field !== 'url' || wrong !== 'x')) continue;
      if (field === 'tags' && Array.isArray(wrong) && wrong.length === 0) continue;
      const record = { ...stored(FULL), [field]: wrong };
      expect(parseFavorite(record), `${field}: ${String(wrong)}`).toBeUndefined();
    }
  });

  test.each(MAY)('in its %s is shown without it', (field) => {
    const { [field]: _, ...rest } = FULL;
    for (const wrong of [null, NaN, {}, [null], new Map()]) {
      expect(parseFavorite({ ...stored(FULL), [field]: wrong })).toEqual(rest);
    }
  });

  test('deep inside is shown without that part', () => {
    const record = structuredClone(stored(FULL));
    record.digest!.items[0]!.replies[0]!.bullet = null as never;
    expect(parseFavorite(record)).toEqual({ ...FULL, digest: undefined });
  });

  test('in nothing is the favorite, as it was', () => {
    expect(parseFavorite(stored(FULL))).toEqual(FULL);
    expect(parseFavorite(stored({ ...FULL, summary: undefined as never }))).toEqual({ ...FULL, summary: undefined });
  });
});

describe('among the favorites', () => {
  const BROKEN = [
    { id: 'nothing' },
    { ...stored(favorite('time')), savedAt: 'then' },
    { ...stored(favorite('none')), savedAt: undefined },
    { ...stored(favorite('tags')), tags: null, title: 'Its title' },
    { ...stored(favorite('huge')), note: 'x'.repeat(FAVORITE_MAX_CHARS + 1) },
    { ...stored(favorite('number')), id: 7, title: null },
  ];

  beforeEach(async () => {
    await importFavorites([favorite('a', { savedAt: 2 }), favorite('b', { savedAt: 1 })]);
    for (const record of BROKEN) await plant(record);
  });

  test('the broken ones are named beside the others, which are read as ever', async () => {
    const { favorites, broken } = await readFavorites();
    expect(favorites.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(broken.map(({ key }) => key).sort()).toEqual([7, 'huge', 'none', 'nothing', 'tags', 'time'].sort());
    expect(broken.find(({ key }) => key === 'tags')?.title).toBe('Its title');
    expect(broken.find(({ key }) => key === 'nothing')?.title).toBe('');
    expect((await getRecentFavorites(5)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('the broken ones can be deleted one by one, whatever their keys are, and nothing else goes', async () => {
    await removeBroken([7]);
    expect((await readFavorites()).broken).toHaveLength(BROKEN.length - 1);
    await removeBroken((await readFavorites()).broken.map(({ key }) => key));
    expect(await readFavorites()).toMatchObject({ broken: [], favorites: [{ id: 'a' }, { id: 'b' }] });
  });

  test('a page whose record is broken is no favorite, and can be starred anew', async () => {
    const { url } = favorite('tags');
    expect(await getFavorite(url)).toBeUndefined();
    expect(await updateFavorite('tags', { note: 'x' })).toBeUndefined();
    const kept = await saveFavorite({ url, title: 'New' });
    expect(await getFavorite(url)).toEqual(kept);
    expect(await importFavorites([favorite('time')])).toMatchObject({ added: 1 });
    expect((await readFavorites()).broken).toHaveLength(BROKEN.length - 2);
  });

  test('a broken one that is removed by its id gives nothing that could come back', async () => {
    expect(await removeFavorite('tags')).toBeUndefined();
    expect((await readFavorites()).broken).toHaveLength(BROKEN.length - 1);
  });

  test('one that the browser itself cannot read costs no other', async () => {
    const unreadable = () => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    };
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable);
    vi.spyOn(IDBIndex.prototype, 'openCursor').mockImplementation(unreadable);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return key === 'a' ? unreadable() : get.call(this, key);
    });
    vi.spyOn(console, 'error').mockReturnValue();
    const { favorites, broken } = await readFavorites();
    expect(favorites.map(({ id }) => id)).toEqual(['b']);
    expect(broken).toContainEqual({ key: 'a', title: '' });
    expect((await getRecentFavorites(5)).map(({ id }) => id)).toEqual(['b']);
  });
});

test('what would make a favorite larger than it may be is not kept, and what was there stays', async () => {
  const kept = await saveFavorite({ url: 'https://a.example/', title: 'A' }, { note: '처음' });
  const note = 'x'.repeat(FAVORITE_MAX_CHARS + 1);
  await expect(updateFavorite(kept.id, { note })).rejects.toMatchObject({ code: 'favorite_size' });
  expect(await getAllFavorites()).toEqual([kept]);
});
