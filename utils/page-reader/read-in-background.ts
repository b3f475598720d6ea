import type { Article } from '../domain/index.ts';
import { UserError } from '../domain/user-error.ts';
import { hostOf } from '../domain/web-address.ts';
import { withOffscreenPage } from '../lib/offscreen-page.ts';
import { abortable } from '../lib/signals.ts';
import { askReader, askReaderUntil } from '../messaging/index.ts';
import { MAX_DEPTH_SUM, MAX_ELEMENTS } from '../sites/document-limits.ts';
import { type FetchedPage, fetchPage } from './fetch-page.ts';
import { withGuardedFetch } from './guarded-fetch.ts';
import { type MarkupSize, measureMarkup } from './markup-size.ts';
import { readPage } from './read-page.ts';

/** Milliseconds after which nobody waits for a page any more, however many were read before it. */
const READER_DEADLINE_MS = 60_000;

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
export async function readPageInBackground(html: string, url: string, signal: AbortSignal): Promise<Article> {
  checkMarkup(html, url);
  if (typeof DOMParser !== 'undefined') return readPage(html, url);
  const deadline = AbortSignal.timeout(READER_DEADLINE_MS);
  try {
    return await withOffscreenPage(
      () => abortable(askReader({ html, url }), AbortSignal.any([signal, deadline])),
      (error) => !deadline.aborted && !signal.aborted && isGone(error),
    );
  } catch (error) {
    if (deadline.aborted && !signal.aborted) throw new UserError('page_too_complex', [hostOf(url)]);
    throw error;
  }
}

const isGone = (error: unknown) => !(error instanceof UserError) || error.code === 'extension_updated';

const isTooMuch = ({ elements, depthSum }: MarkupSize): boolean => elements > MAX_ELEMENTS || depthSum > MAX_DEPTH_SUM;

/** Throws `page_too_complex` where a parser would be held up by a page's source. */
export function checkMarkup(html: string, url: string): void {
  if (isTooMuch(measureMarkup(html, isTooMuch))) throw new UserError('page_too_complex', [hostOf(url)]);
}
