import type { DBSchema } from 'idb';
import type { Favorite, JobRequest, JobState, SeenStory } from '../model.ts';

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
}

export type StoreNames = keyof {
  [K in keyof YoyakSchema as string extends K ? never : K]: true;
};

export const STORES = ['favorites', 'cache', 'jobs', 'stories', 'translations'] as const satisfies StoreNames[];
