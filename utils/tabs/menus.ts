import { browser, type Menus, type Tabs } from '../browser.ts';
import { seenStoryOf } from '../database/seen-stories.ts';
import { toPlain, UserError } from '../errors.ts';
import { saveFavorite } from '../favorites/store.ts';
import type { PageFacts } from '../model.ts';
import { pageTexts } from '../page-texts.ts';
import { translateWith } from '../texts.ts';
import { complain, flash } from './flash.ts';
import { linkTextIn } from './link-text.ts';

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

/** What is known of a link: a story seen on Hacker News names it better than its words, and these better than its address. */
async function factsOf(
  { linkUrl: url = '', linkText, frameId, frameUrl, pageUrl }: Menus.OnClickData,
  tabId?: number,
): Promise<PageFacts> {
  const story = await seenStoryOf(url);
  if (story) {
    const { id, title, points, comments } = story;
    return { url, title, story: { id, kind: 'story', title, url, points, commentCount: comments } };
  }
  // Firefox tells the words of the link, Chrome does not.
  const words =
    linkText?.trim() ||
    (tabId !== undefined && (await linkTextIn({ tabId, frameId, url: (frameId ? frameUrl : pageUrl) ?? '' }, url)));
  return { url, title: words || url };
}

/** Answers the context menu: keeps the link, and says on the toolbar for a moment that it did, or why it could not. */
export async function starLink(
  info: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  onKept: () => Promise<void>,
): Promise<void> {
  if (info.menuItemId !== STAR_LINK || !info.linkUrl) return;
  try {
    if (tab?.incognito) throw new UserError('private_window');
    await saveFavorite(await factsOf(info, tab?.id), {});
    await onKept();
    await flash('★');
  } catch (error) {
    await complain(tab?.id, toPlain(error));
  }
}
