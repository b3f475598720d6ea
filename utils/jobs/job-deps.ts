import type { Engine } from '../domain/engine.ts';
import type { Article, Comment, CostEstimate, JobState, Thread } from '../domain/index.ts';
import type { AnswerEvent } from '../llm/llm-engine.ts';
import type { QuestionInput } from '../llm/prompts/question-prompt.ts';
import type { Spending } from '../storage/spending.ts';
import type { TranslationMemory } from '../translation/memory-interface.ts';
import type { Translator } from '../translation/translator.ts';
import type { ThreadMoods } from './comment-moods.ts';
import type { RecentArticles } from './recent-articles.ts';

/** What a part is made of. */
export type JobInput =
  | { kind: 'article'; article: Article }
  | { kind: 'thread'; thread: Thread }
  | ({ kind: 'question' } & QuestionInput);

/** A model of the reader's own, ready for one job. */
export interface UserModel {
  engine: Engine;
  /** Answers one question. */
  answer(asked: QuestionInput, signal: AbortSignal): AsyncIterable<AnswerEvent>;
  /** What the reader calls it. */
  label: string;
  /** All that its output depends on, for the cache key: engine, version, provider, model. Never its key. */
  names: string[];
  /** What it would take, and why it cannot run where it cannot. */
  estimate(material: JobInput): Promise<CostEstimate>;
  /** Whether the reader wants it to work on this without a click, and what that costs is known. */
  runsAutomatically(material: JobInput): boolean | Promise<boolean>;
  /**
   * Keeps what it will cost free of the day's limit until the returned function is called. Throws why it cannot run. `job`: the
   * content key of what it works on from now on.
   */
  begin(offer: CostEstimate, job: string): Promise<() => void>;
  /** Whether a call for this job was sent whose end nobody saw: such is not sent again by itself. */
  wasCutOff(job: string): Promise<boolean>;
  /** What its calls took so far. */
  total(): Spending | undefined;
}

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
