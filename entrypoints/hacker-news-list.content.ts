import { defineContentScript } from 'wxt/utils/define-content-script';
import '../components/badges/badges.css';
import { startListPage } from '../utils/content/list-page.ts';
import { afterPrerender } from '../utils/content/prerender.ts';
import { HN } from '../utils/sites/hacker-news-story.ts';

/** Remembers the stories of list pages, on this device; shows the moods of threads that were opened before. */
export default defineContentScript({
  matches: [`${HN}*`],
  excludeGlobs: ['https://news.ycombinator.com/item*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main() {
    if (!location.href.startsWith(HN)) return;
    await afterPrerender(document);
    await startListPage(document, location.href);
  },
});
