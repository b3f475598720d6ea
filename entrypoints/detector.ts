import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../utils/send.ts';
import { looksLikeArticle } from '../utils/sites/article-hint.ts';

/**
 * Registered for the sites that the reader switched on; asks for the panel where the page is an article. Runs on many
 * pages, so it holds nothing else: which addresses are never touched, the background knows; a login only the page shows.
 */
export default defineUnlistedScript(() => {
  // Many news pages carry a login form that nobody sees until it is asked for.
  const login = document.querySelector('input[type="password"]')?.checkVisibility();
  if (window.top === window && !login && looksLikeArticle(document)) send('showPanel', { url: location.href });
});
