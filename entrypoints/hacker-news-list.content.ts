import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '../utils/send.ts';
import { readStories } from '../utils/sites/hacker-news-list.ts';
import { HN } from '../utils/sites/hacker-news-story.ts';

/** Remembers the stories of list pages, on this device, so that their articles find their threads. */
export default defineContentScript({
  matches: [`${HN}*`],
  excludeGlobs: ['https://news.ycombinator.com/item*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    const stories = readStories(document, location.href).filter(({ url }) => /^https?:/.test(url));
    if (stories.length) send('storiesSeen', stories);
  },
});
