import { send } from '../messages/send.ts';
import { looksLikeArticle } from '../sites/article-hint.ts';
import { onMove } from './on-move.ts';
import { isHeld } from './once-a-page.ts';
import { whenQuiet } from './when-quiet.ts';

/** Asks for the panel where the page is an article, and again when the site shows one without loading. Once a page. */
export function watchForArticles(window: Window): void {
  const world = globalThis as { yoyakDetector?: () => void };
  world.yoyakDetector ??= watch(window);
  world.yoyakDetector();
}

/** Returns the way to look at the page as it is. */
function watch(window: Window): () => void {
  const { document } = window;
  let waiting = new AbortController();
  onMove(window, () => {
    waiting.abort();
    waiting = new AbortController();
    void whenQuiet(document, look, waiting.signal);
  });

  /** True where nobody needs to look again. */
  function look(): boolean {
    const { href } = window.location;
    if (isHeld(href)) return true;
    // Many news pages carry a login form that nobody sees until it is asked for.
    const login = document.querySelector('input[type="password"]')?.checkVisibility();
    if (login || !looksLikeArticle(document)) return false;
    send('showPanel', { url: href });
    return true;
  }
  return look;
}
