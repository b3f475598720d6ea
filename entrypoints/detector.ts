import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectArticles } from '../utils/content/article-detector.ts';
import { afterPrerender } from '../utils/content/prerender.ts';

/**
 * Registered for the sites that the reader switched on; asks for the panel where the page is an article. Runs on many
 * pages, so it holds nothing else: which addresses are never touched, the background knows; a login only the page shows.
 */
export default defineUnlistedScript(async () => {
  if (window.top !== window) return;
  await afterPrerender(document);
  detectArticles(window);
});
