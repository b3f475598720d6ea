import { ask } from '../pages/samples/edge/ask-hn/thread.ts';
import { empty } from '../pages/samples/edge/empty/thread.ts';
import { renamed } from '../pages/samples/edge/renamed/thread.ts';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { jobPage, pollPage, withMore } from '../support/hn-variants.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { renderThread } from '../support/render-thread.ts';
import { commentCount, inflate, rowsOf } from '../support/sample-thread.ts';
import { ALGOLIA, itemUrl, servePage, serveThread, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE_HOST = samplePage('article-en').host;

test('Ask HN: the post itself is the article, without asking', async ({ extension, server }) => {
  const page = await extension.openPage(itemUrl(ask.id));
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.part('title')).toContainText('What did you automate');
  expect(await panel.opening.count()).toBeGreaterThan(0);
  expect(await panel.items.count()).toBeGreaterThan(2);
  await expect(panel.button(t('panel_ask_button'))).toHaveCount(0);
  await expect(panel.part('error')).toHaveCount(0);
  expect(server.count(ALGOLIA)).toBe(0);
});

test('a job: no points, no author, nobody can comment, and no error', async ({ extension, server }) => {
  const job = jobPage(new Date());
  servePage(server, itemUrl(job.id), job.html);
  const page = await extension.openPage(itemUrl(job.id));
  const panel = panelIn(page);
  await expect(panel.part('title')).toHaveText(job.title);
  await expect(panel.part('meta')).toContainText('saltmarsh.example');
  await expect(panel.part('digest')).toContainText(t('notice_thread_empty'));
  await expect(panel.part('error')).toHaveCount(0);
});

test('a poll: its comments are read, its options are none of them', async ({ extension, server }) => {
  const poll = pollPage(ask.comments, new Date());
  servePage(server, itemUrl(poll.id), poll.html);
  const page = await extension.openPage(itemUrl(poll.id));
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.part('title')).toHaveText(poll.title);
  await expect(panel.part('coverage')).toContainText(`${commentCount(ask)}`);
  await expect(panel.part('digest')).not.toContainText('A spreadsheet');
  await expect(badgesIn(page).locator('xpath=ancestor::table[@class="fatitem"]')).toHaveCount(0);
});

test('dead, flagged and deleted comments are neither quoted nor judged', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await expect(badgesIn(page).first()).toBeVisible();
  const gone = rowsOf(thread).filter(({ comment }) => comment.state);
  expect(gone.length).toBeGreaterThan(1);
  const digest = (await panel.part('digest').innerHTML()) ?? '';
  for (const { id, comment } of gone) {
    expect(digest).not.toContain(`id=${id}"`);
    if (comment.state === 'deleted') {
      await expect(page.locator(`tr.comtr[id="${id}"] [data-yoyak="badge"]`)).toHaveCount(0);
    }
  }
  expect(digest).not.toMatch(/\[(deleted|flagged|dead)\]/);
});

test('a thread without a comment says so and has no error', async ({ extension }) => {
  const page = await extension.openPage(itemUrl(empty.id));
  const panel = panelIn(page);
  await expect(panel.part('digest')).toContainText(t('notice_thread_empty'));
  await expect(panel.items).toHaveCount(0);
  await expect(panel.part('mood')).toHaveCount(0);
  await expect(panel.part('error')).toHaveCount(0);
});

test('a thread of a few words each says that there is nothing to tell, and its mood all the same', async ({
  extension,
  server,
}) => {
  const words = { ...empty, id: 48216531, comments: ['And? What was it?', 'Four in ten thousand.'] };
  const comments = words.comments.map((text) => ({ by: 'kiln', age: 3, text }));
  const page = await extension.openPage(serveThread(server, { ...words, comments }));
  const panel = panelIn(page);
  await expect(panel.part('digest')).toContainText(t('panel_digest_none'));
  await expect(panel.part('coverage')).toContainText(t('panel_coverage_comments', 2, 2));
  await expect(panel.part('mood')).toBeVisible();
  await expect(panel.part('error')).toHaveCount(0);
});

test('1,500 comments are all read', async ({ extension, server }) => {
  const large = { ...inflate(thread, 1500), id: 48300000 };
  const page = await extension.openPage(serveThread(server, large));
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.part('coverage')).toContainText(t('panel_coverage_comments', '1,500', '1,500'));
  expect(await panel.items.count()).toBeLessThanOrEqual(10);
  await expect.poll(() => badgesIn(page).count()).toBeGreaterThan(50);
});

test('a thread that goes on on another page says that only this page was read', async ({ extension, server }) => {
  const path = `item?id=${thread.id}&p=2`;
  servePage(server, THREAD, withMore(renderThread(thread, { now: new Date() }), path));
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.part('digest')).toContainText(t('notice_thread_continues'));
  expect(server.requests.some(({ search }) => search.includes('p=2'))).toBe(false);
});

test.describe('markup that nobody knows any more', () => {
  test('falls back to the API and says why', async ({ extension, server }) => {
    const page = await extension.openPage(sampleUrl(samplePage('edge/renamed')));
    const panel = panelIn(page);
    await panel.done();
    await expect(panel.part('digest')).toContainText(t('notice_markup_changed'));
    await expect(panel.part('title')).toHaveText(renamed.title);
    expect(await panel.items.count()).toBeGreaterThan(0);
    expect(server.count(ALGOLIA, `/api/v1/items/${renamed.id}`)).toBe(1);
  });

  test('says what to do when the API cannot be reached, and tries again', async ({ extension, server }) => {
    server.behave(ALGOLIA, '/api/v1/items', { cutAfter: 0 });
    const page = await extension.openPage(sampleUrl(samplePage('edge/renamed')));
    const panel = panelIn(page);
    await expect(panel.part('error')).toContainText(t('error_offline'));
    server.behave(ALGOLIA, '/api/v1/items', null);
    await panel.button(t('panel_retry')).click();
    await panel.done();
    expect(await panel.items.count()).toBeGreaterThan(0);
    await expect(panel.part('error')).toHaveCount(0);
  });

  test('tries again by itself when the API stumbles once', async ({ extension, server }) => {
    server.behave(ALGOLIA, '/api/v1/items', { status: 503, times: 1 });
    const page = await extension.openPage(sampleUrl(samplePage('edge/renamed')));
    const panel = panelIn(page);
    await panel.done();
    expect(await panel.items.count()).toBeGreaterThan(0);
    expect(server.count(ALGOLIA, '/api/v1/items')).toBe(2);
  });
});

test.describe('an article that cannot be read', () => {
  test.use({ start: { granted: siteOf(ARTICLE_HOST) } });

  const cases = [
    { name: 'a broken server', behaviour: { status: 503 }, text: t('error_server', ARTICLE_HOST, 503) },
    { name: 'a wall', behaviour: { status: 403 }, text: t('error_forbidden') },
    { name: 'a page that is gone', behaviour: { status: 404 }, text: t('error_not_found') },
    { name: 'no connection', behaviour: { cutAfter: 0 }, text: t('error_offline') },
    { name: 'a connection that breaks in the middle', behaviour: { cutAfter: 9_000 }, text: t('error_offline') },
    { name: 'a film', behaviour: { headers: { 'content-type': 'video/mp4' } }, text: t('error_not_html') },
  ];
  for (const { name, behaviour, text } of cases) {
    test(`${name}: the digest stands, and the panel says what happened`, async ({ extension, server }) => {
      server.behave(ARTICLE_HOST, '/', behaviour);
      const page = await extension.openPage(THREAD);
      const panel = panelIn(page);
      await expect(panel.part('error')).toContainText(text);
      await expect.poll(() => panel.items.count()).toBeGreaterThan(0);
      await expect(panel.opening).toHaveCount(0);
    });
  }

  test('is read when the reader tries again', async ({ extension, server }) => {
    server.behave(ARTICLE_HOST, '/', { status: 503 });
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await expect(panel.part('error')).toBeVisible();
    server.behave(ARTICLE_HOST, '/', null);
    await panel.button(t('panel_retry')).click();
    await expect(panel.opening).toHaveCount(5);
    await expect(panel.part('error')).toHaveCount(0);
  });

  test('slow: the digest is there before it, and it can be stopped', async ({ extension, server }) => {
    server.behave(ARTICLE_HOST, '/', { until: new Promise(() => undefined) });
    const page = await extension.openPage(THREAD);
    const panel = panelIn(page);
    await expect.poll(() => panel.items.count()).toBeGreaterThan(0);
    await panel.button(t('panel_cancel')).click();
    await expect(panel.box).toContainText(t('panel_cancelled'));
    server.behave(ARTICLE_HOST, '/', null);
    await panel.button(t('panel_continue')).click();
    await expect(panel.opening).toHaveCount(5);
  });
});

test('a browser that is offline: what is on the page is still summed up', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  await extension.context.setOffline(true);
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.box).toContainText(t('panel_offline'));
  expect(await panel.items.count()).toBeGreaterThan(0);
});
