import { readStoryRows, storyRows } from './hacker-news-story.ts';
import { HACKER_NEWS, itemUrl } from './registry.ts';
import type { ListedStory } from './site.ts';

/** The lines below the titles of a list page, by story id. */
export function storyLines(document: Document): Map<number, Element> {
  const lines = new Map<number, Element>();
  for (const rows of storyRows(document)) {
    const id = readStoryRows(rows)?.id;
    if (id !== undefined) lines.set(id, rows.subtext.querySelector('.subline') ?? rows.subtext);
  }
  return lines;
}

/** The stories of a list page in page order, empty where it has none. `now`: milliseconds since the epoch. */
export function readStories(document: Document, _url: string, now: number = Date.now()): ListedStory[] {
  return storyRows(document).flatMap((rows) => {
    const story = readStoryRows(rows);
    if (!story) return [];
    const { id, title, url, author, points, commentCount } = story;
    return [
      {
        id,
        title,
        url: url ?? itemUrl(HACKER_NEWS, id),
        ...(author && { author }),
        ...(points !== undefined && { points }),
        ...(commentCount !== undefined && { comments: commentCount }),
        seenAt: now,
      },
    ];
  });
}
