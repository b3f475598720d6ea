import { UserError } from '../errors.ts';
import { askReader } from '../messages.ts';
import type { Article } from '../model.ts';
import { withOffscreenPage } from '../offscreen.ts';
import { readPage } from './read-page.ts';

/** The article in a page's source: in the offscreen document where the background has no DOM (Chrome), else here. */
export async function readPageInBackground(html: string, url: string): Promise<Article> {
  if (typeof DOMParser !== 'undefined') return readPage(html, url);
  return withOffscreenPage(
    () => askReader({ html, url }),
    (error) => !(error instanceof UserError) || error.code === 'extension_updated',
  );
}
