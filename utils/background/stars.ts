import type { Favorite } from '../domain/index.ts';
import { UserError } from '../domain/user-error.ts';
import { browser, type Tabs } from '../lib/browser.ts';
import { askTab, type PageProtocol, type StarPayload, type TabPage, tellTab } from '../messaging/index.ts';
import { mayBeAbout, pageChecks } from '../messaging/page-checks.ts';
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

// The only writer of stars: panel, topic, popup, key, menu and the favorites page all end here.

/** The tab in which the reader pressed. */
interface Origin {
  tab?: { incognito: boolean };
}

/** Milliseconds after which a page that does not answer is kept by address and title. */
const PAYLOAD_PATIENCE_MS = 500;

/** Keeps a page with what the panel has made of it. Throws `private_window`, `quota_full`. */
export async function saveStar({ facts, ...made }: StarPayload, { tab }: Origin): Promise<Favorite> {
  if (tab?.incognito) throw new UserError('private_window');
  const page = urlKey(facts.url);
  // Unstarred in this session of the browser: starring again brings tags and note back.
  const before = parseFavorite(await getRemovedFavorite(page));
  if (before && !(await getFavorite(facts.url))) await restoreFavorite(before);
  if (before) await forgetRemovedFavorites(page);
  const favorite = await saveFavorite(facts, made);
  echoStar({ url: favorite.url, starred: true }, favorite);
  return favorite;
}

/** Keeps the page that the popup is about. Throws as `saveStar`. */
export async function saveTabStar(page: TabPage): Promise<Favorite> {
  return saveStar(await payloadOf(page), { tab: page });
}

/** The favorite of the page that the popup is about, under the address that the page itself tells. */
export async function findTabFavorite(page: TabPage): Promise<Favorite | null> {
  const { facts } = await payloadOf(page);
  return (await getFavorite(facts.url)) ?? null;
}

/** What a star keeps of a tab: what its own panel knows, else address and title. */
async function payloadOf({ title, ...page }: TabPage): Promise<StarPayload> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, PAYLOAD_PATIENCE_MS, null));
  return (await Promise.race([getStarPayload(page), silence])) ?? { facts: { url: page.url, title } };
}

/** What a star would keep of a page; null where no script of ours can say, or says what the page may not star itself. */
export async function getStarPayload(page: AskedPage): Promise<StarPayload | null> {
  const facts = await askTab(page, 'starPayload', {});
  return facts && pageChecks.star(facts, { url: page.url }) ? facts : null;
}

/** Keeps a question with its page, a favorite or not; nothing in private windows. Throws `quota_full`. */
export async function savePageQuestion(
  { url, question }: Parameters<PageProtocol['keepQuestion']>[0],
  { tab }: Origin,
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
export async function removeStar({ url, id }: { url: string; id?: string }): Promise<Favorite | null> {
  const known = id ?? (await getFavorite(url))?.id;
  const favorite = known ? await removeFavorite(known) : undefined;
  if (favorite) await rememberRemovedFavorite(urlKey(url), favorite);
  if (favorite) echoStar({ url, starred: false }, favorite);
  else void onFavoritesChanged().catch(console.error);
  return favorite ?? null;
}

/** Undo: puts a favorite back as it was removed. Throws `quota_full`. */
export async function restoreStar(favorite: Favorite): Promise<Favorite> {
  const restored = await restoreFavorite(favorite);
  await forgetRemovedFavorites(urlKey(favorite.url));
  echoStar({ url: favorite.url, starred: true }, restored);
  return restored;
}

/** Whether a page is kept; its tab's toolbar icon comes to say so too, and nobody waits for that. */
export async function isStarred(url: string, tabId: number | undefined): Promise<boolean> {
  const saved = (await getFavorite(url)) !== undefined;
  if (tabId !== undefined) void showSavedIcon(tabId, saved);
  return saved;
}

/**
 * Tells of a star, and nobody waits for that: a tab that the browser froze answers when it is thawed. Questions that come or go
 * with a favorite are told to no page that does not ask.
 */
function echoStar(star: { url: string; starred: boolean }, favorite?: Favorite): void {
  if (favorite?.questions) return void onFavoritesChanged().catch(console.error);
  const key = urlKey(star.url);
  const origin = URL.parse(star.url)?.origin;
  const tell = async ({ id, url, incognito }: Tabs.Tab) => {
    if (id === undefined) return;
    // Only pages of its own origin hear the address; others that may be about it, and private windows, ask about their own.
    if (!url || incognito || URL.parse(url)?.origin !== origin) {
      if (!url || mayBeAbout(star.url, { url })) await tellTab(id, 'favoritesChanged', {});
      return;
    }
    const isAbout = await askTab(id, 'starChanged', star);
    if (isAbout ?? urlKey(url) === key) await showSavedIcon(id, star.starred);
  };
  void browser.tabs
    .query({})
    .then((tabs) => Promise.all(tabs.map(tell)))
    .catch(console.error);
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
