import { UserError } from '../errors.ts';
import { askReader } from '../messages.ts';
import type { Article } from '../model.ts';
import { openOffscreenPage } from '../offscreen.ts';
import { readPage } from './read-page.ts';

/** The article in a page's source: in the offscreen document where the background has no DOM (Chrome), else here. */
export async function readPageInBackground(html: string, url: string): Promise<Article> {
  if (typeof DOMParser !== 'undefined') return readPage(html, url);
  const ask = async () => {
    await openOffscreenPage();
    return askReader({ html, url });
  };
  // The page goes when it was idle for long: it may do so just now.
  return ask().catch((error) => {
    if (error instanceof UserError && error.code !== 'extension_updated') throw error;
    return ask();
  });
}
