import { findRequestRow, REQUESTS } from '../../utils/domain/requests-table.ts';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { panelIn } from '../support/panel.ts';
import type { Recorded, TestServer } from '../support/server.ts';
import { siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = sampleUrl(samplePage('article-en'));
const ARTICLE_HOST = samplePage('article-en').host;

/** What Chromium itself asks its maker, whatever extension is in it. */
const CHROMIUM = /(^|\.)(google|googleapis|gvt1|googleusercontent|gstatic)\.com$/;

/** Requests that no page made by being opened: a page's own come with a destination, or from its own scripts. */
const byExtension = (server: TestServer): Recorded[] =>
  server.requests.filter(({ host, headers }) => !CHROMIUM.test(host) && headers['sec-fetch-dest'] === 'empty');

const address = ({ host, path, search }: Recorded) => `https://${host}${path}${search}`;

test('a thread leaves nothing but itself: the digest is made on the device', async ({ extension, server }) => {
  const page = await extension.openPage(THREAD);
  await panelIn(page).done();
  expect(byExtension(server).map(address)).toEqual([]);
  expect(server.hosts().filter((host) => !CHROMIUM.test(host))).toEqual([samplePage('thread').host]);
});

test('an article read by a click leaves nothing but itself', async ({ extension, server }) => {
  const page = await extension.openPage(ARTICLE);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  await panelIn(page).done();
  expect(byExtension(server).map(address)).toEqual([]);
  expect(server.hosts().filter((host) => !CHROMIUM.test(host))).toEqual([ARTICLE_HOST]);
});

test('an installation asks nobody anything', async ({ extension, server }) => {
  for (const own of ['favorites.html', 'options.html', 'welcome.html']) {
    const page = await extension.openOwn(own);
    await expect(page.getByRole('heading').first()).toBeVisible();
  }
  expect(byExtension(server).map(address)).toEqual([]);
});

test.describe('with everything in use', () => {
  test.use({ start: { granted: siteOf(ARTICLE_HOST) } });

  test('every request stands in the table that the reader is shown', async ({ extension, server }) => {
    const thread = await extension.openPage(THREAD);
    await expect(panelIn(thread).opening).toHaveCount(5);
    const changed = await extension.openPage(sampleUrl(samplePage('edge/renamed')));
    await panelIn(changed).done();
    const article = await extension.openPage(ARTICLE);
    await (await extension.clickAction(article)).locator('[data-part="summarise"]').click();
    await panelIn(article).done();

    const made = byExtension(server);
    expect(made.length).toBeGreaterThan(1);
    for (const request of made) {
      const row = findRequestRow(address(request), { method: request.method });
      expect(row, `${request.method} ${address(request)} has no row`).toBeDefined();
      expect(request.method).toBe(row?.method);
      expect(row?.trigger, `${address(request)} was made without a click`).toBe('by_itself');
      expect(request.headers.cookie).toBeUndefined();
      expect(request.headers.referer).toBeUndefined();
    }
    const ids = new Set(made.map((request) => findRequestRow(address(request))?.id));
    expect(ids).toContain('article');
  });

  test('cookies of a site are never sent by the extension', async ({ extension, server }) => {
    await extension.context.addCookies([
      { name: 'session', value: 'secret', domain: ARTICLE_HOST, path: '/', secure: true, sameSite: 'None' },
    ]);
    const page = await extension.openPage(THREAD);
    await expect(panelIn(page).opening).toHaveCount(5);
    expect(byExtension(server).filter(({ headers }) => headers.cookie)).toEqual([]);
  });
});

test('the table in the options shows every row of the code', async ({ extension }) => {
  const page = await extension.openOwn('options.html#privacy');
  for (const row of REQUESTS) {
    const line = page.locator(`[data-row="${row.id}"]`).first();
    await expect(line).toContainText(t(row.to));
    await expect(line).toContainText(t(row.when));
    await expect(line).toContainText(t(row.sent));
    if (row.host) await expect(line).toContainText(row.host);
  }
});
