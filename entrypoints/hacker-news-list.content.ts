import { defineContentScript } from 'wxt/utils/define-content-script';
import '../components/badges/badges.css';
import { startListPage } from '../utils/content/list-page.ts';
import { afterPrerender } from '../utils/content/prerender.ts';
import { HACKER_NEWS, isPageOf, itemGlobs, matchesOf } from '../utils/sites/registry.ts';

/** Remembers the stories of list pages, on this device; shows the moods of threads that were opened before. */
export default defineContentScript({
  matches: matchesOf(HACKER_NEWS),
  excludeGlobs: itemGlobs(HACKER_NEWS),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main() {
    if (!isPageOf(HACKER_NEWS, location.href)) return;
    await afterPrerender(document);
    await startListPage(document, location.href);
  },
});
