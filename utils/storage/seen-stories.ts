import type { SeenStory } from '../domain/index.ts';
import { urlKey } from '../sites/canonical-url.ts';
import { openDatabase } from './open-database.ts';
import { withFreedQuota } from './quota.ts';
import { isStoredStory } from './record-schemas.ts';

/** Stories that are kept; a reader of every front page fills this in about two months. */
const MOST_STORIES = 20_000;

/** Keeps stories met on Hacker News pages; the newest reading of each wins. */
export function rememberStories(stories: SeenStory[]): Promise<void> {
  return withFreedQuota(async () => {
    const { store, done } = (await openDatabase()).transaction('stories', 'readwrite');
    await Promise.all(stories.map((story) => store.put({ ...story, urlKey: urlKey(story.url) })));
    let over = (await store.count()) - MOST_STORIES;
    if (over > 0) {
      for await (const cursor of store.index('seenAt')) {
        if (over-- <= 0) break;
        await cursor.delete();
      }
    }
    await done;
  });
}

/** The most discussed story seen for this page, on this device alone. */
export async function findSeenStory(url: string): Promise<SeenStory | null> {
  const found = await (await openDatabase()).getAllFromIndex('stories', 'urlKey', urlKey(url));
  const [best] = found
    .filter(isStoredStory)
    .sort((a, b) => (b.comments ?? 0) - (a.comments ?? 0) || b.seenAt - a.seenAt);
  if (!best) return null;
  const { urlKey: _, ...story } = best;
  return story;
}
