import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../components/badges/badges.css';
import { runOncePerPage } from '../../utils/content/single-instance.ts';
import { startTopicPage } from '../../utils/content/topic-page.ts';
import { GEEKNEWS, isPageOf, matchesOf } from '../../utils/sites/registry.ts';

export default defineContentScript({
  matches: matchesOf(GEEKNEWS),
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  async main() {
    if (!isPageOf(GEEKNEWS, location.href)) return;
    await runOncePerPage(location.href, () => startTopicPage(document, location.href));
  },
});
