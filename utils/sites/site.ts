import type { Article, Comment, PageMetadata, SeenStory, Thread } from '../domain/index.ts';

/** A story of a Hacker News list page; `url` is the thread's own address where the story is a text post. */
export interface ListedStory extends SeenStory {
  /** Absent for jobs. */
  author?: string;
}

/** A GeekNews topic: what a star keeps, and its comments. */
export interface GeekNewsTopic {
  facts: PageMetadata;
  comments: Comment[];
  /** The page that the topic is about. */
  sourceUrl?: string;
}

/** Everything that is read of one page. */
export type PageReading =
  | { kind: 'thread'; thread: Thread }
  | { kind: 'list'; stories: ListedStory[] }
  | { kind: 'topic'; topic: GeekNewsTopic }
  | { kind: 'article'; article: Article };

/** Where a comment's badge goes: appended to `place`, the comment's header line. */
export interface BadgePlace {
  id: number;
  place: Element;
}

/** One row of the table in index.ts. Rows touch only the document that is handed to them. */
export interface Site {
  id: string;
  /** Match patterns of its pages; none: any page, where the reader wants it. */
  matches: readonly string[];
  /** Null where the page is not what it should be: changed markup, a block page, nothing to read. */
  read(document: Document, url: string): PageReading | null;
  badgePlaces(document: Document): BadgePlace[];
}
