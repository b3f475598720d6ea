import type { ConnectionResult, ModelDraft, ModelInfo, ModelSummary, SpendingReport } from '../domain/index.ts';
/** The verbs: what every context may ask of which. Types only. */

import type {
  Article,
  Comment,
  Digest,
  EngineReport,
  Favorite,
  JobState,
  MoodCounts,
  MoodReading,
  PageMetadata,
  PanelLayout,
  SavedQuestion,
  SeenStory,
  SettingsPatch,
  SiteMode,
  Stance,
  Summary,
} from '../domain/index.ts';
import type { Texts } from '../i18n/texts.ts';

/** What a page's content script learns when it starts. */
export interface PageState {
  mode: SiteMode;
  layout: PanelLayout;
  texts: Texts;
  badges: boolean;
  favorite: boolean;
  /** Whether the background may read pages of the URL in `article`, where one was asked about. */
  articleGranted: boolean;
  /** What the reader calls their own model; absent where there is none. No more of it is told to a page. */
  ownModel?: string;
  /** Asked about the page before and kept with it, newest first. */
  questions?: SavedQuestion[];
}

/** A page as a favorite keeps it: its facts, and what was made of it. */
export interface StarPayload {
  facts: PageMetadata;
  summary?: Summary;
  digest?: Digest;
  report?: EngineReport;
  questions?: SavedQuestion[];
}

/** The page that the popup is about, as the browser tells of its tab. */
export interface TabPage {
  tabId: number;
  url: string;
  /** The document that stood in the tab when the popup looked, where the browser tells. */
  documentId?: string;
  title: string;
  incognito: boolean;
}

/** A part of the options that a panel may lead to. */
export type OptionsPart = 'translator' | 'sites' | 'models';

type TranslatorState = 'ready' | 'downloadable' | 'missing';

/** The shares of moods beside stories of a list, and the texts to say them in; none where badges are off. */
export interface ListMoods {
  moods: Record<number, MoodCounts>;
  texts: Texts;
}

/** What is plain of comments, by id: moods that are worth a badge, stances. */
export interface CommentReadings {
  moods: Record<number, MoodReading>;
  stances: Record<number, Stance>;
}

/** What content scripts may ask of the background. */
export interface PageProtocol {
  /** Warms up what the page's next requests need. */
  warmUp(nothing: Record<string, never>): void;
  /** `article`: the page that this page is about, if it is another one. */
  getPageState(page: { url: string; article?: string }): PageState;
  /** Whole threads, in page order: a stance is read beside what it answers. */
  moods(comments: Pick<Comment, 'id' | 'text' | 'depth' | 'author'>[]): CommentReadings;
  /** The detector's verdict: this page is an article and its site is switched on. */
  showPanel(page: { url: string }): void;
  /** Answers with the moods of those whose threads were opened before, by story id. */
  storiesSeen(stories: SeenStory[]): ListMoods;
  /** From what is kept on this device, the newest digest too; no network. */
  storyOf(page: { url: string }): { story: SeenStory; digest?: JobState } | null;
  /** Asks Algolia; only ever on a click. */
  findStory(page: { url: string }): SeenStory | null;
  star(page: StarPayload): void;
  unstar(page: { url: string }): void;
  /** Kept with the page, and with its favorite where it is one; nothing of a private window. */
  keepQuestion(page: { url: string; question: SavedQuestion }): void;
  forgetQuestion(page: { url: string; question: string }): void;
  setSite(site: { url: string; mode: SiteMode }): void;
  setLayout(layout: PanelLayout): void;
  /** Opens the small window where the reader grants reading of this page's site, or that Hacker News' APIs are asked. */
  askAccess(page: { url: string; what?: 'search' }): void;
  openOptions(part: { at?: OptionsPart }): void;
  openFavorites(nothing: Record<string, never>): void;
}

/** What the extension's own pages (popup, options, favorites) may ask of the background besides. */
export interface OwnProtocol {
  /**
   * Shows the panel on the page that the popup is about. Throws `page_not_allowed` where scripts cannot run, `page_changed`
   * where the tab shows another page by now.
   */
  showPanelIn(page: { tabId: number; url: string; documentId?: string }): void;
  setSite(site: { url: string; mode: SiteMode }): void;
  /** Stores it, and tells every open page. */
  changeSettings(patch: SettingsPatch): void;
  /** Looked up under the address that the page itself tells. */
  favoriteOf(page: TabPage): Favorite | null;
  /** With what the page's panel has made. Throws `private_window`, `quota_full`. */
  starTab(page: TabPage): Favorite;
  /** Answers with what `restoreStar` puts back; null where the page was no favorite. */
  unstar(favorite: { url: string; id: string }): Favorite | null;
  restoreStar(favorite: Favorite): Favorite;
  /** Many at once, or their questions: every open page asks again. */
  favoritesChanged(nothing: Record<string, never>): void;
  translatorState(nothing: Record<string, never>): TranslatorState;
  /** The reader's own models. Keys go in and never come out: what comes back has their last characters. */
  ownModels(nothing: Record<string, never>): ModelSummary[];
  /** `consent`: the version of the wording that the reader agreed to by this click. */
  saveModel(form: { draft: ModelDraft; consent: number }): ModelSummary;
  /** Can be taken back for some seconds. */
  deleteModel(model: { id: string }): void;
  restoreModel(model: { id: string }): ModelSummary | null;
  /** One tiny real call. */
  checkModel(draft: ModelDraft): ConnectionResult;
  /** What the provider offers. */
  modelsAt(draft: ModelDraft): ModelInfo[];
  spending(nothing: Record<string, never>): SpendingReport;
  /** How many favorites, models and days of spending are stored that cannot be read; deletes them. */
  countBrokenRecords(nothing: Record<string, never>): number;
  deleteBrokenRecords(nothing: Record<string, never>): void;
  /** Settings, favorites, caches, stories, models, spending: everything that is stored. */
  deleteEverything(nothing: Record<string, never>): void;
}

/** What the background tells a tab. */
export interface TabProtocol {
  /** A page was starred or unstarred somewhere. Answers whether it is this page. */
  starChanged(star: { url: string; starred: boolean }): boolean;
  /** Favorites changed somewhere, or their questions: ask again. */
  favoritesChanged(nothing: Record<string, never>): void;
  /** The reader asked for the panel. `toggle`: closes it where it is open (keyboard). */
  panelWanted(how: { toggle: boolean }): void;
  /** The reader pressed the key of the star. */
  starWanted(nothing: Record<string, never>): void;
  /** What a star would keep of this page, as far as it is made; null where nothing is known. */
  starPayload(nothing: Record<string, never>): StarPayload | null;
  /** A permission came or went: ask `getPageState` again. */
  accessChanged(nothing: Record<string, never>): void;
  /** Settings changed: ask `getPageState` again. */
  settingsChanged(nothing: Record<string, never>): void;
}

/** What the background asks of the offscreen reader page. */
export interface ReaderProtocol {
  /** Redirects may lead to `sources` alone. */
  fetchPage(page: { url: string; sources: readonly string[] }): { html: string; url: string };
  read(page: { html: string; url: string }): Article;
}
