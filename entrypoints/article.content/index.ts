import { defineContentScript } from 'wxt/utils/define-content-script';
import { followArticles } from '../../utils/content/article-navigation.ts';
import { takeAskedNote } from '../../utils/content/article-page.ts';
import { runOncePerPage } from '../../utils/content/single-instance.ts';

/** Injected only where it is wanted; no `matches`, which would become required hosts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    if (!takeAskedNote()) return;
    await runOncePerPage(location.href, () => followArticles(document, location.href));
  },
});
