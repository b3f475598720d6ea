import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ASK = sampleUrl(samplePage('edge/ask-hn'));
const ARTICLE_HOST = samplePage('article-en').host;

async function star(extension: Extension, url: string): Promise<Page> {
  const page = await extension.openPage(url);
  const panel = panelIn(page);
  await panel.done();
  await panel.part('star').click();
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
  return page;
}

const rows = (page: Page) => page.locator('[data-part="favorite"]');
const saying = (page: Page) => page.locator('[data-part="saying"]');

async function exported(page: Page, format: 'json' | 'markdown'): Promise<string> {
  await page.getByRole('button', { name: t('favorites_export') }).click();
  const download = page.waitForEvent('download');
  await page.getByText(t(`favorites_format_${format}`)).click();
  return readFileSync(await (await download).path(), 'utf8');
}

const importing = (page: Page, name: string, text: string) =>
  page
    .locator('[data-part="import-file"]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test.describe('a starred thread', () => {
  test.use({ start: { granted: siteOf(ARTICLE_HOST) } });

  test('is kept with its summary and its digest, and readable without a network', async ({ extension, server }) => {
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await expect(panel.opening).toHaveCount(5);
    await panel.done();
    const [bullet = ''] = await panel.opening.allInnerTexts();
    const [item = ''] = await panel.items.locator('> a').allInnerTexts();
    await panel.part('star').click();
    await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
    await page.close();
    await extension.context.setOffline(true);
    server.requests.length = 0;

    const favorites = await extension.openOwn('favorites.html');
    await expect(rows(favorites)).toHaveCount(1);
    const reader = favorites.locator('[data-part="reader"]');
    await expect(reader).toContainText(thread.title);
    await expect(reader).toContainText(bullet.trim());
    await expect(reader).toContainText(item.trim());
    expect(server.count(ARTICLE_HOST)).toBe(0);
  });
});

test('star, search, export, delete, undo, import: nothing is lost on the way', async ({ extension }) => {
  await star(extension, THREAD);
  await star(extension, ASK);
  const page = await extension.openOwn('favorites.html');
  await expect(rows(page)).toHaveCount(2);

  await page.locator('[data-part="search"]').fill('automate');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('What did you automate');
  await page.locator('[data-part="search"]').fill('zzzz');
  await expect(page.locator('[data-part="no-match"]')).toBeVisible();
  await page.locator('[data-part="search"]').fill('');
  await expect(rows(page)).toHaveCount(2);

  const json = await exported(page, 'json');
  expect(JSON.parse(json).favorites).toHaveLength(2);
  const markdown = await exported(page, 'markdown');
  expect(markdown).toContain(thread.title);
  expect(markdown).toContain('https://northfield.example/2026/11/leaving-the-cloud');

  await rows(page).filter({ hasText: thread.title }).getByRole('link').first().click();
  await page.locator('[data-part="delete"]').click();
  await expect(rows(page)).toHaveCount(1);
  await page.locator('[data-part="undo"]').click();
  await expect(rows(page)).toHaveCount(2);

  for (let left = 2; left > 0; left--) {
    await page.locator('[data-part="delete"]').click();
    await expect(rows(page)).toHaveCount(left - 1);
  }
  await expect(page.locator('[data-part="empty"]')).toBeVisible();
  await importing(page, 'favorites.json', json);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('[data-part="imported"]')).toContainText(t('favorites_import_added', 2));
  expect(JSON.parse(await exported(page, 'json'))).toEqual(JSON.parse(json));
});

test.describe('a file that is not what it should be', () => {
  const good = (title: unknown) => ({
    id: 'a1',
    url: 'https://lamp.example/story',
    title,
    tags: [],
    note: '',
    savedAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000,
  });
  const file = (...favorites: unknown[]) =>
    `{"format":"yoyak-favorites","version":1,"favorites":[\n${favorites.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;

  const cases = [
    {
      name: 'broken in its second line',
      text: '{"format":"yoyak-favorites","version":1,"favorites":[\n{"id":,}\n]}',
      says: '2',
    },
    { name: 'with a title that is a number, in its third line', text: file(good('Fine'), good(7)), says: '3' },
  ];
  for (const { name, text, says } of cases) {
    test(`${name}: changes nothing and says which line`, async ({ extension }) => {
      await star(extension, ASK);
      const page = await extension.openOwn('favorites.html');
      await expect(rows(page)).toHaveCount(1);
      await importing(page, 'bad.json', text);
      const start = t('error_import_line', says, '\u0000').split('\u0000')[0] ?? '';
      await expect(saying(page)).toContainText(start);
      await expect(rows(page)).toHaveCount(1);
    });
  }

  test('of another program: says so', async ({ extension }) => {
    const page = await extension.openOwn('favorites.html');
    await importing(page, 'other.json', '{"bookmarks":[]}');
    await expect(saying(page)).toContainText(t('error_import_version'));
  });
});

test('two tabs that save at once keep one favorite, and both know it', async ({ extension }) => {
  const first = await extension.openPage(THREAD);
  const second = await extension.openPage(THREAD);
  const panels = [panelIn(first), panelIn(second)];
  for (const panel of panels) await panel.done();
  for (const panel of panels) {
    await panel.part('star').hover();
    await panel.host.page().mouse.down();
  }
  // Neither hears of the other before both have asked: the background has to start first.
  await extension.stopWorker();
  await Promise.all([first.mouse.up(), second.mouse.up()]);
  for (const panel of panels) await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
  const page = await extension.openOwn('favorites.html');
  await expect(rows(page)).toHaveCount(1);
});

test('what one tab changes, an open favorites page shows at once', async ({ extension }) => {
  const page = await extension.openOwn('favorites.html');
  await expect(page.locator('[data-part="empty"]')).toBeVisible();
  const starred = await star(extension, ASK);
  await expect(rows(page)).toHaveCount(1);
  await page.locator('[data-part="delete"]').click();
  await expect(panelIn(starred).part('star')).toHaveAttribute('aria-pressed', 'false');
});

test('tags and a note are edited in place and stay', async ({ extension }) => {
  await star(extension, ASK);
  const page = await extension.openOwn('favorites.html');
  await page.getByLabel(t('favorites_tag_add')).fill('자동화');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toContainText('자동화');
  const note = page.locator('[data-part="note"]');
  if ((await note.evaluate((element) => element.localName)) !== 'textarea') await note.click();
  await page.getByRole('textbox', { name: t('favorites_note'), exact: true }).fill('다음 주에 다시 읽기');
  await expect(rows(page)).toContainText('다음 주에 다시 읽기');
  await page.reload();
  await expect(rows(page)).toContainText('자동화');
  await expect(rows(page)).toContainText('다음 주에 다시 읽기');
});
