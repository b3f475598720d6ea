import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { panelIn } from '../support/panel.ts';
import { hold } from '../support/server.ts';
import { ALGOLIA } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ENGLISH = sampleUrl(samplePage('article-en'));
const KOREAN = sampleUrl(samplePage('article-ko'));
const FRONT = sampleUrl(samplePage('front'));

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
