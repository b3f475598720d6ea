export type StoryKind = 'story' | 'ask' | 'show' | 'poll' | 'job' | 'comment';

/** The head of a Hacker News page. `kind: 'comment'` is the permalink page of one comment. */
export interface Story {
  id: number;
  kind: StoryKind;
  title: string;
  /** Absent for text posts. */
  url?: string;
  domain?: string;
  author?: string;
  points?: number;
  /** ISO 8601, UTC. */
  createdAt?: string;
  /** The text of a text post; paragraphs are lines. */
  text?: string;
  /** What the site says, which can differ from the comments that are on the page. */
  commentCount?: number;
  pollOptions?: { text: string; points?: number }[];
}

/** One comment; a thread is the flat list in page order, `depth` from 0 gives the tree. */
export interface Comment {
  id: number;
  depth: number;
  author: string | null;
  /** As the page shows it; paragraphs are lines. Empty where the comment is deleted. */
  text: string;
  createdAt?: string;
  /** The community's verdict by Hacker News' grey classes: 0 none (c00) to 6 (cdd, dead). */
  grey?: number;
  state?: 'dead' | 'deleted' | 'flagged';
}

export interface Thread {
  story: Story;
  comments: Comment[];
  /** `api` where the page could not be read, or was asked for from another page. */
  from: 'page' | 'api';
  /** The next part of the thread, where the site splits it (`a.morelink`). */
  moreUrl?: string;
}

/** A story met on a Hacker News page, kept on the device so that an article finds its thread. */
export interface SeenStory {
  id: number;
  title: string;
  url: string;
  points?: number;
  comments?: number;
  /** Milliseconds since the epoch. */
  seenAt: number;
}
