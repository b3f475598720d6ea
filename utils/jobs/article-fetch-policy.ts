import { isGranted } from '../permissions/site-access.ts';
import { isBuiltIn } from '../sites/registry.ts';
import { neverAutomatic } from '../sites/site-policy.ts';

/**
 * Whether the background may fetch this page for a thread: a site that the reader granted, never an address of the
 * reader's own network, mail, bank or login, and not Hacker News itself, whose terms bar it.
 */
export async function mayFetchArticle(url: string): Promise<boolean> {
  if (neverAutomatic(url) || isBuiltIn(url)) return false;
  return isGranted(url);
}
