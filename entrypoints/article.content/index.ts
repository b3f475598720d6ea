import { defineContentScript } from 'wxt/utils/define-content-script';
import { startArticlePage } from '../../utils/overlay/article-page.ts';

/** Injected only where it is wanted; no `matches`, which would become required hosts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => startArticlePage(document, location.href),
});
