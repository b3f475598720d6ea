import type { Article, ArticleRequest, ReadRefusal, SeenStory, SiteMode, Story } from '../domain/index.ts';
import { UserError } from '../domain/user-error.ts';
import { hostOf } from '../domain/web-address.ts';
import { limitArticle } from '../jobs/input-limits.ts';
import { request, requestUntil } from '../messaging/index.ts';
import type { NotedWorld } from '../permissions/find-document.ts';
import { readArticle } from '../sites/article-reader.ts';
import { canonicalUrl } from '../sites/canonical-url.ts';
import { startPage } from './page-session.ts';
import { createSourceScroller } from './scroll-to-source.ts';
import { type PanelConfig, type PanelHandle, showPanel } from './show-panel.tsx';

/** An article and the panel about it. */
export interface ArticlePage {
  /** As it was when the panel was asked for; null on a page without one. */
  article: Article | null;
  /** Under which it is kept. */
  url: string;
  /** What happens on pages of this site by themselves, and whether the panel is open. */
  mode(): SiteMode;
  isOpen(): boolean;
  /** The page became another article; null: it is this one again. */
  movedOn(next: NextArticle | null): void;
  /** Takes everything off the page. */
  stop(): void;
}

export interface NextArticle {
  url: string;
  title: string;
  /** Shows the panel about it instead. */
  follow(): void;
}

const asStory = ({ id, title, url, points, comments }: SeenStory): Story => ({
  id,
  kind: 'story',
  title,
  url,
  ...(points !== undefined && { points }),
  ...(comments !== undefined && { commentCount: comments }),
});

/** Reads the article of this page, or tells why it was not read. */
export function readOrSay(document: Document, url: string): { article: Article | null; refusal?: ReadRefusal } {
  try {
    const article = readArticle(document, url);
    return { article: article && limitArticle(article) };
  } catch (error) {
    if (error instanceof UserError && error.code === 'page_too_complex') return { article: null, refusal: error.code };
    throw error;
  }
}

/** Shows the panel about any page that the reader wants summarised. */
export async function showArticlePage(document: Document, url: string): Promise<ArticlePage> {
  const canonical = canonicalUrl(url, document);
  const first = readOrSay(document, url);
  const { article } = first;
  const title = article?.title || document.title || hostOf(url) || url;
  // A page without an article still gets a panel that says so.
  const asRequest = ({ article, refusal }: ReturnType<typeof readOrSay>): ArticleRequest => ({
    kind: 'article',
    article: article ?? { url: canonical, title, language: 'other', blocks: [] },
    ...(refusal && { refusal }),
  });
  const firstRequest = asRequest(first);
  const known = request('storyOf', { url: canonical }).catch(() => null);
  let story: Story | undefined;
  let open: PanelHandle | undefined;
  let mode: SiteMode = 'click';
  let next: NextArticle | null = null;

  const facts = () => ({
    url: canonical,
    title,
    ...(article?.siteName && { siteName: article.siteName }),
    ...(story && { story }),
  });

  async function findThread(signal: AbortSignal) {
    const seen = story ? null : await requestUntil('findStory', { url: canonical }, signal);
    if (seen) story = asStory(seen);
    return story ? { story, request: { kind: 'thread-at' as const, storyId: story.id } } : null;
  }

  const told = new WeakSet<PanelHandle>();
  /** What this device knows of the thread: its numbers, and the digest of an earlier visit. Once a panel. */
  async function recall(panel: PanelHandle) {
    const found = await known;
    if (!found || told.has(panel)) return;
    told.add(panel);
    story ??= asStory(found.story);
    panel.change({ story }, found.digest && { thread: found.digest });
  }

  const plan = (): PanelConfig => ({
    kind: 'article',
    url,
    title,
    domain: hostOf(url) ?? '',
    article: firstRequest,
    reread: () => asRequest(readOrSay(document, url)),
    articleAccess: 'here',
    ...(story && { story }),
    facts,
    jump: createSourceScroller(document),
    findThread,
  });

  const session = await startPage(
    {
      url,
      article: canonical,
      metadata: facts,
      panel(welcome, onClose) {
        const panel = showPanel(plan(), welcome, () => {
          open = undefined;
          onClose();
        });
        open = {
          ...panel,
          // Who asks for the panel again, or for what a star keeps, means the page that is there now.
          focus: () => (next ? next.follow() : panel.focus()),
          made: () => (next ? { facts: { url: next.url, title: next.title } } : panel.made()),
        };
        return open;
      },
      refresh(panel, welcome) {
        mode = welcome.mode;
        void recall(panel);
      },
    },
    { wanted: true },
  );

  return {
    article,
    url: canonical,
    mode: () => mode,
    isOpen: () => open !== undefined,
    movedOn(to) {
      next = to;
      open?.change({ next: to ?? undefined });
    },
    stop: session.stop,
  };
}

/**
 * Takes the note that the background leaves in a document before it brings the article script there. Without one this is the
 * page that followed: the browser brought the script to whatever stood in the tab by then.
 */
export function takeAskedNote(): boolean {
  const world = globalThis as NotedWorld;
  const asked = world.yoyakAsked === true;
  delete world.yoyakAsked;
  return asked;
}
