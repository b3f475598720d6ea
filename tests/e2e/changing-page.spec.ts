import { readFileSync } from 'node:fs';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { renderThread } from '../support/render-thread.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ARTICLE = samplePage('article-en');
const THREAD = sampleUrl(samplePage('thread'));

/** Runs in the page: draws every paragraph anew all the time, as live pages do, and drops one now and then. */
const LIVE = `<script>
  let turn = 0;
  setInterval(() => {
    const paragraphs = [...document.querySelectorAll('article p, main p')];
    for (const paragraph of paragraphs) paragraph.replaceWith(paragraph.cloneNode(true));
    if (++turn % 10 === 0 && paragraphs.length > 25) paragraphs[turn % paragraphs.length].remove();
  }, 15);
</script>`;

test('an article that changes while it is read is summed up all the same', async ({ extension, server }) => {
  const html = readFileSync(ARTICLE.file, 'utf8');
  servePage(server, sampleUrl(ARTICLE), html.replace('</body>', `${LIVE}</body>`));
  const page = await extension.openPage(sampleUrl(ARTICLE));
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.opening).toHaveCount(5);
  expect(await panel.sections.count()).toBeGreaterThanOrEqual(2);
  await expect(panel.part('error')).toHaveCount(0);

  // A sentence that went is said to be gone, and what was made of it stays.
  await page.evaluate(() => document.querySelector('article, main')?.replaceChildren('Nothing is left.'));
  await panel.opening.first().locator('a.source').click();
  await expect(panel.part('error')).toContainText(t('error_source_gone'));
  await expect(panel.opening).toHaveCount(5);
  expect(failures).toEqual([]);
});

/** Runs in the page: other extensions and scripts move, drop and repeat rows while the thread comes in. */
const MEDDLING = `<script>
  let turn = 0;
  const meddle = setInterval(() => {
    const rows = [...document.querySelectorAll('tr.comtr')];
    if (++turn > 60 || rows.length < 60) return;
    rows[(turn * 7) % rows.length].remove();
    const moved = rows[(turn * 5) % rows.length];
    moved.parentElement?.append(moved);
    moved.querySelector('.commtext')?.replaceWith(moved.querySelector('.commtext').cloneNode(true));
  }, 10);
</script>`;

test('a thread whose rows come and go while it is read: a digest, and one badge a comment at most', async ({
  extension,
  server,
}) => {
  servePage(server, THREAD, renderThread(thread, { now: new Date() }).replace('<body', `${MEDDLING}<body`));
  const failures: string[] = [];
  extension.context.on('weberror', (error) => failures.push(error.error().message));
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  expect(await panel.items.count()).toBeGreaterThan(4);
  await expect(panel.part('error')).toHaveCount(0);
  await expect(badgesIn(page).first()).toBeVisible();
  const twice = await page.evaluate(
    () =>
      [...document.querySelectorAll('tr.comtr')].filter(
        (row) => row.querySelectorAll('[data-yoyak="badge"]').length > 1,
      ).length,
  );
  expect(twice).toBe(0);
  // A comment that is here lights up; one that was taken away is shown where it still is, on a page of its own.
  const item = panel.items.first().locator('> a.source');
  const address = (await item.getAttribute('href')) ?? '';
  await item.click();
  const lit = () => page.evaluate(() => CSS.highlights.has('yoyak-source'));
  const opened = () =>
    extension.context.pages().some((other) => address !== '' && other.url().endsWith(address.slice(-12)));
  await expect.poll(async () => (await lit()) || opened()).toBe(true);
  expect(failures).toEqual([]);
});
