import type { SeenStory, Thread } from '../domain/index.ts';
import { urlKey } from '../sites/canonical-url.ts';
import { AlgoliaHits, AlgoliaNode, parseShape } from './api-schemas.ts';
import { fetchJson, HTTP_DEPS, type HttpDeps, type HttpOptions } from './fetch-json.ts';
import { fetchItem } from './firebase.ts';
import { threadFromApi } from './thread-from-api.ts';

const HOST = 'hn.algolia.com';
/** A tree of 5,000 comments is 4 MB. */
const TREE_TIMEOUT = 20_000;
/** Keys of pages with several addresses: only what follows is in all of them. */
const SHARED_PART = /^(?:youtube\.com\/watch\?v=|arxiv\.org\/abs\/|reddit\.com\/comments\/|x\.com\/status\/)(.+)$/;
const LONGEST_QUERY = 500;

/**
 * The whole thread of a story (or below a comment) from Algolia, its top comments in Hacker News' order by one request to
 * Firebase; where that fails the order is Algolia's. Throws as `fetchJson`.
 */
export async function fetchThread(id: number, options?: HttpOptions, world?: HttpDeps): Promise<Thread> {
  const [tree, item] = await Promise.all([
    fetchJson(`https://${HOST}/api/v1/items/${id}`, { timeout: TREE_TIMEOUT, ...options }, world),
    fetchItem(id, { ...options, tries: 1 }, world).catch(() => undefined),
  ]);
  options?.signal?.throwIfAborted();
  return threadFromApi(parseShape(AlgoliaNode, tree, HOST), HOST, item);
}

/** The most discussed story about the page at `url`, null where there is none. Throws as `fetchJson`. */
export async function findStoryByUrl(
  url: string,
  options?: HttpOptions,
  world: HttpDeps = HTTP_DEPS,
): Promise<SeenStory | null> {
  const key = urlKey(url);
  const query = new URLSearchParams({
    query: (SHARED_PART.exec(key)?.[1] ?? key).slice(0, LONGEST_QUERY),
    restrictSearchableAttributes: 'url',
    tags: 'story',
    typoTolerance: 'false',
    hitsPerPage: '50',
  });
  const found = await fetchJson(`https://${HOST}/api/v1/search?${query}`, options, world);
  const hits = parseShape(AlgoliaHits, found, HOST).hits.filter((hit) => hit.url && urlKey(hit.url) === key);
  const [best] = hits.sort(
    (a, b) => (b.num_comments ?? 0) - (a.num_comments ?? 0) || (b.points ?? 0) - (a.points ?? 0),
  );
  if (!best) return null;
  return {
    id: Number(best.objectID),
    title: best.title ?? '',
    url: best.url ?? url,
    ...(typeof best.points === 'number' && { points: best.points }),
    ...(typeof best.num_comments === 'number' && { comments: best.num_comments }),
    seenAt: world.now(),
  };
}
