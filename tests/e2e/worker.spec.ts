import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { hold } from '../support/server.ts';
import { ALGOLIA, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = sampleUrl(samplePage('article-en'));
const ARTICLE_HOST = samplePage('article-en').host;

test.describe('a background that is stopped in the middle of a job', () => {
  test.use({ start: { granted: siteOf(ARTICLE_HOST) } });

  test('loses nothing: what came stays, and the rest comes', async ({ extension, server }) => {
    const gate = hold();
    server.behave(ARTICLE_HOST, '/', { until: gate.opened });
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await expect.poll(() => panel.items.count()).toBeGreaterThan(4);
    const before = await panel.items.allInnerTexts();
    await expect.poll(() => server.count(ARTICLE_HOST)).toBe(1);

    await extension.stopWorker();
    expect(await panel.items.allInnerTexts()).toEqual(before);
    await expect(panel.part('error')).toHaveCount(0);
    // Picked up by the next background, which asks for the page once more.
    await expect.poll(() => server.count(ARTICLE_HOST)).toBe(2);
    gate.open();
    await expect(panel.opening).toHaveCount(5);
    await panel.done();
    expect(await panel.items.allInnerTexts()).toEqual(before);
    await expect(panel.part('error')).toHaveCount(0);
  });

  test('a page closed in the middle stops the work', async ({ extension, server }) => {
    const gate = hold();
    server.behave(ARTICLE_HOST, '/', { until: gate.opened });
    const page = await extension.openPage(THREAD);
    await expect.poll(() => server.count(ARTICLE_HOST)).toBe(1);
    await page.close();
    gate.open();
    const again = await extension.openPage(THREAD);
    await expect(panelIn(again).opening).toHaveCount(5);
  });
});

test('a background that sleeps wakes for the next page', async ({ extension }) => {
  const first = await extension.openPage(THREAD);
  await panelIn(first).done();
  await extension.stopWorker();
  const second = await extension.openPage(THREAD);
  await panelIn(second).done();
  await expect(badgesIn(second).first()).toBeVisible();
  await panelIn(second).part('star').click();
  await expect(panelIn(second).part('star')).toHaveAttribute('aria-pressed', 'true');
  await expect(panelIn(first).part('star')).toHaveAttribute('aria-pressed', 'true');
});

test('a job from the API goes on after the background was stopped', async ({ extension, server }) => {
  const gate = hold();
  server.behave(ALGOLIA, '/api/v1/items', { until: gate.opened });
  const page = await extension.openPage(sampleUrl(samplePage('edge/renamed')));
  const panel = panelIn(page);
  await expect.poll(() => server.count(ALGOLIA, '/api/v1/items')).toBe(1);
  await extension.stopWorker();
  await expect.poll(() => server.count(ALGOLIA, '/api/v1/items')).toBe(2);
  gate.open();
  await panel.done();
  expect(await panel.items.count()).toBeGreaterThan(0);
  await expect(panel.part('error')).toHaveCount(0);
});

test('an extension updated under an open page: calm words, and the page still works', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  const panel = panelIn(page);
  await panel.done();
  const items = await panel.items.allInnerTexts();
  await extension.reload();
  await panel.part('star').click();
  await expect(panel.box).toContainText(t('error_extension_updated'));
  expect(await panel.items.allInnerTexts()).toEqual(items);
  await page.keyboard.press('Escape');
  await expect(panel.host).toHaveCount(0);
  await page.reload();
  await panel.done();
  await expect(panel.host).toHaveCount(1);
  expect(failures).toEqual([]);
});

test('after an update the toolbar brings a panel to a page that was open before, without loading it again', async ({
  extension,
}) => {
  const failures: string[] = [];
  const again = async (url: string) => {
    const page = await extension.openPage(url);
    page.on('pageerror', (error) => failures.push(error.message));
    return page;
  };
  const thread = await again(THREAD);
  await panelIn(thread).done();
  await expect(badgesIn(thread).first()).toBeVisible();
  const badges = await badgesIn(thread).count();
  const article = await again(ARTICLE);
  await (await extension.clickAction(article)).locator('[data-part="summarise"]').click();
  await panelIn(article).done();
  for (const page of [article, thread]) await panelIn(page).host.evaluate((host) => host.setAttribute('data-old', ''));
  await extension.reload();

  for (const page of [article, thread]) {
    const panel = panelIn(page);
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    await expect(page.locator('[data-yoyak="panel"]:not([data-old])')).toHaveCount(1);
    await expect(panel.box).not.toContainText(t('error_extension_updated'));
    await panel.done();
    await expect(panel.host).toHaveCount(1);
    // One article: kept on its own page, it is kept on its thread's.
    if (page === article) await panel.part('star').click();
    await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
    await expect(panel.part('error')).toHaveCount(0);
    // The panel of the old extension is gone for good: its keys, too.
    await page.keyboard.press('Escape');
    await expect(panel.host).toHaveCount(0);
  }
  await expect.poll(() => badgesIn(thread).count()).toBe(badges);
  expect(failures).toEqual([]);
});
