import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { hold } from '../support/server.ts';
import { ALGOLIA, servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ENGLISH = sampleUrl(samplePage('article-en'));
const KOREAN = sampleUrl(samplePage('article-ko'));
const FRONT = sampleUrl(samplePage('front'));

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

test('the thread of an article is looked for on a click only', async ({ extension, server }) => {
  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  expect(server.count(ALGOLIA)).toBe(0);
  await panel.button(t('panel_find')).click();
  await expect.poll(() => panel.items.count()).toBeGreaterThan(3);
  await expect(panel.part('meta')).toContainText('412');
  expect(server.count(ALGOLIA, '/api/v1/search')).toBe(1);
  expect(server.count(ALGOLIA, `/api/v1/items/${thread.id}`)).toBe(1);
});

test('a search that runs is given up by its button or by Esc, and nobody waits for its answer', async ({
  extension,
  server,
}) => {
  const gate = hold();
  const searches = () => server.requests.filter(({ host, path }) => host === ALGOLIA && path === '/api/v1/search');
  server.behave(ALGOLIA, '/api/v1/search', { until: gate.opened });
  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  const find = panel.button(t('panel_find'));

  await find.click();
  await expect(panel.host.getByRole('progressbar')).toHaveCount(1);
  await expect.poll(() => searches().length).toBe(1);
  await panel.button(t('panel_find_cancel')).click();
  await expect(find).toBeFocused();
  await expect.poll(() => searches().at(-1)?.gaveUp).toBe(true);

  await find.press('Enter');
  await expect.poll(() => searches().length).toBe(2);
  await page.keyboard.press('Escape');
  await expect(find).toBeFocused();
  await expect.poll(() => searches().at(-1)?.gaveUp).toBe(true);

  // A panel that is closed waits for nothing either.
  await find.press('Enter');
  await expect.poll(() => searches().length).toBe(3);
  await panel.part('close').click();
  await expect.poll(() => searches().at(-1)?.gaveUp).toBe(true);
  gate.open();

  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  await find.click();
  await expect.poll(() => panel.items.count()).toBeGreaterThan(3);
  expect(searches()).toHaveLength(4);
});

test('a search that fails says why beside its button, and the same button tries again', async ({
  extension,
  server,
}) => {
  server.behave(ALGOLIA, '/api/v1/search', { status: 503 });
  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await panel.button(t('panel_find')).click();
  await expect(panel.part('error')).toContainText(t('error_server', ALGOLIA, 503));
  await expect(panel.part('error')).toBeInViewport({ ratio: 1 });
  await expect(panel.button(t('panel_find_again'))).toBeInViewport({ ratio: 1 });
  await expect(panel.opening).toHaveCount(5);

  server.behave(ALGOLIA, '/api/v1/search', { status: 429, headers: { 'retry-after': '60' } });
  await panel.button(t('panel_find_again')).click();
  await expect(panel.part('error')).toContainText(t('error_rate_limited'));

  server.behave(ALGOLIA, '/api/v1/search', null);
  await panel.button(t('panel_find_again')).click();
  await expect.poll(() => panel.items.count()).toBeGreaterThan(3);
  await expect(panel.part('error')).toHaveCount(0);
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

test('an article that nobody talks about: the search says so', async ({ extension }) => {
  const page = await extension.openPage(KOREAN);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await panel.button(t('panel_find')).click();
  await expect(panel.box).toContainText(t('panel_find_none'));
});

test('a story seen on the front page is known without asking anybody', async ({ extension, server }) => {
  const front = await extension.openPage(FRONT);
  await expect(front.locator('tr.athing').first()).toBeVisible();
  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await expect(panel.part('meta')).toContainText('412');
  expect(server.count(ALGOLIA)).toBe(0);
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

test.describe('pages that are no ordinary article', () => {
  const open = async (name: string, extension: Extension) => {
    const page = await extension.openPage(sampleUrl(samplePage(name)));
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    return panelIn(page);
  };

  test('three sentences are shown as they are', async ({ extension }) => {
    const panel = await open('edge/short', extension);
    await expect(panel.box).toContainText(t('notice_article_short'));
  });

  test('an application has no article, and the panel says so; one that comes late is read when asked again', async ({
    extension,
  }) => {
    const panel = await open('edge/app', extension);
    await expect(panel.box).toContainText(t('notice_article_not_found'));
    await expect(panel.part('engine')).toHaveCount(0);
    await panel.host.page().evaluate(() => {
      const made = document.createElement('article');
      for (let n = 1; n <= 12; n++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `In year ${n} the lamp in the corridor was lit before dusk on ${200 + 3 * n} days, and the keeper wrote the hour into book ${n}. The harbour office paid ${n} crowns for the oil and asked him why.`;
        made.append(paragraph);
      }
      document.body.replaceChildren(made);
    });
    await panel.button(new RegExp(`^${t('panel_again')}$`)).click();
    await expect(panel.opening).toHaveCount(5);
    await expect(panel.box).not.toContainText(t('notice_article_not_found'));
  });

  test('malformed HTML is read all the same', async ({ extension }) => {
    const panel = await open('edge/malformed', extension);
    await expect.poll(() => panel.opening.count()).toBeGreaterThan(0);
  });

  test('the free part of a paywalled article is read', async ({ extension }) => {
    const panel = await open('edge/paywall', extension);
    await expect.poll(() => panel.opening.count()).toBeGreaterThan(0);
  });

  test('German stays German and the panel says why', async ({ extension }) => {
    const panel = await open('edge/german', extension);
    await expect(panel.box).toContainText(t('notice_language_other'));
    await expect.poll(() => panel.opening.count()).toBeGreaterThan(0);
  });

  test('5 MB of text: a summary, and no silence about what was left out', async ({ extension, server }) => {
    const paragraph = (n: number) =>
      `<p>Crate number ${n} left the harbour at dawn, and the clerk who signed for it wrote the weight down twice. Nobody asked why, because the scale had been wrong since ${1900 + (n % 100)}. The ledger kept both numbers, and the insurers argued about them for years.</p>`;
    const body = Array.from({ length: 20_000 }, (_, n) => paragraph(n)).join('\n');
    const url = 'https://ledger.example/all-crates';
    servePage(server, url, `<!doctype html><title>All crates</title><article><h1>All crates</h1>${body}</article>`);
    const page = await extension.openPage(url);
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    const panel = panelIn(page);
    await expect.poll(() => panel.opening.count(), { timeout: 40_000 }).toBe(5);
    await expect(panel.box).toContainText(t('notice_article_cut'));
  });
});
