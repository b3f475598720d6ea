import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { servePage, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ARTICLE = samplePage('article-en');
const THREAD = sampleUrl(samplePage('thread'));

/** The text that is lit up on a page, empty where none is. */
const litText = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('yoyak-source') ?? [])].map(String).join('').replace(/\s+/g, ' ').trim());
const litInView = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('yoyak-source') ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  });

/** Whether it has the keyboard, also while the browser's own popup is in front. */
const hasKeys = (link: Locator) =>
  link.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);

async function openArticle(extension: Extension) {
  const page = await extension.openPage(sampleUrl(ARTICLE));
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await page.bringToFront();
  return { page, panel };
}

const FAR = '47 minutes';

test('a bullet lights its sentence up, again after the page drew its text anew, until Esc', async ({ extension }) => {
  const { page, panel } = await openArticle(extension);
  await panel.part('bullet').filter({ hasText: FAR }).last().locator('a.source').first().click();
  await expect.poll(() => litInView(page)).toBe(true);
  const sentence = await litText(page);
  expect(sentence).toContain(FAR);

  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
  });
  await expect.poll(() => litText(page)).toBe(sentence);

  await page.keyboard.press('Escape');
  await expect.poll(() => litText(page)).toBe('');
  await expect(panel.box).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.host).toHaveCount(0);
});

test('a sentence over several elements is found, in a closed part too', async ({ extension, server }) => {
  const folded = readFileSync(ARTICLE.file, 'utf8').replace(
    /<p>(For 47 minutes no )(line could )(sell a ticket online\.)(.*?)<\/p>/s,
    '<details><summary>How long</summary><p>$1<em>$2</em><a href="#">$3</a>$4</p></details>',
  );
  expect(folded).toContain('<details>');
  servePage(server, sampleUrl(ARTICLE), folded);
  const { page, panel } = await openArticle(extension);
  await panel.part('bullet').filter({ hasText: FAR }).last().locator('a.source').first().click();
  await expect.poll(() => litInView(page)).toBe(true);
  expect(await litText(page)).toContain('For 47 minutes no line could sell a ticket online');
  expect(await page.locator('details').evaluate((element) => element.hasAttribute('open'))).toBe(true);
});

test('a sentence that is gone is said to be gone', async ({ extension }) => {
  const { page, panel } = await openArticle(extension);
  await page.evaluate(() => document.querySelector('article, main')?.replaceChildren('Nothing is left.'));
  // Far down, where the head of the panel is out of sight.
  await panel.sections.last().locator('a.source').last().click();
  await expect(panel.part('error')).toContainText(t('error_source_gone'));
  await expect(panel.part('error')).toBeInViewport({ ratio: 1 });
  expect(await litText(page)).toBe('');
});

test('the arrow keys go from bullet to bullet, Enter leads to the source', async ({ extension }) => {
  const { page, panel } = await openArticle(extension);
  await panel.opening.first().locator('a.source').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => hasKeys(panel.opening.nth(1).locator('a.source'))).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => litInView(page)).toBe(true);
  await expect.poll(() => hasKeys(panel.opening.nth(1).locator('a.source'))).toBe(true);
  await page.keyboard.press('End');
  await expect.poll(() => hasKeys(panel.sections.last().locator('a.source').last())).toBe(true);
});

test('a folded comment is unfolded and lit up', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  const reply = panel.items.first().locator('li a.source').first();
  const id = (link: typeof reply) => link.getAttribute('href').then((href) => /id=(\d+)/.exec(href ?? '')?.[1]);
  const top = await id(panel.items.first().locator('> a.source'));
  const comment = page.locator(`tr.comtr[id="${await id(reply)}"]`);
  await page.locator(`tr.comtr[id="${top}"] a.togg`).click();
  await expect(comment).toBeHidden();
  await reply.click();
  await expect(comment).toBeInViewport();
  await expect.poll(() => litInView(page)).toBe(true);
});

test('pressing again leads to the next source of the same bullet', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  const seen = new Set<string>();
  // Two sentences of its comment.
  const item = panel.items.filter({ hasText: 'Three things that' }).locator('> a.source');
  for (let i = 0; i < 2; i++) {
    await item.click();
    await expect.poll(() => litInView(page)).toBe(true);
    seen.add(await litText(page));
  }
  expect(seen.size).toBe(2);
});

test.describe('from a thread', () => {
  test.use({ start: { granted: siteOf(ARTICLE.host) } });

  test('a bullet of the article opens the article at its sentence', async ({ extension }) => {
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await expect(panel.opening).toHaveCount(5);
    const opened = extension.context.waitForEvent('page', (other) => other.url().startsWith(sampleUrl(ARTICLE)));
    await panel.opening.first().locator('a.source').click();
    await opened;
    expect(await litText(page)).toBe('');
  });
});
