import { HN, readStoryRows, storyRows } from './hacker-news-story.ts';
import type { ListedStory } from './site.ts';

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
        url: url ?? `${HN}item?id=${id}`,
        ...(author && { author }),
        ...(points !== undefined && { points }),
        ...(commentCount !== undefined && { comments: commentCount }),
        seenAt: now,
      },
    ];
  });
}
