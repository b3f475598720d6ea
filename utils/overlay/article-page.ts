import { request } from '../messages.ts';
import type { Article, JobRequest, SeenStory, Story } from '../model.ts';
import { send } from '../send.ts';
import { readArticle } from '../sites/article.ts';
import { looksLikeArticle } from '../sites/article-hint.ts';
import { canonicalUrl, hostOf } from '../sites/canonical-url.ts';
import { jumpIn } from './jump.ts';
import { onLeave } from './on-leave.ts';
import { leavePage } from './once-a-page.ts';
import { startPage } from './page-session.ts';
import { type PanelHandle, type Plan, showPanel } from './panel.tsx';

/** Milliseconds after which a site that changes pages without loading has drawn the next one. */
const SETTLED = 1_000;

const asStory = ({ id, title, url, points, comments }: SeenStory): Story => ({
  id,
  kind: 'story',
  title,
  url,
  ...(points !== undefined && { points }),
  ...(comments !== undefined && { commentCount: comments }),
});

/** The article of this page; a page without one still gets a panel that says so. */
function requestFor(article: Article | null, url: string, title: string): JobRequest {
  return { kind: 'article', article: article ?? { url, title, language: 'other', blocks: [] } };
}

/**
 * Any page that the reader wants summarised: runs once a page, however often it is injected, and goes away with it when
 * the site shows another one without loading.
 */
export async function startArticlePage(document: Document, url: string): Promise<void> {
  const canonical = canonicalUrl(url, document);
  const article = readArticle(document, url);
  const title = article?.title || document.title || hostOf(url) || url;
  const asRequest = (read: Article | null) => requestFor(read, canonical, title);
  const first = asRequest(article);
  const known = request('storyOf', { url: canonical }).catch(() => null);
  let story: Story | undefined;

  const facts = () => ({
    url: canonical,
    title,
    ...(article?.siteName && { siteName: article.siteName }),
    ...(story && { story }),
  });

  async function findThread() {
    const seen = story ? null : await request('findStory', { url: canonical });
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

  const plan = (): Plan => ({
    kind: 'article',
    url,
    title,
    domain: hostOf(url) ?? '',
    article: first,
    reread: () => asRequest(readArticle(document, url)),
    articleAccess: 'here',
    ...(story && { story }),
    facts,
    jump: jumpIn(document),
    findThread,
  });

  const session = await startPage(
    {
      url,
      article: canonical,
      facts,
      panel: (welcome, onClose) => showPanel(plan(), welcome, onClose),
      refresh: (panel) => void recall(panel),
    },
    { wanted: true },
  );
  onLeave(window, () => {
    session.stop();
    leavePage();
    // The next page draws itself first; then the detector's question is asked again.
    setTimeout(() => {
      if (looksLikeArticle(document)) send('showPanel', { url: location.href });
    }, SETTLED);
  });
}
