import type { Comment, PageMetadata, SeenStory, SiteMode } from '../domain/index.ts';

/** What a page of a site is; pages of all others are articles. A thread's page may ask about the page that it leads to. */
export type SitePageKind = 'thread' | 'list' | 'topic';

/** One row of the table in registry.ts: what is known of a site without a page of it. */
export interface Site {
  id: string;
  /** For people; its titles end in it. */
  name: string;
  /** Whole hosts, without `www.`; links lead to the first. */
  hosts: readonly [string, ...string[]];
  /** Until the reader says otherwise. */
  defaultMode: SiteMode;
  /** The pages where scripts of ours run and speak: the path of a match pattern. */
  matchPath: `/${string}*`;
  /** Its pages about one thing, `https://<host><path>?id=<number>`. Kind `thread`: the number is Hacker News' APIs'. */
  item: { path: `/${string}`; kind: SitePageKind };
  /** What all its other pages are. */
  otherKind: SitePageKind;
}

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

/** Where a comment's badge goes: appended to `place`, the comment's header line. */
export interface BadgePlace {
  id: number;
  place: Element;
}
