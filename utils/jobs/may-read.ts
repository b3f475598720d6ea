import { isGranted } from '../permissions/sites.ts';
import { isBuiltIn } from '../sites/index.ts';
import { neverByItself } from '../sites/policy.ts';

/**
 * Whether the background may fetch this page for a thread: a site that the reader granted, never an address of the
 * reader's own network, mail, bank or login, and not Hacker News itself, whose terms bar it.
 */
export async function mayReadArticle(url: string): Promise<boolean> {
  if (neverByItself(url) || isBuiltIn(url)) return false;
  return isGranted(url);
}
