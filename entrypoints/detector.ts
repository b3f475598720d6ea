import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../utils/send.ts';
import { looksLikeArticle } from '../utils/sites/article-hint.ts';

/**
 * Registered for the sites that the reader switched on; asks for the panel where the page is an article. Runs on many
 * pages, so it holds nothing else: which addresses are never touched, the background knows.
 */
export default defineUnlistedScript(() => {
  if (window.top === window && looksLikeArticle(document)) send('showPanel', { url: location.href });
});
