import type { IDBPObjectStore } from 'idb';
import type { Favorite, PageMetadata, SavedQuestion } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { canonicalUrl, urlKey } from '../../sites/canonical-url.ts';
import { openDatabase } from '../open-database.ts';
import { withFreedQuota } from '../quota.ts';
import { deleteRecords, readRecords } from '../read-records.ts';
import type { YoyakSchema } from '../schema.ts';
import { isWithinFavoriteSize } from './formats/favorite-size.ts';
import {
  cleanTags,
  createFavorite,
  type FavoriteExtras,
  isSameFavorite,
  mergeFavorites,
  mergeSavedAgain,
} from './merge-favorites.ts';
import { type BrokenFavorite, brokenFavorite, parseFavorite } from './stored-favorite.ts';

type Favorites = IDBPObjectStore<YoyakSchema, ['favorites'], 'favorites', 'readwrite'>;

/** Where every change is announced, without saying which. */
export const FAVORITES_CHANNEL = 'favorites';

export type ImportCounts = { added: number; merged: number; unchanged: number };

/**
 * Keeps the page, at once and whole; it is edited afterwards. A page that is kept already gets the newer summary, digest
 * and figures, its title, tags and note stay. Throws `quota_full`. The caller leaves private windows alone.
 */
export function saveFavorite(facts: PageMetadata, extras: FavoriteExtras = {}): Promise<Favorite> {
  const fresh = createFavorite(facts, extras, canonicalUrl(facts.url), Date.now());
  return writing(async (store) => {
    const kept = await byUrl(store, fresh.url);
    return put(store, kept ? mergeSavedAgain(kept, fresh) : fresh);
  });
}

/** The favorite of the page at `url`, however it is spelled. */
export async function getFavorite(url: string): Promise<Favorite | undefined> {
  const stored = await (await openDatabase()).getFromIndex('favorites', 'urlKey', urlKey(url));
  return parseFavorite(stored);
}

/** The favorite as changed, or undefined where it is gone meanwhile. Throws `quota_full`. */
export function updateFavorite(
  id: string,
  change: Partial<Pick<Favorite, 'title' | 'tags' | 'note'>>,
): Promise<Favorite | undefined> {
  return writing(async (store) => {
    const kept = parseFavorite(await store.get(id));
    if (!kept) return undefined;
    const title = change.title?.trim() || kept.title;
    const tags = change.tags ? cleanTags(change.tags) : kept.tags;
    return put(store, { ...kept, title, tags, note: change.note ?? kept.note, updatedAt: Date.now() });
  });
}

/**
 * The favorite of the page at `url` with other questions, as `change` makes them of those it has; undefined where the page
 * is no favorite. Throws `quota_full`.
 */
export function changeQuestions(
  url: string,
  change: (questions: readonly SavedQuestion[]) => SavedQuestion[],
): Promise<Favorite | undefined> {
  return writing(async (store) => {
    const kept = await byUrl(store, canonicalUrl(url));
    if (!kept) return undefined;
    const { questions = [], ...rest } = kept;
    const next = change(questions);
    return put(store, { ...rest, ...(next.length > 0 && { questions: next }), updatedAt: Date.now() });
  });
}

/** Forgets a favorite and returns it, for `restoreFavorite`; undefined where it was gone already. */
export function removeFavorite(id: string): Promise<Favorite | undefined> {
  return writing(async (store) => {
    const stored = await store.get(id);
    await store.delete(id);
    return parseFavorite(stored);
  });
}

/** Undo: puts a removed favorite back; where its page was kept anew meanwhile, the two become one. */
export function restoreFavorite(favorite: Favorite): Promise<Favorite> {
  return writing(async (store) => {
    const kept = await byUrl(store, favorite.url);
    return put(store, kept ? mergeFavorites(kept, favorite) : favorite);
  });
}

/** The last `count` saved, newest first. */
export async function getRecentFavorites(count: number): Promise<Favorite[]> {
  // One that the browser cannot read stops its cursor, and is left out by whoever reads them one by one.
  return newest(count).catch(async () => (await getAllFavorites()).slice(0, count));
}

async function newest(count: number): Promise<Favorite[]> {
  const { store } = (await openDatabase()).transaction('favorites');
  const recent: Favorite[] = [];
  let cursor = count > 0 ? await store.index('savedAt').openCursor(null, 'prev') : null;
  while (cursor) {
    const favorite = parseFavorite(cursor.value);
    if (favorite) recent.push(favorite);
    cursor = recent.length < count ? await cursor.continue() : null;
  }
  return recent;
}

/** All of them, newest first, and the records that are none. */
export async function readFavorites(): Promise<{ favorites: Favorite[]; broken: BrokenFavorite[] }> {
  const favorites: Favorite[] = [];
  const broken: BrokenFavorite[] = [];
  for (const record of await readRecords('favorites')) {
    const favorite = parseFavorite(record.value);
    if (favorite) favorites.push(favorite);
    else broken.push(brokenFavorite(record));
  }
  return { favorites: favorites.sort((a, b) => b.savedAt - a.savedAt), broken };
}

/** All of them, newest first. */
export const getAllFavorites = async (): Promise<Favorite[]> => (await readFavorites()).favorites;

/** Removes records that are no favorites, for good. */
export async function removeBroken(keys: readonly IDBValidKey[]): Promise<void> {
  await deleteRecords('favorites', keys);
  announce();
}

/** Takes all of `list` in or, where one write fails, none. A page that is kept already is merged. */
export function importFavorites(list: readonly Favorite[]): Promise<ImportCounts> {
  return writing(async (store) => {
    const counts: ImportCounts = { added: 0, merged: 0, unchanged: 0 };
    for (const incoming of list) {
      const favorite = { ...incoming, url: canonicalUrl(incoming.url), tags: cleanTags(incoming.tags) };
      const kept = await byUrl(store, favorite.url);
      const next = kept ? mergeFavorites(kept, favorite) : await withFreeId(store, favorite);
      const outcome = !kept ? 'added' : isSameFavorite(kept, next) ? 'unchanged' : 'merged';
      counts[outcome] += 1;
      if (outcome !== 'unchanged') await put(store, next);
    }
    return counts;
  });
}

/** One readwrite transaction over the favorites: two tabs at once come one after the other. */
function writing<T>(work: (store: Favorites) => Promise<T>): Promise<T> {
  return withFreedQuota(async () => {
    const transaction = (await openDatabase()).transaction('favorites', 'readwrite');
    try {
      const [result] = await Promise.all([work(transaction.store), transaction.done]);
      announce();
      return result;
    } catch (error) {
      abort(transaction);
      throw transaction.error ?? error;
    }
  });
}

/** Tells the extension's other pages to look again. */
function announce(): void {
  const channel = new BroadcastChannel(FAVORITES_CHANNEL);
  channel.postMessage(null);
  channel.close();
}

function abort(transaction: { abort(): void; done: Promise<void> }): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** The favorite of a page; a record in its place that is none goes: it would keep the page from being starred. */
async function byUrl(store: Favorites, url: string): Promise<Favorite | undefined> {
  const stored = await store.index('urlKey').get(urlKey(url));
  const favorite = parseFavorite(stored);
  if (stored && !favorite) await store.delete(stored.id);
  return favorite;
}

async function put(store: Favorites, favorite: Favorite): Promise<Favorite> {
  if (!isWithinFavoriteSize(favorite)) throw new UserError('favorite_size');
  await store.put({ ...favorite, urlKey: urlKey(favorite.url) });
  return favorite;
}

/** An id from a file may be that of another page here. */
async function withFreeId(store: Favorites, favorite: Favorite): Promise<Favorite> {
  return (await store.getKey(favorite.id)) === undefined ? favorite : { ...favorite, id: crypto.randomUUID() };
}
