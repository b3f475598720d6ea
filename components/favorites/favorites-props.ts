import type { Favorite, PlainError, SavedQuestion } from '../../utils/domain/index.ts';
import type { TextKey } from '../../utils/i18n/texts.ts';
import type { ImportCounts } from '../../utils/storage/favorites/favorites-store.ts';
import type { BrokenFavorite } from '../../utils/storage/favorites/stored-favorite.ts';

export type FavoriteEdit = Partial<Pick<Favorite, 'title' | 'tags' | 'note'>>;

/** Something the page says at its foot until the reader closes it or its time is over. */
export type Toast = { key: number } & (
  | { kind: 'removed'; favorite: Favorite }
  | { kind: 'question'; url: string; question: SavedQuestion }
  | { kind: 'imported'; counts: ImportCounts }
  | { kind: 'failed'; error: PlainError }
);

export interface FavoritesCallbacks {
  /** Shows a favorite; null goes back to the list on a narrow window. */
  open(id: string | null): void;
  /** Resolves to whether it was stored; never rejects. */
  edit(id: string, edit: FavoriteEdit): Promise<boolean>;
  remove(id: string): void;
  /** Deletes a question that was asked about the page at `url`. */
  forget(url: string, question: SavedQuestion): void;
  /** Brings back what this saying says was deleted, or what was deleted last. */
  undo(key?: number): void;
  dismiss(key: number): void;
  exportAs(format: string): void;
  importFiles(files: readonly File[]): void;
  retry(): void;
  /** Deletes records that cannot be shown, for good. */
  dropBroken(keys: readonly IDBValidKey[]): void;
}

export interface FavoritesProps {
  /** Newest first; null while they are being read. */
  favorites: readonly Favorite[] | null;
  /** Records among them that cannot be shown. */
  broken: readonly BrokenFavorite[];
  /** Why they could not be read. */
  problem: PlainError | null;
  /** Best first. */
  search(query: string): readonly Favorite[];
  /** The id in the address. */
  opened: string | null;
  /** Milliseconds since the epoch; ages count from it. */
  now: number;
  sayings: readonly Toast[];
  formats: readonly { id: string; label: TextKey }[];
  on: FavoritesCallbacks;
}
