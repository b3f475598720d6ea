import type { PageMetadata } from '../domain/index.ts';
import { toPlainError } from '../domain/user-error.ts';
import { translateWith } from '../i18n/texts.ts';
import { browser, type Menus, type Tabs } from '../lib/browser.ts';
import { pageTexts } from '../storage/page-texts.ts';
import { findSeenStory } from '../storage/seen-stories.ts';
import { saveStar } from './stars.ts';
import { flashToolbarBadge, showToolbarError } from './toolbar-badge.ts';

const STAR_LINK = 'star-link';

/** Makes the context menu of links; once an installation or language change. */
export async function createMenus(): Promise<void> {
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
): Promise<PageMetadata> {
  const story = await findSeenStory(url);
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
export async function starLink(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (info.menuItemId !== STAR_LINK || !info.linkUrl) return;
  try {
    await saveStar({ facts: await factsOf(info, tab?.id) }, tab ? { tab } : {});
    await flashToolbarBadge('★');
  } catch (error) {
    await showToolbarError(tab?.id, toPlainError(error));
  }
}

/** Maximum title length, in characters. */
const LONGEST = 300;

/** Runs in the page, on its own: the longest of what links to `url` say, which is no picture and no "read more". */
function longestText(url: string, page: string): string {
  const [here, there] = [location.href, page].map((address) => address.replace(/#.*/s, ''));
  if (here !== there) return '';
  const texts = [...document.links].filter(({ href }) => href === url).map((link) => link.textContent);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/**
 * What a link says on its page, white space folded; empty where it says nothing, no script of ours may look, or another page
 * than the one at `at.url` has come by now.
 */
export async function linkTextIn(at: { tabId: number; frameId?: number; url: string }, url: string): Promise<string> {
  const target = { tabId: at.tabId, ...(at.frameId !== undefined && { frameIds: [at.frameId] }) };
  const [answer] = await browser.scripting
    .executeScript({ target, func: longestText, args: [url, at.url] })
    .catch(() => []);
  const text = typeof answer?.result === 'string' ? answer.result : '';
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
