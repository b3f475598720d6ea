import { UserError } from '../domain/user-error.ts';
import { browser, type Tabs } from '../lib/browser.ts';
import { askTab, type PageProtocol, tellTab } from '../messaging/index.ts';
import { pageChecks } from '../messaging/page-checks.ts';
import type { AskedPage } from '../permissions/find-document.ts';
import { urlKey } from '../sites/canonical-url.ts';
import { deleteQuestion, saveQuestion } from '../storage/favorites/favorite-questions.ts';
import { getFavorite, removeFavorite, restoreFavorite, saveFavorite } from '../storage/favorites/favorites-store.ts';
import {
  forgetRemovedFavorites,
  getRemovedFavorite,
  rememberRemovedFavorite,
} from '../storage/favorites/removed-favorites.ts';
import { parseFavorite } from '../storage/favorites/stored-favorite.ts';
import { showSavedIcon } from './toolbar-badge.ts';

type Star = Parameters<PageProtocol['star']>[0];

/** Keeps a page with what the panel has made of it. Throws `private_window`, `quota_full`. */
export async function saveStar({ facts, ...made }: Star, { tab }: { tab?: Tabs.Tab }): Promise<void> {
  if (tab?.incognito) throw new UserError('private_window');
  const page = urlKey(facts.url);
  // Unstarred in this session of the browser: starring again brings tags and note back.
  const before = parseFavorite(await getRemovedFavorite(page));
  if (before && !(await getFavorite(facts.url))) await restoreFavorite(before);
  if (before) await forgetRemovedFavorites(page);
  await saveFavorite(facts, made);
  await onFavoritesChanged();
}

/** What a star would keep of a page; null where no script of ours can say, or says what the page may not star itself. */
export async function getStarPayload(page: AskedPage): Promise<Star | null> {
  const facts = await askTab(page, 'starPayload', {});
  return facts && pageChecks.star(facts, { url: page.url }) ? facts : null;
}

/** Keeps a question with its page, a favorite or not; nothing in private windows. Throws `quota_full`. */
export async function savePageQuestion(
  { url, question }: Parameters<PageProtocol['keepQuestion']>[0],
  { tab }: { tab?: Tabs.Tab },
): Promise<void> {
  if (tab?.incognito) return;
  if (await saveQuestion(url, question)) await onFavoritesChanged();
}

/** Forgets a question that was kept with its page. */
export async function deletePageQuestion({
  url,
  question,
}: Parameters<PageProtocol['forgetQuestion']>[0]): Promise<void> {
  if (await deleteQuestion(url, question)) await onFavoritesChanged();
}

/** Removes a page from the favorites; starring it again brings back what the reader wrote. */
export async function removeStar({ url }: { url: string }): Promise<void> {
  const favorite = await getFavorite(url);
  if (favorite) {
    await removeFavorite(favorite.id);
    await rememberRemovedFavorite(urlKey(url), favorite);
  }
  await onFavoritesChanged();
}

/** Whether a page is kept; its tab's toolbar icon comes to say so too, and nobody waits for that. */
export async function isStarred(url: string, tabId: number | undefined): Promise<boolean> {
  const saved = (await getFavorite(url)) !== undefined;
  if (tabId !== undefined) void showSavedIcon(tabId, saved);
  return saved;
}

/** Favorites came or went: every open page asks again about itself; where no script of ours is, only the icon tells. */
export async function onFavoritesChanged(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (await tellTab(id, 'favoritesChanged', {}))) return;
      if (url && /^https?:/.test(url)) await isStarred(url, id);
    }),
  );
}
