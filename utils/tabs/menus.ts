import { browser, type Menus } from '../browser.ts';
import { seenStoryOf } from '../database/seen-stories.ts';
import { toPlain } from '../errors.ts';
import { saveFavorite } from '../favorites/store.ts';
import type { PageFacts } from '../model.ts';
import { pageTexts } from '../page-texts.ts';
import { translateWith } from '../texts.ts';
import { flash } from './flash.ts';

const STAR_LINK = 'star-link';

/** Makes the context menu of links; once an installation or language change. */
export async function makeMenus(): Promise<void> {
  const t = translateWith(await pageTexts());
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: STAR_LINK,
    title: t('menu_star_link'),
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** What is known of a link: a story seen on Hacker News names it better than its address. */
async function factsOf(url: string, linkText?: string): Promise<PageFacts> {
  const story = await seenStoryOf(url);
  if (!story) return { url, title: linkText?.trim() || url };
  const { id, title, points, comments } = story;
  return { url, title, story: { id, kind: 'story', title, url, points, commentCount: comments } };
}

/** Answers the context menu: keeps the link, and says so on the toolbar for a moment. */
export async function starLink(
  info: Menus.OnClickData,
  incognito: boolean,
  onKept: () => Promise<void>,
): Promise<void> {
  if (info.menuItemId !== STAR_LINK || !info.linkUrl) return;
  try {
    if (incognito) return await flash('!');
    await saveFavorite(await factsOf(info.linkUrl, info.linkText), {});
    await onKept();
    await flash('★');
  } catch (error) {
    toPlain(error);
    await flash('!');
  }
}
