import type { Engine } from '../domain/engine.ts';
import type { Article, Comment, JobState, Thread } from '../domain/index.ts';
import type { UserModel } from '../domain/model-for-job.ts';
import type { TranslationMemory } from '../translation/memory-interface.ts';
import type { Translator } from '../translation/translator.ts';
import type { ThreadMoods } from './comment-moods.ts';
import type { RecentArticles } from './recent-articles.ts';

/** What a job needs of the world; the background hands it in, tests hand in their own. */
export interface JobDeps {
  engines?: readonly Engine[];
  /** The model that the reader has set up, if there is one. */
  own?: UserModel;
  translators?: readonly Translator[];
  /** Whether a translator may be used at all. */
  translate: boolean;
  /** Fetches and reads a page. Throws UserErrors. */
  readArticle(url: string, signal: AbortSignal): Promise<Article>;
  fetchThread(storyId: number, signal: AbortSignal): Promise<Thread>;
  /** What articles say that pages were read of lately. */
  recent?: RecentArticles;
  moodsOf(comments: Comment[], signal: AbortSignal): Promise<ThreadMoods>;
  /** What a translator (its id and pair) answered before. */
  memory(translator: string): TranslationMemory;
  /** What is kept under a key: a finished job, or as far as an interrupted one came. */
  getCached(key: string): Promise<JobState | undefined>;
  /** As far as the last run came that is not finished, whatever is kept of earlier ones. */
  getCheckpoint(key: string): Promise<JobState | undefined>;
  save(key: string, state: JobState): Promise<void>;
  now(): number;
}
