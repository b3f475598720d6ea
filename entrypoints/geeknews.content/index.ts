import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../components/badges/badges.css';
import { onceAPage } from '../../utils/overlay/once-a-page.ts';
import { startTopicPage } from '../../utils/overlay/topic-page.ts';
import { GN, geeknews } from '../../utils/sites/geeknews.ts';

export default defineContentScript({
  matches: [...geeknews.matches],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  async main() {
    if (!location.href.startsWith(GN)) return;
    await onceAPage(location.href, () => startTopicPage(document, location.href));
  },
});
