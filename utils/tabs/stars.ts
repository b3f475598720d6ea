import { browser, type Tabs } from '../browser.ts';
import { forgetRemoved, rememberRemoved, removedFavorite } from '../database/removed-favorites.ts';
import { UserError } from '../errors.ts';
import { forgetQuestionOf, keepQuestionOf } from '../favorites/questions.ts';
import { favoriteOf, removeFavorite, restoreFavorite, saveFavorite } from '../favorites/store.ts';
import { favoriteOfRecord } from '../favorites/stored-favorite.ts';
import { pageChecks } from '../messages/page-checks.ts';
import { askTab, type PageProtocol, tell } from '../messages.ts';
import type { AskedPage } from '../permissions/find-document.ts';
import { urlKey } from '../sites/canonical-url.ts';
import { showSaved } from './icon.ts';

type Star = Parameters<PageProtocol['star']>[0];

/** Keeps a page with what the panel has made of it. Throws `private_window`, `quota_full`. */
export async function keepStar({ facts, ...made }: Star, { tab }: { tab?: Tabs.Tab }): Promise<void> {
  if (tab?.incognito) throw new UserError('private_window');
  const page = urlKey(facts.url);
  // Unstarred in this session of the browser: starring again brings tags and note back.
  const before = favoriteOfRecord(await removedFavorite(page));
  if (before && !(await favoriteOf(facts.url))) await restoreFavorite(before);
  if (before) await forgetRemoved(page);
  await saveFavorite(facts, made);
  await favoritesChanged();
}

/** What a star would keep of a page; null where no script of ours can say, or says what the page may not star itself. */
export async function starFactsOf(page: AskedPage): Promise<Star | null> {
  const facts = await askTab(page, 'starFacts', {});
  return facts && pageChecks.star(facts, { url: page.url }) ? facts : null;
}

/** Keeps a question with its page, a favorite or not; nothing in private windows. Throws `quota_full`. */
export async function keepQuestion(
  { url, question }: Parameters<PageProtocol['keepQuestion']>[0],
  { tab }: { tab?: Tabs.Tab },
): Promise<void> {
  if (tab?.incognito) return;
  if (await keepQuestionOf(url, question)) await favoritesChanged();
}

/** Forgets a question that was kept with its page. */
export async function forgetQuestion({ url, question }: Parameters<PageProtocol['forgetQuestion']>[0]): Promise<void> {
  if (await forgetQuestionOf(url, question)) await favoritesChanged();
}

/** Removes a page from the favorites; starring it again brings back what the reader wrote. */
export async function dropStar({ url }: { url: string }): Promise<void> {
  const favorite = await favoriteOf(url);
  if (favorite) {
    await removeFavorite(favorite.id);
    await rememberRemoved(urlKey(url), favorite);
  }
  await favoritesChanged();
}

/** Whether a page is kept; its tab's toolbar icon comes to say so too, and nobody waits for that. */
export async function isStarred(url: string, tabId: number | undefined): Promise<boolean> {
  const saved = (await favoriteOf(url)) !== undefined;
  if (tabId !== undefined) void showSaved(tabId, saved);
  return saved;
}

/** Favorites came or went: every open page asks again about itself; where no script of ours is, only the icon tells. */
export async function favoritesChanged(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (await tell(id, 'favoritesChanged', {}))) return;
      if (url && /^https?:/.test(url)) await isStarred(url, id);
    }),
  );
}
