import type { Article } from '../domain/index.ts';
import { browser } from '../lib/browser.ts';
import { sendMessage } from '../messaging/send-message.ts';
import { canonicalUrl } from '../sites/canonical-url.ts';
import { looksLikeArticle } from '../sites/looks-like-article.ts';
import { type ArticlePage, readOrSay, showArticlePage } from './article-page.ts';
import { SETTLE_TIMEOUT_MS, waitForSettledDom } from './dom-settled.ts';
import { holdPage, leavePage } from './single-instance.ts';
import { onNavigate } from './spa-navigation.ts';

/** Milliseconds after which a page that shows no article is a page without one. */
const EMPTY = 3_000;
/** Blocks that are compared: what follows may still be loading. */
const COMPARED = 8;

/** Whether two readings are of one article: most of what the newer begins with stands in the older. */
export function isSameArticle(older: Article, newer: Article): boolean {
  const known = new Set(older.blocks.map(({ text }) => text));
  const begin = newer.blocks.slice(0, COMPARED);
  return begin.filter(({ text }) => known.has(text)).length * 2 > begin.length;
}

/**
 * Shows the panel about the article of this page and stays with the page when its site shows the next one without loading:
 * where the site is on, the panel follows; else it says so and offers to. Where the page is no article any more, it goes.
 */
export async function followArticles(document: Document, url: string): Promise<void> {
  let shown: Promise<ArticlePage> = showArticlePage(document, url);
  let waiting = new AbortController();
  const stopWatching = onNavigate(window, (to) => void moved(to));
  await shown.catch((error) => {
    stopWatching();
    throw error;
  });

  async function moved(to: string) {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    holdPage(to);
    const page = await shown;
    if (!browser.runtime?.id) return leave(page);
    page.movedOn(null);
    if (canonicalUrl(to) === page.url) return;
    const article = await nextArticle(document, page.article, signal);
    if (signal.aborted || article === 'same') return;
    if (article && page.isOpen() && page.mode() !== 'on') return offer(page, article);
    leave(page);
    // Whether a page may open by itself, the background knows.
    if (article) sendMessage('showPanel', { url: location.href });
  }

  function offer(page: ArticlePage, { url, title }: Article) {
    const follow = () => {
      page.stop();
      shown = showArticlePage(document, location.href);
    };
    page.movedOn({ url, title, follow });
  }

  function leave(page: ArticlePage) {
    stopWatching();
    page.stop();
    leavePage();
  }
}

/** The article that the page shows once it has come to rest: another one than `before`; null where there is none. */
async function nextArticle(
  document: Document,
  before: Article | null,
  signal: AbortSignal,
): Promise<Article | 'same' | null> {
  let found: Article | 'same' | null = null;
  const isNext = () => {
    found = looksLikeArticle(document) ? readOrSay(document, location.href).article : null;
    if (found && before && isSameArticle(before, found)) found = 'same';
    return found !== null && found !== 'same';
  };
  await waitForSettledDom(document, isNext, signal, EMPTY);
  if (found === 'same') await waitForSettledDom(document, isNext, signal, SETTLE_TIMEOUT_MS - EMPTY);
  return found;
}
