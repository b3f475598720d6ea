import type { Article, Thread } from '../../utils/domain/index.ts';
import { readArticle } from '../../utils/sites/article-reader.ts';
import { readTopic, badgePlaces as topicBadges } from '../../utils/sites/geeknews.ts';
import { pageKind, readStories, readThread, badgePlaces as threadBadges } from '../../utils/sites/hacker-news.ts';
import type { BadgePlace, GeekNewsTopic, ListedStory } from '../../utils/sites/site.ts';

/** Everything that is read of one page. */
export type PageReading =
  | { kind: 'thread'; thread: Thread }
  | { kind: 'list'; stories: ListedStory[] }
  | { kind: 'topic'; topic: GeekNewsTopic }
  | { kind: 'article'; article: Article };

/** What a site's readers make of any of its pages. */
interface SiteReader {
  /** Null where the page is not what it should be: changed markup, a block page, nothing to read. */
  read(document: Document, url: string): PageReading | null;
  badgePlaces(document: Document): BadgePlace[];
}

/** One line a site, by its row's id; `article` for those that have no row. */
export const SITE_READERS: Record<string, SiteReader> = {
  'hacker-news': { read: readHackerNews, badgePlaces: threadBadges },
  geeknews: {
    read(document, url) {
      const topic = readTopic(document, url);
      return topic && { kind: 'topic', topic };
    },
    badgePlaces: topicBadges,
  },
  article: {
    read(document, url) {
      const article = readArticle(document, url);
      return article && { kind: 'article', article };
    },
    badgePlaces: () => [],
  },
};

function readHackerNews(document: Document, url: string): PageReading | null {
  const kind = pageKind(document, url);
  if (kind === 'list') return { kind, stories: readStories(document, url) };
  const thread = kind === 'thread' ? readThread(document, url) : null;
  return thread && { kind: 'thread', thread };
}
