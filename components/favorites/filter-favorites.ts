import type { Favorite } from '../../utils/domain/index.ts';

export type Sort = 'relevance' | 'newest' | 'points';

export interface Filter {
  query: string;
  /** All of them must be there; compared without case. */
  tags: readonly string[];
  /** Null: what fits: best first while something is searched, else newest first. */
  sort: Sort | null;
}

export const NO_FILTER: Filter = { query: '', tags: [], sort: null };

/** Whether search or tags leave something out. */
export const isFiltered = ({ query, tags }: Filter): boolean => query.trim() !== '' || tags.length > 0;

/** The order that is shown. */
export function parseSort({ sort, query }: Filter): Sort {
  const searching = query.trim() !== '';
  if (sort === 'relevance' && !searching) return 'newest';
  return sort ?? (searching ? 'relevance' : 'newest');
}

/** What the list shows, in its order. `search` gives best first. */
export function filterFavorites(filter: Filter, search: (query: string) => readonly Favorite[]): readonly Favorite[] {
  const wanted = filter.tags.map(lowerCase);
  const found = search(filter.query).filter(({ tags }) => {
    const own = tags.map(lowerCase);
    return wanted.every((tag) => own.includes(tag));
  });
  const sort = parseSort(filter);
  if (sort === 'newest') return found.toSorted((a, b) => b.savedAt - a.savedAt);
  if (sort === 'points') return found.toSorted((a, b) => (b.points ?? -1) - (a.points ?? -1) || b.savedAt - a.savedAt);
  return found;
}

/** All tags with how many favorites have them, the most used first. */
export function tagCounts(favorites: readonly Favorite[]): { tag: string; count: number }[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const tag of favorites.flatMap(({ tags }) => tags)) {
    const known = counts.get(lowerCase(tag));
    if (known) known.count += 1;
    else counts.set(lowerCase(tag), { tag, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** A tag as it is compared. */
export const lowerCase = (tag: string): string => tag.toLowerCase();
