import type { Page } from '@playwright/test';
import { APPLICATION, serveApplication } from '../support/application.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const { host, home, lamps, bells } = APPLICATION;

test.beforeEach(({ server }) => serveApplication(server));

/** What the page's own link does: from the page's script, without a gesture. */
const go = (page: Page, path: string) =>
  page.evaluate((to) => (globalThis as unknown as { go(path: string): void }).go(to), path);

async function summarise(extension: Extension, page: Page) {
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  return panel;
}

test.describe('a site that is read on click only', () => {
  test('offers the next article, and shows it when asked', async ({ extension }) => {
    const page = await extension.openPage(lamps.url);
    const panel = await summarise(extension, page);
    await expect(panel.part('title')).toHaveText(lamps.title);
    await go(page, bells.path);
    await expect(panel.part('moved')).toContainText(bells.title);
    // What was made stays until the reader wants the other.
    await expect(panel.part('title')).toHaveText(lamps.title);
    await expect(panel.opening).toHaveCount(5);
    await panel.button(t('panel_follow')).click();
    await expect(panel.part('title')).toHaveText(bells.title);
    await expect(panel.part('moved')).toHaveCount(0);
    await expect(panel.opening.first()).toContainText('bells');
    await expect(panel.host).toHaveCount(1);
    // And on from there.
    await go(page, lamps.path);
    await expect(panel.part('moved')).toContainText(lamps.title);
  });

  test('takes the offer back when the reader goes back', async ({ extension }) => {
    const page = await extension.openPage(lamps.url);
    const panel = await summarise(extension, page);
    await go(page, bells.path);
    await expect(panel.part('moved')).toBeVisible();
    await page.goBack();
    await expect(panel.part('moved')).toHaveCount(0);
    await expect(panel.part('title')).toHaveText(lamps.title);
    await page.goForward();
    await expect(panel.part('moved')).toContainText(bells.title);
  });

  test('means the page that is there when the toolbar is pressed again', async ({ extension }) => {
    const page = await extension.openPage(lamps.url);
    const panel = await summarise(extension, page);
    await go(page, bells.path);
    await expect(panel.part('moved')).toBeVisible();
    const popup = await extension.clickAction(page);
    await popup.locator('[data-part="star"]').click();
    await expect(popup.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'true');
    await popup.locator('[data-part="summarise"]').click();
    await expect(panel.part('title')).toHaveText(bells.title);
    await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
  });

  test('closes the panel where the page is no article any more', async ({ extension }) => {
    const page = await extension.openPage(lamps.url);
    const panel = await summarise(extension, page);
    await go(page, '/');
    await expect(panel.host).toHaveCount(0);
    // A click brings it back on the next article.
    await go(page, bells.path);
    await expect(page.getByRole('heading')).toHaveText(bells.title);
    await summarise(extension, page);
    await expect(panel.part('title')).toHaveText(bells.title);
  });

  test('stays as it is where only the address loses its tracking, or a heading is jumped to', async ({ extension }) => {
    const page = await extension.openPage(`${lamps.url}?utm_source=letter`);
    const panel = await summarise(extension, page);
    await page.evaluate(() => history.replaceState(null, '', '/lamps'));
    await page.evaluate(() => {
      location.hash = 'costs';
    });
    await go(page, bells.path);
    await expect(panel.part('moved')).toContainText(bells.title);
    await expect(panel.part('title')).toHaveText(lamps.title);
  });
});

test.describe('a site that is switched on', () => {
  test.use({ start: { consents: siteOf(host) } });

  test('the panel comes with the first article and follows to the next, back and forward', async ({ extension }) => {
    const page = await extension.openPage(home);
    const popup = await extension.clickAction(page);
    await popup.locator('[data-part="site-toggle"]').click();
    await expect(popup.locator('[data-part="site-toggle"]')).toHaveAttribute('aria-checked', 'true');
    const panel = panelIn(page);
    await expect(panel.host).toHaveCount(0);
    await go(page, lamps.path);
    await expect(panel.part('title')).toHaveText(lamps.title);
    await go(page, bells.path);
    await expect(panel.part('title')).toHaveText(bells.title);
    await expect(panel.opening.first()).toContainText('bells');
    await page.goBack();
    await expect(panel.part('title')).toHaveText(lamps.title);
    await page.goForward();
    await expect(panel.part('title')).toHaveText(bells.title);
    await go(page, '/');
    await expect(panel.host).toHaveCount(0);
  });
});
