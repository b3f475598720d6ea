import { defineContentScript } from 'wxt/utils/define-content-script';
import { request } from '../utils/messages.ts';
import { looksLikeArticle } from '../utils/sites/article-hint.ts';
import { neverByItself } from '../utils/sites/policy.ts';

/** Registered for the sites that the reader switched on; asks for the panel where the page is an article. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    if (window.top !== window || neverByItself(location.href, document) || !looksLikeArticle(document)) return;
    await request('showPanel', { url: location.href });
  },
});
