import type { ArticleAccess, MoodView } from '../../components/panel/panel-props.ts';
import type { ArticleRequest, JobState, Mood, PageMetadata, Source, Story, ThreadRequest } from '../domain/index.ts';
import type { PageState, StarPayload } from '../messaging/index.ts';

/** What a content script knows of its page; everything else is the same on all of them. */
export interface PanelConfig {
  kind: 'thread' | 'article';
  /** The page that is starred and whose site is switched. */
  url: string;
  title: string;
  domain?: string;
  story?: Story;
  /** What makes each part; a part without a request is not made by itself. */
  article?: ArticleRequest;
  thread?: ThreadRequest;
  articleAccess: ArticleAccess;
  /** Reads the article again: the page may have changed since. */
  reread?(): ArticleRequest;
  facts(): PageMetadata;
  /** Shows a bullet's source; false where it is not on the page any more. */
  jump(source: Source): boolean;
  /** What the page's moods tell, and what a pick of one does on the page. */
  moods?: MoodView | undefined;
  pickMood?(mood: Mood | undefined): void;
  stepMood?(by: 1 | -1): void;
  /** Hears, once, that the first line is drawn, or that none will come: what else the page does waits for it. */
  firstLine?(): void;
  /** Asks for the thread of an article; absent where there is nothing to find. */
  findThread?(signal: AbortSignal): Promise<FoundThread | null>;
  /** What the page became without loading, where that is an article; `follow` shows the panel of that one instead. */
  next?: { title: string; follow(): void } | undefined;
}

export interface FoundThread {
  story: Story;
  request: ThreadRequest;
}

export interface PanelHandle {
  /** Another part became possible: access was granted, a kept digest was found, the page became another one. */
  change(change: Partial<PanelConfig>, state?: { thread?: JobState }): void;
  welcome(welcome: PageState): void;
  /** The page was starred or unstarred, here or elsewhere. */
  showStar(saved: boolean): void;
  star(): void;
  /** What a star keeps, as far as it is made. */
  made(): StarPayload;
  /** Unfolds it and takes the keyboard there. */
  focus(): void;
  close(): void;
}
