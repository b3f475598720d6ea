import type { Digest } from './digest.ts';
import type { EngineReport } from './engine-report.ts';
import type { Bullet, Summary } from './summary.ts';
import type { Story } from './thread.ts';

/** What a page tells about itself when it is starred. */
export interface PageMetadata {
  url: string;
  title: string;
  siteName?: string;
  story?: Story;
}

/** A question about a page with its answer. */
export interface SavedQuestion {
  question: string;
  /** None where the page does not say. */
  bullets: Bullet[];
  /** Milliseconds since the epoch. */
  askedAt: number;
  /** What the reader calls the model that answered. */
  model?: string;
}

export interface Favorite {
  id: string;
  /** Canonical: one favorite a URL. */
  url: string;
  title: string;
  siteName?: string;
  /** The Hacker News story, where one is known. */
  storyId?: number;
  points?: number;
  commentCount?: number;
  tags: string[];
  note: string;
  /** Milliseconds since the epoch. */
  savedAt: number;
  updatedAt: number;
  summary?: Summary;
  digest?: Digest;
  report?: EngineReport;
  /** Newest first, each question once. */
  questions?: SavedQuestion[];
}
