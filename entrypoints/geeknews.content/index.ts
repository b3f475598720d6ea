import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../components/badges/badges.css';
import { runOncePerPage } from '../../utils/content/single-instance.ts';
import { startTopicPage } from '../../utils/content/topic-page.ts';
import { GN, geeknews } from '../../utils/sites/geeknews.ts';

export default defineContentScript({
  matches: [...geeknews.matches],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  async main() {
    if (!location.href.startsWith(GN)) return;
    await runOncePerPage(location.href, () => startTopicPage(document, location.href));
  },
});
