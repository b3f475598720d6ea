import { storage } from 'wxt/utils/storage';
import { isAbout } from './match-patterns.ts';
import { isGranted } from './site-access.ts';

/** What a person has in mind is long gone after this many milliseconds. */
const WISH_LASTS = 5 * 60_000;

/**
 * The site that the reader is switching on while the browser asks. Some browsers close the popup with that question, so
 * the background hears of the answer by `permissions.onAdded` and finds here what it was for.
 */
const wish = storage.defineItem<{ url: string; at: number } | null>('session:siteWish', { fallback: null });

/** Remembers for the background what a `requestSite` is for; call it after, not before. Pass null when it was denied. */
export async function setPendingSite(url: string | null): Promise<void> {
  await wish.setValue(url ? { url, at: Date.now() } : null);
}

/**
 * The URL whose site the reader wanted on when these origins were granted, once; null where there is none, or where the
 * page may not be read after all.
 */
export async function takePendingSite(granted: readonly string[]): Promise<string | null> {
  const wished = await wish.getValue();
  if (!wished || Date.now() - wished.at > WISH_LASTS) return null;
  if (!isAbout(granted, wished.url) || !(await isGranted(wished.url))) return null;
  await wish.removeValue();
  return wished.url;
}
