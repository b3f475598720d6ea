import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { darkThread } from '../support/hn-variants.ts';
import { badgesIn, moodShares, panelIn } from '../support/panel.ts';
import { commentCount, rowsOf } from '../support/sample-thread.ts';
import { layoutOf, watchLayout } from '../support/shifts.ts';
import { servePage, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const URL = sampleUrl(samplePage('thread'));
const ARTICLE_HOST = samplePage('article-en').host;

test.describe('a thread whose article may not be read yet', () => {
  test('has its head, its digest, its mood and what was read', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();

    await expect(panel.part('title')).toHaveText(thread.title);
    const meta = panel.part('meta');
    for (const text of ['412', 'cairnlight', ARTICLE_HOST, String(commentCount(thread)), '14시간 전']) {
      await expect(meta).toContainText(text);
    }
    await expect(panel.part('digest').getByRole('heading')).toContainText(t('panel_digest'));
    expect(await panel.items.count()).toBeGreaterThanOrEqual(5);
    expect(await panel.items.count()).toBeLessThanOrEqual(10);
    for (const item of await panel.items.all()) {
      expect(await item.locator('li').count()).toBeLessThanOrEqual(5);
      expect(((await item.textContent()) ?? '').length).toBeGreaterThan(20);
    }

    const shares = await moodShares(panel);
    expect(shares.positive + shares.neutral + shares.negative).toBe(100);
    expect(shares.positive).toBeGreaterThan(0);
    expect(shares.negative).toBeGreaterThan(0);
  });

  test('counts what was read truly', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    const all = commentCount(thread);
    await expect(panel.part('coverage')).toContainText(t('panel_coverage_comments', all, all));
    expect(await page.locator('tr.comtr').count()).toBe(all);
  });

  test('takes the digest from the whole thread, not from its first comments', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    const tops = rowsOf(thread).map(({ id }) => id);
    const hrefs = await panel.items
      .locator('> a.source')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    const places = hrefs.map((href) => tops.indexOf(Number(/id=(\d+)/.exec(href ?? '')?.[1])));
    expect(places).not.toContain(-1);
    expect(Math.max(...places)).toBeGreaterThan(tops.length / 2);
  });

  test('asks for the article by one button', async ({ extension, server }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    await expect(panel.opening).toHaveCount(0);
    await expect(panel.button(t('panel_ask_button'))).toHaveCount(1);
    expect(server.count(ARTICLE_HOST)).toBe(0);

    const window = extension.context.waitForEvent('page', (opened) => opened.url().includes('/grant.html'));
    await panel.button(t('panel_ask_button')).click();
    await expect((await window).getByText(ARTICLE_HOST).first()).toBeVisible();
  });
});

test.describe('a thread whose article the reader allows', () => {
  test.use({ start: { consents: siteOf(ARTICLE_HOST) } });

  test('shows five bullets and headed sections as soon as it is allowed', async ({ extension, server }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    const opened = extension.context.waitForEvent('page', (p) => p.url().includes('/grant.html'));
    await panel.button(t('panel_ask_button')).click();
    const grant = await opened;
    await grant
      .getByRole('button', { name: ARTICLE_HOST })
      .or(grant.locator('[data-part="allow-site"]'))
      .first()
      .click();

    await expect(panel.opening).toHaveCount(5);
    expect(await panel.sections.count()).toBeGreaterThanOrEqual(2);
    for (const section of await panel.sections.all()) {
      await expect(section.getByRole('heading')).not.toBeEmpty();
      expect(await section.locator('[data-part="bullet"]').count()).toBeGreaterThan(0);
    }
    expect(server.count(ARTICLE_HOST, '/2026/11/leaving-the-cloud')).toBe(1);
    // As a stranger would ask for it.
    const asked = server.requests.find(({ host }) => host === ARTICLE_HOST);
    expect(asked?.headers.cookie).toBeUndefined();
    expect(asked?.headers.referer).toBeUndefined();
  });
});

test.describe('a thread whose article is allowed', () => {
  test.use({ start: { granted: siteOf(ARTICLE_HOST) } });

  test('is not read twice: the second visit comes from this device', async ({ extension, server }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await expect(panel.opening).toHaveCount(5);
    await panel.done();
    const first = await panel.opening.allInnerTexts();
    await page.reload();
    await panel.done();
    expect(await panel.opening.allInnerTexts()).toEqual(first);
    await expect(panel.part('engine')).toContainText(t('panel_cached'));
    expect(server.count(ARTICLE_HOST)).toBeLessThanOrEqual(2);
  });
});

test('badges stand beside comments, with their mood in words', async ({ extension }) => {
  const page = await extension.openPage(URL);
  await panelIn(page).done();
  const badges = badgesIn(page);
  await page.locator('[data-yoyak="moods"]').waitFor();
  const count = await badges.count();
  expect(count).toBeGreaterThan(5);
  expect(count).toBeLessThan(commentCount(thread));
  const wordsOf = async (mood: string) =>
    new Set(await page.locator(`[data-yoyak="badge"][data-yoyak-mood="${mood}"]`).allInnerTexts());
  expect(await wordsOf('positive')).toEqual(new Set([`▲ ${t('mood_positive')}`]));
  expect(await wordsOf('neutral')).toEqual(new Set(['●']));
  expect(await wordsOf('negative')).toEqual(new Set([`▼ ${t('mood_negative')}`]));
  const inHeads = await badges.evaluateAll((all) => all.filter((badge) => badge.closest('tr.comtr .comhead')).length);
  expect(inHeads).toBe(count);
  const rows = await badges.evaluateAll((all) => new Set(all.map((badge) => badge.closest('tr.comtr')?.id)).size);
  expect(rows).toBe(count);
});

test('nothing on the page moves', async ({ launch }) => {
  const extension = await launch();
  await watchLayout(extension.context);
  const page = await extension.openPage(URL);
  await panelIn(page).done();
  await expect(badgesIn(page).first()).toBeVisible();
  const { rows, shifts, moved } = await layoutOf(page);
  expect(rows).toBe(commentCount(thread) + 1);
  expect(moved).toEqual([]);
  expect(shifts).toEqual([]);
});

test.describe('the panel as a thing on the page', () => {
  test('closes with Esc and comes back with a new page', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    await page.keyboard.press('Escape');
    await expect(panel.box).toBeHidden();
    await page.reload();
    await expect(panel.box).toBeVisible();
  });

  test('folds to a tab and unfolds, and remembers it', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    await panel.button(t('panel_fold')).click();
    await expect(panel.part('title')).toBeHidden();
    await expect(panel.button(t('panel_unfold'))).toBeFocused();
    await page.reload();
    await expect(panel.button(new RegExp(`^${t('panel_unfold')}`))).toBeVisible();
    await expect(panel.part('title')).toBeHidden();
    await panel.button(new RegExp(`^${t('panel_unfold')}`)).click();
    await expect(panel.part('title')).toBeVisible();
  });

  test('docks left and right, and remembers it', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    const left = async () => (await panel.box.boundingBox())?.x ?? Number.NaN;
    expect(await left()).toBeGreaterThan(640);
    await panel.button(t('panel_dock_left')).click();
    await expect.poll(left).toBeLessThan(100);
    await page.reload();
    await expect(panel.box).toBeVisible();
    expect(await left()).toBeLessThan(100);
    await panel.button(t('panel_dock_right')).click();
    await expect.poll(left).toBeGreaterThan(640);
  });

  test('is resized by the keyboard at its edge', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    const width = async () => (await panel.box.boundingBox())?.width ?? 0;
    const before = await width();
    await panel.host.getByRole('separator', { name: t('panel_width') }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(width).toBeGreaterThan(before);
  });

  test('becomes a sheet at the bottom of a narrow window', async ({ extension }) => {
    const page = await extension.openPage(URL);
    await page.setViewportSize({ width: 390, height: 844 });
    const panel = panelIn(page);
    await panel.done();
    const box = await panel.box.boundingBox();
    expect(box?.x).toBeLessThanOrEqual(8);
    expect(box?.width).toBeGreaterThanOrEqual(374);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThanOrEqual(836);
    expect(box?.y).toBeGreaterThan(200);
  });

  test('leads from an item of the digest to its comment, and lights it up', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    const item = panel.items.last().locator('> a.source');
    const id = /id=(\d+)/.exec((await item.getAttribute('href')) ?? '')?.[1];
    const comment = page.locator(`tr.comtr[id="${id}"]`);
    await item.click();
    await expect(comment).toBeInViewport();
    const lit = () => page.evaluate(() => CSS.highlights.has('yoyak-source'));
    await expect.poll(lit).toBe(true);
    expect(extension.context.pages().filter((p) => p.url().includes(`id=${id}`))).toEqual([]);
  });

  test('follows a dark page', async ({ extension, server }) => {
    servePage(server, URL, darkThread(thread, new Date()));
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    const luminance = await panel.box.evaluate((box) => {
      const [r = 255, g = 255, b = 255] = (getComputedStyle(box).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
      return (r + g + b) / 3;
    });
    expect(luminance).toBeLessThan(80);
  });
});
