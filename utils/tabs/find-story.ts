import { maySearch } from '../consent.ts';
import { UserError } from '../errors.ts';
import { findStoryByUrl } from '../hacker-news/algolia.ts';
import type { SeenStory } from '../model.ts';
import { askAccess } from './own-pages.ts';

/** Asks Algolia for a page's story, where the reader consented; else opens the question. Throws `consent_needed`. */
export async function findStory(url: string): Promise<SeenStory | null> {
  if (await maySearch()) return findStoryByUrl(url);
  await askAccess(url, 'search');
  throw new UserError('consent_needed');
}
