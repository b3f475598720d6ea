import type { Article } from './article.ts';
import type { CostEstimate, EnginePreference } from './cost-estimate.ts';
import type { DigestDraft, DigestItem } from './digest.ts';
import type { Coverage, EngineReport } from './engine-report.ts';
import type { Language } from './language.ts';
import type { MoodCounts } from './mood.ts';
import type { Notice } from './notice.ts';
import type { ErrorCode, PlainError } from './plain-error.ts';
import type { Bullet, SummaryDraft } from './summary.ts';
import type { Story, Thread } from './thread.ts';

/** Why a page that a script of ours looked at was not read. */
export type ReadRefusal = Extract<ErrorCode, 'page_too_complex'>;

export type ArticleRequest =
  /** `refusal`: why the page could not be read, where it was not for want of an article. */
  | { kind: 'article'; article: Article; refusal?: ReadRefusal }
  /** The background reads the page itself, where the reader granted that. */
  | { kind: 'article-at'; url: string };

export type ThreadRequest =
  | { kind: 'thread'; thread: Thread }
  /** From Hacker News' API. `notice` says why, where there is something to say. */
  | { kind: 'thread-at'; storyId: number; notice?: Notice };

/** One question of the reader's to their own model, about a page's article, its thread, or both. */
export interface QuestionRequest {
  kind: 'question';
  /** 1,000 characters at most. */
  question: string;
  article?: ArticleRequest;
  thread?: ThreadRequest;
}

export type JobRequest = ArticleRequest | ThreadRequest | QuestionRequest;

/** How a job is run: one bag of options from the reader's click to the engine. */
export interface JobOptions {
  /** Who makes it, where the reader said so. */
  engine?: EnginePreference;
  /** Makes it anew, whatever is cached. */
  forceRefresh?: boolean;
  /** Goes on with what a forced refresh began, before what was whole then. */
  resume?: boolean;
  /** It ran before, and its page lost it: nobody has clicked since. */
  restarted?: boolean;
  /** Nobody asked for it yet: it runs only where the page's site is on. */
  prefetch?: boolean;
}

export type Stage = 'fetching' | 'reading' | 'summarising' | 'translating';

export interface Progress {
  stage: Stage;
  /** 0 to 1; absent where it cannot be known. */
  ratio?: number;
}

export interface JobState {
  status: 'running' | 'done' | 'failed' | 'cancelled';
  progress?: Progress;
  /** Facts about the article that the background read. */
  article?: { title: string; url: string; language: Language; siteName?: string };
  /** The page's title in the reader's language, where a translator made it. */
  title?: string;
  /** Facts about the thread that the background read (`thread-at`). */
  story?: Story;
  /** Of a question: the answer is the opening; empty where the page does not say. */
  summary?: SummaryDraft;
  digest?: DigestDraft;
  coverage?: Coverage;
  notices: Notice[];
  report?: EngineReport;
  error?: PlainError;
  /** Tokens that a model of the reader's own has counted so far. */
  usage?: { input: number; output: number };
  /** What the reader's own model would take; absent where there is none. True of this moment, never kept. */
  estimate?: CostEstimate;
  /** It is the reader's own model that makes this. */
  byUserModel?: boolean;
}

/** Append-only; `applyJobEvent` in utils/domain/job-state.ts folds them into a JobState. */
export type JobEvent =
  /** What was kept of an earlier run; replaces everything. */
  | { type: 'state'; state: JobState }
  | { type: 'progress'; progress: Progress }
  | { type: 'article'; article: NonNullable<JobState['article']> }
  | { type: 'story'; story: Story }
  | { type: 'title'; text: string }
  /** `more`: its end is not known yet and it comes again as it grows; what is filled already stays. Else it replaces all. */
  | { type: 'outline'; opening: number; sections: { heading: string; bullets: number }[]; more?: true }
  | { type: 'heading'; section: number; text: string }
  /** `section: -1` is the opening. */
  | { type: 'bullet'; section: number; index: number; bullet: Bullet }
  /** `more` as with the outline. */
  | { type: 'threads'; items: number; more?: true }
  /** Of all comments that can be read; comes when they are. */
  | { type: 'moods'; moods: MoodCounts }
  | { type: 'item'; index: number; item: DigestItem }
  /** What grew has ended: what stands beyond these numbers, left over from an earlier run, goes. */
  | { type: 'whole'; opening: number; sections: number[] }
  | { type: 'whole-digest'; items: number }
  | { type: 'coverage'; coverage: Coverage }
  /** The sum so far, in tokens. */
  | { type: 'usage'; input: number; output: number }
  | { type: 'notice'; notice: Notice }
  | { type: 'offer'; offer: CostEstimate }
  | { type: 'own' }
  | { type: 'done'; report: EngineReport }
  | { type: 'failed'; error: PlainError };
