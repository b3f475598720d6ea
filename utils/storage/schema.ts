import type { DBSchema } from 'idb';
import type { Favorite, JobRequest, JobState, ModelConnection, SeenStory } from '../domain/index.ts';

/** A favorite as stored: the key that makes it one a URL stands beside it. */
export type StoredFavorite = Favorite & { urlKey: string };

/** A finished job, kept so that nothing is made or paid for twice. */
export interface CachedJob {
  /** Content hash, engine and version. */
  key: string;
  kind: JobRequest['kind'];
  value: JobState;
  /** Bytes, roughly: the length of the value as JSON. */
  size: number;
  /** Milliseconds since the epoch, like every time below. */
  usedAt: number;
}

/** What a job has made so far; outlives the background. */
export interface StoredJob {
  key: string;
  state: JobState;
  updatedAt: number;
}

export type StoredStory = SeenStory & { urlKey: string };

/** One translated sentence. */
export interface StoredTranslation {
  hash: string;
  text: string;
  usedAt: number;
}

/** A model of the reader's own. Its key is nowhere else: no content script can open this database. */
export interface StoredModel extends ModelConnection {
  id: string;
  /** The reader agreed to what is sent: when, to which wording, to which origin. */
  consent?: { at: number; version: number; origin: string };
  savedAt: number;
  /** Deleted, and may still be brought back for some seconds. */
  deletedAt?: number;
}

/** What one engine took on one local day. Numbers alone: nothing says what was read. */
export interface StoredSpending {
  /** Day and engine. */
  key: string;
  /** `2026-11-23`, of the reader's clock. */
  day: string;
  engine: string;
  label: string;
  /** Tokens. */
  input: number;
  output: number;
  /** US dollars, of the calls whose price was known. */
  cost: number;
  calls: number;
  /** Calls whose price was not known. */
  unpriced: number;
  /** Tokens of these. Absent in rows of older versions. */
  unpricedTokens?: number;
  /**
   * What calls may have taken besides whose end nobody saw (cancelled, cut off, a stopped background): not known to be spent,
   * and not free to be spent either. US dollars; tokens of calls whose price was not known.
   */
  heldCost?: number;
  heldTokens?: number;
}

/** A call to a model that was sent and has not been settled, or was cut off. Numbers alone: nothing says what was read. */
export interface StoredCall {
  id: string;
  /** Day, engine and label as in `StoredSpending`. */
  day: string;
  engine: string;
  label: string;
  /** The background that sent it: a call of one that runs no more is never settled. */
  worker: string;
  /** The content key of what it was sent for; absent in private windows. */
  job?: string;
  /** What its question likely takes: tokens, and US dollars where the price is known. */
  likely: { input: number; cost?: number };
  /** What it takes at most. */
  most: { input: number; output: number; cost?: number };
  sentAt: number;
  /** It was cut off and is counted in its day: it stays so that nobody sends the same again by itself. */
  counted?: true;
}

/** What was made of one part of a long thread. */
export interface StoredAnswer {
  key: string;
  value: unknown;
  /** Characters of the value as JSON. */
  size: number;
  usedAt: number;
}

/** What the reader set. */
export interface StoredSettings {
  id: 'settings';
  /** Checked whenever it is read. */
  value?: unknown;
  /** An older version's settings were not taken over yet. */
  pending?: true;
}

export interface YoyakSchema extends DBSchema {
  favorites: {
    key: string;
    value: StoredFavorite;
    indexes: { urlKey: string; savedAt: number; tags: string };
  };
  cache: { key: string; value: CachedJob; indexes: { usedAt: number } };
  jobs: { key: string; value: StoredJob; indexes: { updatedAt: number } };
  stories: {
    key: number;
    value: StoredStory;
    indexes: { urlKey: string; seenAt: number };
  };
  translations: {
    key: string;
    value: StoredTranslation;
    indexes: { usedAt: number };
  };
  engines: { key: string; value: StoredModel };
  spending: { key: string; value: StoredSpending; indexes: { day: string } };
  parts: { key: string; value: StoredAnswer; indexes: { usedAt: number } };
  settings: { key: string; value: StoredSettings };
  calls: { key: string; value: StoredCall };
}

export type StoreNames = keyof {
  [K in keyof YoyakSchema as string extends K ? never : K]: true;
};

export const STORES = [
  'favorites',
  'cache',
  'jobs',
  'stories',
  'translations',
  'engines',
  'spending',
  'parts',
  'settings',
  'calls',
] as const satisfies StoreNames[];
