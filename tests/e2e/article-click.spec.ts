import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { ALGOLIA, servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ENGLISH = sampleUrl(samplePage('article-en'));
const KOREAN = sampleUrl(samplePage('article-ko'));

test('an article waits for the click on the toolbar, and then shows its panel', async ({ extension, server }) => {
  const page = await extension.openPage(ENGLISH);
  const panel = panelIn(page);
  const popup = await extension.clickAction(page);
  await expect(panel.host).toHaveCount(0);
  const closed = popup.waitForEvent('close');
  await popup.locator('[data-part="summarise"]').click();
  await closed;
  await expect(panel.opening).toHaveCount(5);
  await panel.done();
  expect(await panel.sections.count()).toBeGreaterThanOrEqual(2);
  await expect(panel.part('meta')).toContainText('northfield.example');
  await expect(panel.part('coverage')).toContainText(/\d자/);
  // Read from the open page: nothing was asked of anybody.
  expect(server.count('northfield.example', '/2026')).toBe(1);
  expect(server.count(ALGOLIA)).toBe(0);
});

test('a Korean article gives Korean bullets with nominal endings', async ({ extension }) => {
  const page = await extension.openPage(KOREAN);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.opening).toHaveCount(5);
  for (const text of await panel.opening.allInnerTexts()) {
    expect(text).toMatch(/[가-힣]/);
    expect(text).not.toMatch(/(습니다|ㅂ니다|어요|한다|였다|이다)[.]?$/);
  }
});

test('a bullet leads to its sentence and lights it up', async ({ extension }) => {
  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await panel.sections.last().locator('[data-part="bullet"] a').first().click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('yoyak-source'))).toBe(true);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  const lit = await page.evaluate(() => {
    const range = [...(CSS.highlights.get('yoyak-source') ?? [])][0];
    return range instanceof Range ? range.getBoundingClientRect().top : Number.NaN;
  });
  expect(lit).toBeGreaterThanOrEqual(0);
});

test.describe('a panel as Markdown', () => {
  const copied = async (extension: Extension) => {
    await extension.context.grantPermissions(['clipboard-read']);
    const other = await extension.openPage(ENGLISH);
    await other.bringToFront();
    const text = await other.evaluate(() => navigator.clipboard.readText());
    await other.close();
    return text;
  };

  test('is copied by the keyboard, and it is said', async ({ extension }) => {
    const page = await extension.openPage(ENGLISH);
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    const panel = panelIn(page);
    await panel.done();
    const first = (await panel.opening.first().textContent()) ?? '';
    await panel.button(t('panel_more')).focus();
    await page.keyboard.press('Enter');
    await expect(panel.host.getByRole('menuitem', { name: t('panel_copy') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.host.locator('.toast')).toHaveText(t('panel_copied'));
    await expect(panel.host.locator('p.sr[role="status"]')).toHaveText(t('panel_copied'));
    const text = await copied(extension);
    expect(text).toMatch(/^## \[.+\]\(https:\/\/northfield\.example\/.+\)\n/);
    expect(text.match(/^- /gm)?.length).toBeGreaterThanOrEqual(5);
    expect(text.match(/^### /gm)?.length).toBeGreaterThanOrEqual(2);
    expect(text.replace(/\\|\*\*/g, '')).toContain(first.slice(0, 40));
  });

  test('is copied on a page of plain HTTP, whose clipboard the browser keeps shut', async ({ extension, server }) => {
    const url = 'http://plain.example/story';
    const paragraph = (n: number) =>
      `<p>In year ${n} the lamp in the corridor was lit before dusk on ${200 + 3 * n} days, and the keeper wrote the hour into book ${n}. The harbour office paid ${n} crowns for the oil and asked him why.</p>`;
    const body = Array.from({ length: 14 }, (_, n) => paragraph(n + 1)).join('');
    servePage(
      server,
      url,
      `<!doctype html><html lang="en"><title>Lamps</title><article><h1>Lamps</h1>${body}</article>`,
    );
    const page = await extension.openPage(url);
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    const panel = panelIn(page);
    await panel.done();
    await panel.button(t('panel_more')).click();
    await panel.host.getByRole('menuitem', { name: t('panel_copy') }).click();
    await expect(panel.host.locator('.toast')).toHaveText(t('panel_copied'));
    expect(await copied(extension)).toContain('](http://plain.example/story)');
  });
});

test('a second click brings the keyboard to the panel that is there', async ({ extension }) => {
  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  await expect(panel.host).toHaveCount(1);
  await expect(panel.box).toBeFocused();
});
