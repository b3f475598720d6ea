import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../components/badges/badges.css';
import { runOncePerPage } from '../../utils/content/single-instance.ts';
import { startThreadPage } from '../../utils/content/thread-page.ts';
import { hackerNews } from '../../utils/sites/hacker-news.ts';
import { HN } from '../../utils/sites/hacker-news-story.ts';

export default defineContentScript({
  matches: [...hackerNews.matches],
  includeGlobs: ['https://news.ycombinator.com/item*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  async main() {
    if (!location.href.startsWith(HN)) return;
    await runOncePerPage(location.href, () => startThreadPage(document, location.href));
  },
});
