import type { Favorite } from '../../domain/index.ts';
import { openDatabase } from '../open-database.ts';

/** Favorites that are remembered after they were taken out. */
const MAX_REMOVED = 20;
/** Characters of them as JSON; the last one stays whatever its size. */
const MAX_REMOVED_CHARS = 20_000_000;

/** Among the parts, like the questions of a page: what is longest unused goes with them. `page` is the page's `urlKey`. */
const PREFIX = 'removed ';
const keyOf = (page: string): string => PREFIX + page;
const allKeys = (): IDBKeyRange => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

/**
 * Remembers a favorite that was taken out, so that starring its page again brings back what the reader wrote. A full disk
 * forgets: taking out never fails because of it.
 */
export async function rememberRemovedFavorite(
  page: string,
  favorite: Favorite,
  roomChars = MAX_REMOVED_CHARS,
): Promise<void> {
  const part = { key: keyOf(page), value: favorite, size: JSON.stringify(favorite).length, usedAt: Date.now() };
  const { store, done } = (await openDatabase()).transaction('parts', 'readwrite');
  const written = store.getAll(allKeys()).then((kept) => {
    const others = kept.filter(({ key }) => key !== part.key).sort((a, b) => b.usedAt - a.usedAt);
    let chars = part.size;
    const tooMany = others.filter(({ size }, index) => {
      chars += size;
      return index >= MAX_REMOVED - 1 || chars > roomChars;
    });
    return Promise.all([store.put(part), ...tooMany.map(({ key }) => store.delete(key))]);
  });
  await Promise.all([written, done]).catch(() => undefined);
}

/** Returns the record of a page's favorite that was taken out, unchecked. */
export async function getRemovedFavorite(page: string): Promise<unknown> {
  const part = await (await openDatabase()).get('parts', keyOf(page));
  return part?.value;
}

/** Forgets the favorite of a page that was taken out; of all pages where none is named. */
export async function forgetRemovedFavorites(page?: string): Promise<void> {
  await (await openDatabase()).delete('parts', page === undefined ? allKeys() : keyOf(page));
}
