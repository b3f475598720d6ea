import { UserError } from '../errors.ts';
import { askReader, askReaderUntil } from '../messages.ts';
import type { Article } from '../model.ts';
import { withOffscreenPage } from '../offscreen.ts';
import { type FetchedPage, fetchPage } from './fetch-page.ts';
import { withGuardedFetch } from './guarded-fetch.ts';
import { readPage } from './read-page.ts';

const isGone = (error: unknown): boolean => !(error instanceof UserError) || error.code === 'extension_updated';

/** Fetches a page whose redirects may lead to `sources` alone: in the offscreen document where the background has no frames (Chrome), else here. */
export async function fetchPageInBackground(
  url: string,
  sources: readonly string[],
  signal: AbortSignal,
): Promise<FetchedPage> {
  if (typeof document !== 'undefined') return withGuardedFetch(sources, (fetcher) => fetchPage(url, signal, fetcher));
  return withOffscreenPage(
    () => askReaderUntil({ url, sources }, signal),
    (error) => !signal.aborted && isGone(error),
  );
}

/** The article in a page's source: in the offscreen document where the background has no DOM (Chrome), else here. */
export async function readPageInBackground(html: string, url: string): Promise<Article> {
  if (typeof DOMParser !== 'undefined') return readPage(html, url);
  return withOffscreenPage(() => askReader({ html, url }), isGone);
}
