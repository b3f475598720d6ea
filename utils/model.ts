/** The nouns of the project. Types only: this module must compile to nothing. */

export type Language = 'ko' | 'en' | 'other';
export type Mood = 'positive' | 'neutral' | 'negative';
/** What a comment does in its thread: takes its parent's side or rejects it, wants an answer, gives a reference. */
export type Stance = 'agrees' | 'disagrees' | 'asks' | 'adds-source';
export type SiteMode = 'on' | 'click' | 'off';

// ---- what is read -------------------------------------------------------------------------------------------------

/** One block of an article in reading order. `level`: 1-6 for headings, nesting depth from 0 for items. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'code';
  text: string;
  level?: number;
}

export interface Article {
  url: string;
  title: string;
  byline?: string;
  siteName?: string;
  /** ISO 8601. */
  publishedAt?: string;
  language: Language;
  blocks: Block[];
}

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

// ---- what is made -------------------------------------------------------------------------------------------------

/** Where a bullet comes from: a sentence of `Article.blocks[block]`, or a comment (`text`: the sentence in it). */
export type Source = { kind: 'sentence'; block: number; text: string } | { kind: 'comment'; id: number; text?: string };

export interface Bullet {
  text: string;
  /** The key phrase to set in bold: UTF-16 offsets into `text`, [start, end). */
  strong?: readonly [number, number];
  depth: 0 | 1 | 2;
  sources: Source[];
  /** Of `text`: differs from the reader's language where a translation is missing or failed. */
  language: Language;
  /** A number or name in it does not stand in its sources. */
  unsure?: true;
  /** Its translation failed or came back damaged: it stands in the source's language among translated ones. */
  untranslated?: true;
}

export interface Section {
  heading: string;
  bullets: Bullet[];
}

export interface Summary {
  opening: Bullet[];
  sections: Section[];
}

export interface MoodReading {
  mood: Mood;
  /** 0 to 1. */
  confidence: number;
  /** The words that decided it, strongest first; at most 5. */
  cues: string[];
}

export type MoodCounts = Record<Mood, number>;

export interface DigestItem {
  bullet: Bullet;
  commentId: number;
  author: string | null;
  mood: Mood;
  /** All replies below the comment, shown or not. */
  replyCount: number;
  replies: DigestItem[];
}

export interface Digest {
  items: DigestItem[];
  moods: MoodCounts;
}

/** What was read out of what there is; never cut silently. */
export interface Coverage {
  unit: 'comments' | 'characters';
  read: number;
  total: number;
}

/** Which engine made it and what it cost. */
export interface EngineReport {
  engine: string;
  version: string;
  /** Of a model of the reader's own: what they call it. */
  label?: string;
  translator?: string;
  milliseconds: number;
  tokens?: number;
  /** What a model of the reader's own counted, in tokens. */
  usage?: { input: number; output: number };
  /** What that cost by the reader's prices, in US dollars. */
  cost?: number;
  cached?: boolean;
}

/** What a model of the reader's own would take for a part, told before it runs. */
export interface Offer {
  /** The model, as the reader named it. */
  label: string;
  /** Tokens, estimated. */
  input: number;
  output: number;
  /** US dollars by the reader's prices: 0 where nothing is paid, absent where they are not known. */
  cost?: number;
  /** What one question about the part would take, likewise. */
  question?: { tokens: number; cost?: number };
  /** Why it cannot run now. */
  problem?: PlainError;
}

/** Whether the reader's own model makes a part, or else the embedded engine. */
export type EngineWish = 'own' | 'embedded';

/** Things a reader should know that are no errors; the text is in the locale files as `notice_<code>`. */
export type NoticeCode =
  | 'translator_missing' // no translator here: bullets stay in the source language
  | 'translator_downloadable' // one click away in the options
  | 'translation_partial' // some sentences stayed as they were
  | 'language_other' // neither Korean nor English
  | 'article_short' // too short to shorten: shown as it is
  | 'article_not_found' // no article text on this page
  | 'article_cut' // only the first part was read
  | 'markup_changed' // Hacker News' page could not be read, its API was used
  | 'kept_copy' // the page could not be reached: what was kept of an earlier visit
  | 'thread_continues' // the thread goes on on another page
  | 'thread_grown' // values: comments that are new since the last time; only their threads were read again
  | 'comments_cut' // values: how many comments were too long for the model, and are read in part
  | 'summarizer_unused' // the browser's own summarizer gave nothing that could be used: the opening is extracted
  | 'model_unusable' // the reader's model gave nothing that could be used: the embedded summary is shown
  | 'model_stopped' // the model's answer was at its longest before it was at its end
  | 'thread_empty'
  | 'digest_older' // values: comments that came since the reader's own model made it
  | 'model_partly' // the reader's own model broke off: what came is shown; `reason` says why
  | 'comments_left' // values: how many comments it could not read, likewise
  | 'model_failed'; // values: label. The reader's own model could not: `reason` says why

export interface Notice {
  code: NoticeCode;
  values?: string[];
  reason?: PlainError;
}

// ---- a job, as it streams -----------------------------------------------------------------------------------------

export type ArticleRequest =
  | { kind: 'article'; article: Article }
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

export type Stage = 'fetching' | 'reading' | 'summarising' | 'translating';

export interface Progress {
  stage: Stage;
  /** 0 to 1; absent where it cannot be known. */
  ratio?: number;
}

/** `null` stands for a bullet whose place is known and whose text is still being made. */
export interface SummaryDraft {
  opening: (Bullet | null)[];
  sections: { heading: string; bullets: (Bullet | null)[] }[];
}
export interface DigestDraft {
  items: (DigestItem | null)[];
  /** Absent while comments are still being read. */
  moods?: MoodCounts;
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
  offer?: Offer;
  /** It is the reader's own model that makes this. */
  own?: boolean;
}

/** Append-only; `applyEvent` in utils/job-state.ts folds them into a JobState. */
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
  | { type: 'offer'; offer: Offer }
  | { type: 'own' }
  | { type: 'done'; report: EngineReport }
  | { type: 'failed'; error: PlainError };

// ---- favorites ----------------------------------------------------------------------------------------------------

/** What a page tells about itself when it is starred. */
export interface PageFacts {
  url: string;
  title: string;
  siteName?: string;
  story?: Story;
}

/** A question about a page with its answer. */
export interface KeptQuestion {
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
  questions?: KeptQuestion[];
}

// ---- settings that travel -----------------------------------------------------------------------------------------

export interface PanelLayout {
  side: 'left' | 'right';
  /** CSS pixels. */
  width: number;
  /** Share of the window's height as a bottom sheet, 0 to 1. */
  sheet: number;
  folded: boolean;
}

export type UiLanguage = 'ko' | 'en';

/** An error that crossed a context; the text is in the locale files as `error_<code>`. */
export interface PlainError {
  code: ErrorCode;
  values?: string[];
}

export type ErrorCode =
  | 'offline'
  | 'timeout'
  | 'rate_limited' // values, from a model's provider: provider, seconds until the next try where it said so
  | 'server' // values: host, status
  | 'not_found'
  | 'forbidden' // the site refused to be read: login, paywall, bot check
  | 'not_html'
  | 'too_large'
  | 'no_article'
  | 'no_permission' // values: host
  | 'consent_needed' // the browser's own question is open
  | 'source_gone' // the page changed: a bullet's sentence is not there any more
  | 'quota_full'
  | 'import_line' // values: line, what is wrong
  | 'import_version'
  | 'page_not_allowed' // browser pages, stores
  | 'private_window' // nothing of a private window is stored
  | 'extension_updated'
  | 'model_key' // values: provider. The key is missing, wrong or revoked
  | 'model_quota' // values: provider. The account has nothing left
  | 'model_unknown' // values: model
  | 'model_origin' // values: host. The server refuses extensions (CORS, OLLAMA_ORIGINS)
  | 'model_not_running' // values: host
  | 'model_context' // values: model. More text than the model takes
  | 'model_refused' // values: provider. The provider refused the content
  | 'model_cut' // values: provider. The answer broke off in the middle
  | 'answer_cut' // a question's answer broke off with the background; it is never asked again by itself
  | 'model_not_ready' // the browser's own model is not on this device, or not yet
  | 'model_missing' // the reader has set up no model of their own
  | 'model_consent' // values: label. Nobody agreed yet to what it would be sent
  | 'model_permission' // values: host. The browser does not let it be reached
  | 'model_address' // no https address, nor one of this computer
  | 'spending_limit' // values: limit, spent today, estimate; US dollars
  | 'pack_denied' // values: host. The reader did not allow the download
  | 'pack_cut' // the download ended early
  | 'pack_damaged' // not the file that was published
  | 'pack_no_room'
  | 'unexpected';
