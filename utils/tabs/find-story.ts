import { UserError } from '../errors.ts';
import { findStoryByUrl } from '../hacker-news/algolia.ts';
import type { SeenStory } from '../model.ts';
import { maySearch } from '../permissions/consents.ts';
import { askAccess } from './own-pages.ts';

/** All tries are over before the browser stops a background that only waits. */
const TRIES = 2;

/** Opens the question whether Hacker News' search and APIs may be asked, where the browser keeps the answer and there is none. */
export async function askSearch(url: string): Promise<void> {
  if (!(await maySearch())) await askAccess(url, 'search');
}

/** Asks Algolia for a page's story, where the reader consented; else opens the question. Throws `consent_needed`, and as `findStoryByUrl`. */
export async function findStory(url: string, signal: AbortSignal): Promise<SeenStory | null> {
  if (await maySearch()) return findStoryByUrl(url, { signal, tries: TRIES });
  await askAccess(url, 'search');
  throw new UserError('consent_needed');
}
