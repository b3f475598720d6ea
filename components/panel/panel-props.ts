import type {
  EnginePreference,
  JobState,
  Mood,
  MoodCounts,
  PanelLayout,
  PlainError,
  SiteMode,
  Source,
  Story,
} from '../../utils/domain/index.ts';
import type { Extremes, MoodSlice } from '../../utils/sentiment/thread-moods.ts';

/** The two parts of a panel; each has a job of its own. */
export type PanelPart = 'article' | 'thread';

/** Whether the article's text can be had: it is this page, it may be read, the reader must be asked, there is none. */
export type ArticleAccess = 'here' | 'granted' | 'ask' | 'none';

/** What the moods of a page's comments tell and do; only where the page shows badges. */
export interface MoodView {
  counts: MoodCounts;
  /** The mood whose comments stand out, the others faded. */
  picked?: Mood;
  /** How many have the picked mood, and at which of them the reader is, from 1; 0 before the first step. */
  of: number;
  at: number;
  extremes: Extremes;
  /** Empty for short threads. */
  overTime: readonly MoodSlice[];
}

export interface PanelPage {
  kind: 'thread' | 'article';
  url: string;
  /** Translated where there is a translation, else as the page has it. */
  title: string;
  /** Of the article. */
  domain?: string;
  /** The head of the Hacker News thread, for the meta line; `thread.story` stands in where it is missing. */
  story?: Story;
  /** Milliseconds since the epoch; ages in the meta line count from it. */
  now: number;
}

/** A question about the page, as far as it is answered: the answer is the opening of its job's summary. */
export interface AskedQuestion {
  question: string;
  /** Milliseconds since the epoch. */
  askedAt: number;
  /** What the reader calls the model. */
  model?: string;
  job: JobState;
  /** Of an earlier visit, kept with the page. */
  kept?: true;
}

export interface QuestionView {
  /** Newest first, each question once. */
  list: readonly AskedQuestion[];
  /** What one more would take; absent where none can be asked. */
  takes?: { label: string; tokens: number; cost?: number };
}

/** What the panel tells the entrypoint. Modifier and middle clicks on bullets are left to the browser. */
export interface PanelCallbacks {
  close(): void;
  star(): void;
  mode(mode: SiteMode): void;
  /** At the end of a drag, and at every key press that moves something. */
  layout(layout: PanelLayout): void;
  cancel(part: PanelPart): void;
  /** After a failure, and to go on after a cancel. */
  retry(part: PanelPart): void;
  askArticle(): void;
  /** Asks whether Hacker News' APIs may be asked. */
  askThread(): void;
  findThread(): void;
  /** Gives up the search that runs. */
  cancelSearch(): void;
  jump(source: Source): void;
  /** Lets the comments of a mood stand out, or no mood any more. */
  pickMood(mood: Mood | undefined): void;
  /** To the next comment of the picked mood, or the one before. */
  stepMood(by: 1 | -1): void;
  /** Makes a finished part again, by the reader's own model or by the embedded engine. */
  remake(part: PanelPart, by: EnginePreference): void;
  /** By a click or Enter alone; false where it is not asked, for the page hides the panel. `forceRefresh`: though it is answered already. */
  ask(question: string, forceRefresh?: boolean): boolean;
  /** What came of the answer stays. */
  cancelQuestion(): void;
  forgetQuestion(question: string): void;
  openOptions(at?: 'translator' | 'sites' | 'models'): void;
  openFavorites(): void;
  /** As Markdown; the menu has no such line where this is missing. A promise that rejects is told to the reader. */
  copy?(): void | Promise<void>;
  /** Shows the panel of what the page became instead. */
  follow(): void;
}

export interface PanelProps {
  page: PanelPage;
  /** Undefined with access `none`: there is no article part. */
  article?: JobState;
  articleAccess: ArticleAccess;
  /** Undefined on an article whose thread is not known: one quiet button looks for it. */
  thread?: JobState;
  threadSearch?: 'idle' | 'searching' | 'none';
  /** Why the search came to nothing. */
  searchProblem?: PlainError | undefined;
  /** Absent on articles, and where badges are off. */
  moods?: MoodView | undefined;
  /** What the reader calls their own model; absent where they set up none. */
  ownModel?: string | undefined;
  /** Absent where nothing was asked and nothing can be. */
  questions?: QuestionView | undefined;
  favorite: boolean;
  /** Of the site of `page.url`. */
  mode: SiteMode;
  layout: PanelLayout;
  theme: 'light' | 'dark';
  offline?: boolean;
  /** The title of the article that the page became without loading; the panel is still about the one before. */
  next?: string | undefined;
  /** Of the panel as a whole: the extension was updated, the star could not be kept. */
  problem?: PlainError;
  on: PanelCallbacks;
}
