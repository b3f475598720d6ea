import { useEffect, useMemo, useState } from 'preact/hooks';
import { createSearch } from '../favorites/search.ts';
import { allFavorites, recentFavorites } from '../favorites/store.ts';
import type { Favorite } from '../model.ts';

const RECENT = 5;
const FOUND = 12;
const SUGGESTED = 24;

/** The tags in use, the commonest first. */
function commonTags(favorites: readonly Favorite[]): string[] {
  const uses = new Map<string, number>();
  for (const { tags } of favorites) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}

/** The favorites as the popup shows them: the last ones, or what `query` finds; another `version` looks again. */
export function useRecent(
  query: string,
  version: number,
): {
  /** Null before they were read. */
  shown: readonly Favorite[] | null;
  /** How many were found in all; null where nothing is searched. */
  found: number | null;
  tags: string[];
} {
  const [recent, setRecent] = useState<Favorite[] | null>(null);
  const [all, setAll] = useState<Favorite[] | null>(null);
  useEffect(() => {
    let old = false;
    const fail = () => !old && setRecent((now) => now ?? []);
    void recentFavorites(RECENT).then((found) => !old && setRecent(found), fail);
    void allFavorites().then((found) => !old && setAll(found), fail);
    return () => {
      old = true;
    };
  }, [version]);
  const search = useMemo(() => createSearch(all ?? []), [all]);
  const tags = useMemo(() => commonTags(all ?? []).slice(0, SUGGESTED), [all]);
  const words = query.trim();
  const found = useMemo(() => (words && all ? search(words) : null), [search, words, all]);
  return { shown: found?.slice(0, FOUND) ?? recent, found: found?.length ?? null, tags };
}
