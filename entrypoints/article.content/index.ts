import { defineContentScript } from 'wxt/utils/define-content-script';
import { takeAskedNote } from '../../utils/overlay/asked-note.ts';
import { followArticles } from '../../utils/overlay/follow-articles.ts';
import { onceAPage } from '../../utils/overlay/once-a-page.ts';

/** Injected only where it is wanted; no `matches`, which would become required hosts. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    if (!takeAskedNote()) return;
    await onceAPage(location.href, () => followArticles(document, location.href));
  },
});
