import * as v from 'valibot';
import type { Favorite } from '../../domain/index.ts';
import type { RawRecord } from '../read-records.ts';
import type { StoredFavorite } from '../schema.ts';
import { favoriteEntries } from './formats/favorite-schema.ts';
import { isWithinFavoriteSize } from './formats/favorite-size.ts';

/** A record among the favorites that cannot be shown: broken, or larger than a favorite may be. */
export interface BrokenFavorite {
  key: IDBValidKey;
  /** What is still there of a name for it; '' for nothing. */
  title: string;
}

/** What the reader wrote and what makes it a favorite: without these there is nothing to show. */
const { id, url, title, tags, note, savedAt, updatedAt, ...others } = favoriteEntries;
const core = v.object({ id, url, title, tags, note, savedAt, updatedAt });

/**
 * Returns the favorite that a record is. A part that was made of its page, or a figure, that is broken is left out; undefined
 * where what the reader wrote is broken, or where the record is too large.
 */
export function parseFavorite(record: unknown): Favorite | undefined {
  if (!v.is(core, record)) return undefined;
  const { urlKey: _, ...favorite } = record as unknown as StoredFavorite;
  for (const [name, schema] of Object.entries(others)) {
    const field = name as keyof typeof others;
    if (favorite[field] !== undefined && !v.is(schema, favorite[field])) delete favorite[field];
  }
  return isWithinFavoriteSize(favorite) ? favorite : undefined;
}

const SHOWN_CHARS = 200;

/** Names a record that is no favorite by what is left of its title or address. */
export function brokenFavorite({ key, value }: RawRecord): BrokenFavorite {
  const { title, url } = Object(value) as Record<string, unknown>;
  const name = [title, url].find((text) => typeof text === 'string' && text.trim() !== '') ?? '';
  return { key, title: String(name).slice(0, SHOWN_CHARS) };
}
