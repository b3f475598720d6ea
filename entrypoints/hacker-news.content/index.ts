import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../components/badges/badges.css';
import { runOncePerPage } from '../../utils/content/single-instance.ts';
import { startThreadPage } from '../../utils/content/thread-page.ts';
import { HACKER_NEWS, isPageOf, itemGlobs, matchesOf } from '../../utils/sites/registry.ts';

export default defineContentScript({
  matches: matchesOf(HACKER_NEWS),
  includeGlobs: itemGlobs(HACKER_NEWS),
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  async main() {
    if (!isPageOf(HACKER_NEWS, location.href)) return;
    await runOncePerPage(location.href, () => startThreadPage(document, location.href));
  },
});
