import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../../utils/domain/index.ts';
import type { SamplePage } from './index.ts';

/** What a reader must get of an article; texts with folded white space. */
export interface ExpectedArticle {
  kind: 'article';
  url: string;
  title: string;
  byline: string;
  siteName?: string;
  publishedAt?: string;
  language: Language;
  /** In order, whatever their levels. The title is none of them. */
  headings: string[];
  firstBlock: string;
  lastBlock: string;
  contains: string[];
  /** Furniture of the page. */
  lacks: string[];
}

interface ExpectedComment {
  id: number;
  author: string;
  starts: string;
}

export interface ExpectedThread {
  kind: 'thread';
  story: {
    id: number;
    kind: 'story' | 'ask';
    title: string;
    url?: string;
    domain?: string;
    author: string;
    points: number;
    createdAt: string;
    commentCount: number;
    textStarts?: string;
  };
  comments: number;
  /** How many at each depth, from 0. */
  depths: number[];
  first?: ExpectedComment;
  last?: ExpectedComment;
  deleted: number[];
  flagged: number[];
  dead: number[];
  grey: Partial<Record<'c5a' | 'c73' | 'c88' | 'c9c' | 'cae', number>>;
}

interface ExpectedStory {
  id: number;
  title: string;
  url: string;
  points: number;
  comments: number;
}

export interface ExpectedList {
  kind: 'list';
  stories: number;
  first: ExpectedStory;
  last: ExpectedStory;
  job: { id: number; rank: number };
  sample: { id: number; rank: number; url: string; points: number; comments: number };
}

export interface ExpectedTopic {
  kind: 'topic';
  id: number;
  title: string;
  /** Of the article that the topic is about. */
  url: string;
  comments: number;
  depths: number[];
  first: ExpectedComment;
  last: ExpectedComment;
  /** The comment that holds the digest of the Hacker News thread. */
  digest: number;
  bodyStarts: string;
}

/** Nothing to be read here; `why` is the error or the notice that says so. */
export interface ExpectedNothing {
  kind: 'unreadable';
  why: 'no_article' | 'forbidden' | 'markup_changed';
  url?: string;
  title?: string;
  teaser?: string;
  story?: { id: number; title: string };
  /** What the APIs still know. */
  apiComments?: number;
}

export type Expected = ExpectedArticle | ExpectedThread | ExpectedList | ExpectedTopic | ExpectedNothing;

/** What must be read from `page`, written by hand. */
export function expectedOf(page: SamplePage): Expected {
  return JSON.parse(readFileSync(join(dirname(page.file), 'expected.json'), 'utf8'));
}
