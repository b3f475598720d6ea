import { offscreen } from '../browser.ts';
import { askReader } from '../messages.ts';
import type { Article } from '../model.ts';
import { readPage } from './read-page.ts';

/** The page that reads for Chrome's worker, which has no DOM. */
const READER_PAGE = 'reader.html';

let opening: Promise<void> | undefined;

async function openReader(): Promise<void> {
  const api = offscreen();
  if (!api || (await api.hasDocument())) return;
  await api.createDocument({
    url: READER_PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Reads the text of an article that the reader asked for.',
  });
}

/** The article in a page's source: in the offscreen document where the background has no DOM (Chrome), else here. */
export async function readPageInBackground(html: string, url: string): Promise<Article> {
  if (typeof DOMParser !== 'undefined') return readPage(html, url);
  opening ??= openReader().finally(() => {
    opening = undefined;
  });
  await opening;
  return askReader({ html, url });
}
