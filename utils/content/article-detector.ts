import { sendMessage } from '../messaging/send-message.ts';
import { looksLikeArticle } from '../sites/looks-like-article.ts';
import { waitForSettledDom } from './dom-settled.ts';
import { isPageHeld } from './single-instance.ts';
import { onNavigate } from './spa-navigation.ts';

/** Asks for the panel where the page is an article, and again when the site shows one without loading. Once a page. */
export function detectArticles(window: Window): void {
  const world = globalThis as { yoyakDetector?: () => void };
  world.yoyakDetector ??= watch(window);
  world.yoyakDetector();
}

/** Returns the way to look at the page as it is. */
function watch(window: Window): () => void {
  const { document } = window;
  let waiting = new AbortController();
  onNavigate(window, () => {
    waiting.abort();
    waiting = new AbortController();
    void waitForSettledDom(document, look, waiting.signal);
  });

  /** True where nobody needs to look again. */
  function look(): boolean {
    const { href } = window.location;
    if (isPageHeld(href)) return true;
    // Many news pages carry a login form that nobody sees until it is asked for.
    const login = document.querySelector('input[type="password"]')?.checkVisibility();
    if (login || !looksLikeArticle(document)) return false;
    sendMessage('showPanel', { url: href });
    return true;
  }
  return look;
}
