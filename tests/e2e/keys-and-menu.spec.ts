import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = sampleUrl(samplePage('article-en'));

interface NativeEvent {
  dispatch(...values: unknown[]): void;
}
interface Chrome {
  commands: { onCommand: NativeEvent };
  contextMenus: { onClicked: NativeEvent };
  tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
  action: { getTitle(of: object): Promise<string>; getBadgeText(of: object): Promise<string> };
}

// No headless browser passes keys on to its extensions, nor shows a context menu: both are told to the background as the
// browser tells them.
async function press({ worker }: Extension, page: Page, command: 'star-page' | 'toggle-panel'): Promise<void> {
  await page.bringToFront();
  await (await worker()).evaluate((name) => {
    (globalThis as unknown as { chrome: Chrome }).chrome.commands.onCommand.dispatch(name);
  }, command);
}

async function chooseInMenu({ worker }: Extension, page: Page, link: string, incognito = false): Promise<void> {
  await page.bringToFront();
  const linkUrl = await page
    .getByRole('link', { name: link })
    .first()
    .evaluate((a) => (a as HTMLAnchorElement).href);
  await (await worker()).evaluate(
    async ([linkUrl, incognito]) => {
      const { tabs, contextMenus } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const info = { menuItemId: 'star-link', linkUrl, frameId: 0, pageUrl: tab?.url };
      contextMenus.onClicked.dispatch(info, { ...tab, incognito });
    },
    [linkUrl, incognito] as const,
  );
}

/** What the toolbar button of the tab in front says when the pointer rests on it. */
async function toolbar({ worker }: Extension): Promise<string> {
  return (await worker()).evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return action.getTitle({ tabId: tab?.id });
  });
}

const favorites = (page: Page) => page.locator('[data-part="favorite"]');

test('the key of the star keeps a thread with its digest, and takes it out again; the toolbar tells', async ({
  extension,
}) => {
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await expect.poll(() => toolbar(extension)).toBe(t('action_title'));

  await press(extension, page, 'star-page');
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => toolbar(extension)).toBe(t('action_saved'));
  const kept = await extension.openOwn('favorites.html');
  await expect(favorites(kept)).toHaveCount(1);
  await expect(kept.locator('[data-part="reader"]')).toContainText(t('panel_digest'));
  await expect(kept.locator('[data-part="reader"] .comments li').first()).not.toBeEmpty();

  await press(extension, page, 'star-page');
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'false');
  await expect(favorites(kept)).toHaveCount(0);
  await page.bringToFront();
  await expect.poll(() => toolbar(extension)).toBe(t('action_title'));
});

test('the keys on an article: the star without a panel, then the panel, opened and closed', async ({ extension }) => {
  const page = await extension.openPage(ARTICLE);
  // A real key gives the page to the extension, as this click does.
  await (await extension.clickAction(page)).close();
  await press(extension, page, 'star-page');
  await expect.poll(() => toolbar(extension)).toBe(t('action_saved'));
  const panel = panelIn(page);
  await expect(panel.host).toHaveCount(0);

  await press(extension, page, 'toggle-panel');
  await expect(panel.opening).toHaveCount(5);
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
  await press(extension, page, 'toggle-panel');
  await expect(panel.host).toHaveCount(0);
});

test('the key of the star on a page that nobody may read: the toolbar says why', async ({ extension }) => {
  const page = await extension.openPage('chrome://version/');
  await press(extension, page, 'star-page');
  await expect.poll(() => toolbar(extension)).toBe(t('error_page_not_allowed'));
});

test.describe('the menu of a link', () => {
  test('keeps it under what it says; a story of Hacker News with its thread', async ({ extension, server }) => {
    const list = 'https://news.hada.io/topic?id=900';
    const link = 'Harbour lamps, forty years on';
    servePage(server, list, `<!doctype html><title>List</title><a href="https://lamp.example/forty"> ${link}\n </a>`);
    const page = await extension.openPage(list);
    await chooseInMenu(extension, page, link);
    const kept = await extension.openOwn('favorites.html');
    await expect(favorites(kept)).toHaveCount(1);
    await expect(favorites(kept)).toContainText(link);
    await expect(favorites(kept)).toContainText('lamp.example');

    const front = await extension.openPage(sampleUrl(samplePage('front')));
    await chooseInMenu(extension, front, thread.title);
    await expect(favorites(kept)).toHaveCount(2);
    await expect(favorites(kept).first()).toContainText(thread.title);
    await expect(favorites(kept).first()).toContainText('412');
    // The article itself knows it, when it is opened.
    const article = await extension.openPage(ARTICLE);
    await (await extension.clickAction(article)).locator('[data-part="summarise"]').click();
    await expect(panelIn(article).part('star')).toHaveAttribute('aria-pressed', 'true');
  });

  test('keeps nothing of a private window, and says so', async ({ extension }) => {
    const front = await extension.openPage(sampleUrl(samplePage('front')));
    await chooseInMenu(extension, front, thread.title, true);
    await expect.poll(() => toolbar(extension)).toBe(t('error_private_window'));
    const kept = await extension.openOwn('favorites.html');
    await expect(kept.locator('[data-part="empty"]')).toBeVisible();
  });
});
