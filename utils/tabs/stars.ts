import type { Runtime } from '../browser.ts';
import { UserError } from '../errors.ts';
import { favoriteOf, removeFavorite, saveFavorite } from '../favorites/store.ts';
import type { PageProtocol } from '../messages.ts';
import { tellAll } from './all-tabs.ts';
import { showSaved } from './icon.ts';

type Star = Parameters<PageProtocol['star']>[0];

/** Keeps a page with what the panel has made of it. Throws `private_window`, `quota_full`. */
export async function keepStar({ facts, ...made }: Star, { tab }: Runtime.MessageSender): Promise<void> {
  if (tab?.incognito) throw new UserError('private_window');
  await saveFavorite(facts, made);
  await favoritesChanged();
}

/** Removes a page from the favorites; the panel offers the way back by starring it again. */
export async function dropStar({ url }: { url: string }): Promise<void> {
  const favorite = await favoriteOf(url);
  if (favorite) await removeFavorite(favorite.id);
  await favoritesChanged();
}

/** Whether a page is kept; its tab's toolbar icon says so too. */
export async function isStarred(url: string, tabId: number | undefined): Promise<boolean> {
  const saved = (await favoriteOf(url)) !== undefined;
  if (tabId !== undefined) await showSaved(tabId, saved);
  return saved;
}

/** Favorites came or went: every open page asks again about itself. */
export async function favoritesChanged(): Promise<void> {
  await tellAll('favoritesChanged', {});
}
