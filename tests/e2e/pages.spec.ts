import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { darkThread } from '../support/hn-variants.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { servePage, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t, tEn } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE_HOST = samplePage('article-en').host;

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** What would keep somebody out, in words. */
const saying = (violations: Violations): string[] =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));

/** What axe finds. */
async function findings(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return saying(violations);
}

test('the welcome page opens once, after the installation', async ({ extension }) => {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const [page] = extension.context.pages().filter(isWelcome);
  if (!page) throw new Error('no welcome page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('welcome_headline'));
  await expect(page.getByText(t('request_title')).first()).toBeVisible();
  await extension.stopWorker();
  const thread = await extension.openPage(THREAD);
  await panelIn(thread).done();
  expect(extension.context.pages().filter(isWelcome)).toHaveLength(1);
});

test.describe('the options', () => {
  test('switch the badges off at once on open pages', async ({ extension }) => {
    const page = await extension.openPage(THREAD);
    await expect(badgesIn(page).first()).toBeVisible();
    const options = await extension.openOwn('options.html');
    await options.getByRole('switch', { name: t('options_badges') }).click();
    await expect(badgesIn(page)).toHaveCount(0);
    await options.getByRole('switch', { name: t('options_badges') }).click();
    await expect(badgesIn(page).first()).toBeVisible();
  });

  test('delete everything, behind a word', async ({ extension }) => {
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await panel.done();
    await panel.part('star').click();
    await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
    const options = await extension.openOwn('options.html#storage');
    await options.getByRole('button', { name: t('options_erase') }).click();
    await options
      .getByRole('textbox', { name: t('options_erase_ask', t('options_erase_word')) })
      .fill(t('options_erase_word'));
    await options
      .getByRole('button', { name: t('options_erase_now') })
      .last()
      .click();
    await expect(options.getByText(t('options_erase_done'))).toBeVisible();
    await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'false');
    const favorites = await extension.openOwn('favorites.html');
    await expect(favorites.locator('[data-part="empty"]')).toBeVisible();
  });

  test('say how it is with the translator', async ({ extension }) => {
    const options = await extension.openOwn('options.html#translator');
    const states = ['ready', 'downloadable', 'missing'] as const;
    const words = states.map((state) => t(`options_pack_${state}`));
    await expect(options.getByText(new RegExp(words.join('|'))).first()).toBeVisible();
  });
});

test.describe('in English', () => {
  test('everything follows the language of the options, open pages too', async ({ extension }) => {
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await panel.done();
    const options = await extension.openOwn('options.html');
    await options.getByRole('radio', { name: 'English' }).check();
    await expect(options.getByRole('heading', { level: 1 })).toHaveText(tEn('options_title'));
    await expect(panel.part('digest').getByRole('heading')).toContainText(tEn('panel_digest'));
    await expect(panel.button(tEn('panel_close'))).toBeVisible();
    await page.reload();
    await panel.done();
    await expect(panel.part('mood')).toContainText(tEn('mood_positive'));
    for (const own of ['favorites.html', 'welcome.html', 'popup.html'] as const) {
      const opened = await extension.openOwn(own);
      await expect(opened.locator('html')).toHaveAttribute('lang', 'en');
      await expect(opened.locator('body')).not.toContainText(/[가-힣]{4,}/);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`has no accessibility violations, ${colorScheme}`, () => {
    test.use({ start: { colorScheme, granted: siteOf(ARTICLE_HOST) } });

    for (const own of ['popup.html', 'favorites.html', 'options.html', 'welcome.html', `grant.html?url=${THREAD}`]) {
      test(own, async ({ extension }) => {
        const page = await extension.openOwn(own);
        await expect(page.locator('h1, h2').first()).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });
    }

    test('the popup over a page that is kept', async ({ extension }) => {
      const popup = await extension.clickAction(await extension.openPage(sampleUrl(samplePage('article-ko'))));
      await popup.locator('[data-part="star"]').click();
      await expect(popup.locator('[data-part="tags"]')).toBeVisible();
      await expect(popup.locator('[data-part="favorite"]')).toBeVisible();
      // A page that axe opens beside it would close it.
      const { violations } = await new AxeBuilder({ page: popup }).setLegacyMode().analyze();
      expect(saying(violations)).toEqual([]);
    });

    test('favorites with something in them', async ({ extension }) => {
      const starred = await extension.openPage(THREAD);
      await expect(panelIn(starred).opening).toHaveCount(5);
      await panelIn(starred).done();
      await panelIn(starred).part('star').click();
      const page = await extension.openOwn('favorites.html');
      await expect(page.locator('[data-part="reader"]')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('the panel and the badges', async ({ extension, server }) => {
      // Hacker News itself is always light; many readers darken it.
      if (colorScheme === 'dark') servePage(server, THREAD, darkThread(thread, new Date()));
      const page = await extension.openPage(THREAD);
      await expect(panelIn(page).opening).toHaveCount(5);
      await panelIn(page).done();
      await expect(badgesIn(page).first()).toBeVisible();
      expect(await findings(page, '[data-yoyak="panel"]')).toEqual([]);
      expect(await findings(page, '[data-yoyak="badge"]')).toEqual([]);
    });
  });
}
