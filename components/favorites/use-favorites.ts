import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Favorite, PlainError, SavedQuestion } from '../../utils/domain/index.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';
import { requestOwn } from '../../utils/messaging/index.ts';
import { deleteQuestion, saveQuestion } from '../../utils/storage/favorites/favorite-questions.ts';
import {
  FAVORITES_CHANNEL,
  type ImportCounts,
  importFavorites,
  readFavorites,
  removeBroken,
  updateFavorite,
} from '../../utils/storage/favorites/favorites-store.ts';
import { createSearch, type Search } from '../../utils/storage/favorites/search-favorites.ts';
import type { BrokenFavorite } from '../../utils/storage/favorites/stored-favorite.ts';

export type FavoriteChange = Parameters<typeof updateFavorite>[1];

export interface Favorites {
  /** Newest first; null before they were read. */
  list: readonly Favorite[] | null;
  /** Records among them that cannot be shown. */
  broken: readonly BrokenFavorite[];
  /** Why they could not be read. */
  problem: PlainError | null;
  search: Search;
  read(): Promise<void>;
  /** These reject where the database does. */
  change(id: string, change: FavoriteChange): Promise<void>;
  remove(favorite: Favorite): Promise<Favorite | null>;
  restore(favorite: Favorite): Promise<void>;
  /** Deletes a question about the page at `url`, and brings it back. */
  forget(url: string, question: string): Promise<void>;
  remember(url: string, question: SavedQuestion): Promise<void>;
  take(favorites: readonly Favorite[]): Promise<ImportCounts>;
  dropBroken(keys: readonly IDBValidKey[]): Promise<void>;
}

/** The favorites of this browser, read again whenever the window gets the focus or another page changed them. */
export function useFavorites(): Favorites {
  const [list, setList] = useState<readonly Favorite[] | null>(null);
  const [broken, setBroken] = useState<readonly BrokenFavorite[]>([]);
  const [problem, setProblem] = useState<PlainError | null>(null);

  const read = useCallback(async () => {
    try {
      const fresh = await readFavorites();
      setList((shown) => keepingSame(shown ?? [], fresh.favorites));
      setBroken(fresh.broken);
      setProblem(null);
    } catch (error) {
      setProblem(toPlainError(error));
    }
  }, []);

  useEffect(() => {
    const channel = new BroadcastChannel(FAVORITES_CHANNEL);
    const look = () => void read();
    channel.addEventListener('message', look);
    addEventListener('focus', look);
    look();
    return () => {
      channel.close();
      removeEventListener('focus', look);
    };
  }, [read]);

  /** Shows what was stored, and tells every tab. */
  const changed = useCallback(async () => {
    await read();
    await requestOwn('favoritesChanged', {}).catch(() => undefined);
  }, [read]);

  const search = useMemo(() => createSearch(list ?? []), [list]);
  const verbs = useMemo(
    () => ({
      async change(id: string, change: FavoriteChange) {
        await updateFavorite(id, change);
        await read();
      },
      async remove({ id, url }: Favorite) {
        const removed = await requestOwn('unstar', { id, url });
        await read();
        return removed;
      },
      async restore(favorite: Favorite) {
        await requestOwn('restoreStar', favorite);
        await read();
      },
      async forget(url: string, question: string) {
        await deleteQuestion(url, question);
        await changed();
      },
      async remember(url: string, question: SavedQuestion) {
        await saveQuestion(url, question);
        await changed();
      },
      async take(favorites: readonly Favorite[]) {
        const counts = await importFavorites(favorites);
        await changed();
        return counts;
      },
      async dropBroken(keys: readonly IDBValidKey[]) {
        await removeBroken(keys);
        await read();
      },
    }),
    [changed, read],
  );
  return { list, broken, problem, search, read, ...verbs };
}

/** `fresh` with the very objects that are shown already where nothing changed, so that they need not be shown again. */
function keepingSame(shown: readonly Favorite[], fresh: readonly Favorite[]): readonly Favorite[] {
  const known = new Map(shown.map((favorite) => [favorite.id, favorite]));
  return fresh.map((favorite) => {
    const old = known.get(favorite.id);
    return old && fingerprint(old) === fingerprint(favorite) ? old : favorite;
  });
}

/** Changes whenever something that is shown changes: a new summary brings a new time, a merged one fills a hole. */
function fingerprint({ summary, digest, report, ...rest }: Favorite): string {
  return JSON.stringify([rest, !!summary, !!digest, !!report]);
}
