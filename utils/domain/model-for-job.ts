import type { Engine } from './engine.ts';
import type { Article, Bullet, CostEstimate, Coverage, Settings, Spending, Thread } from './index.ts';

/** What a question is asked about. */
export interface QuestionInput {
  question: string;
  article?: Article;
  thread?: Thread;
}

/** What a part is made of. */
export type JobInput =
  | { kind: 'article'; article: Article }
  | { kind: 'thread'; thread: Thread }
  | ({ kind: 'question' } & QuestionInput);

/** An answer as it comes. `coverage` first: what of the page the model was given. `usage`: tokens so far. */
export type AnswerEvent =
  | { type: 'coverage'; coverage: Coverage }
  | { type: 'bullet'; index: number; bullet: Bullet }
  | { type: 'usage'; input: number; output: number }
  /** `found: false`: the page does not say. */
  | { type: 'end'; found: boolean };

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

/** Whether to work without a click now, as soon as the reader attends to the page, or not at all. */
export type Attention = (kind: JobInput['kind']) => Promise<'now' | 'later' | 'no'>;

/** The reader's own model, ready for one job; undefined where they set up none. */
export type OpenUserModel = (
  settings: Settings,
  how: { storing: boolean; forceRefresh: boolean; attention: Attention },
) => Promise<UserModel | undefined>;
