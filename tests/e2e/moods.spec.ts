import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { rowsOf } from '../support/sample-thread.ts';
import { layoutOf, watchLayout } from '../support/shifts.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const URL = sampleUrl(samplePage('thread'));
const FRONT = sampleUrl(samplePage('front'));

test.describe('the moods of a thread', () => {
  test('a badge says why where it is pointed at, and nothing moves', async ({ launch }) => {
    const extension = await launch();
    await watchLayout(extension.context);
    const page = await extension.openPage(URL);
    await page.locator('[data-yoyak="moods"]').waitFor();
    await page.locator('[data-yoyak="badge"]:not([data-yoyak-mood="neutral"])').first().hover();
    const tip = page.locator('[data-yoyak="tip"]');
    await expect(tip).toContainText(t('badge_sure', '').slice(0, -1));
    await expect(tip).toContainText(t('badge_cues', ''));
    await page.mouse.move(5, 5);
    await expect(tip).toHaveCount(0);
    const { shifts, moved } = await layoutOf(page);
    expect([...shifts, ...moved]).toEqual([]);
  });

  test('what the community greyed is said in points', async ({ extension }) => {
    const page = await extension.openPage(URL);
    await badgesIn(page).first().waitFor();
    const greyed = rowsOf(thread).filter(({ comment }) => comment.grey);
    expect(greyed.length).toBeGreaterThan(0);
    await expect(page.locator('[data-yoyak="standing"]')).toHaveCount(greyed.length);
    await page.locator('[data-yoyak="standing"]').first().hover();
    await expect(page.locator('[data-yoyak="tip"]')).toContainText(t('standing_what'));
  });

  test('picked in the panel, one mood stands out; n walks it, Esc brings the rest back', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    const negative = await page.locator('[data-yoyak="badge"][data-yoyak-mood="negative"]').count();
    await panel
      .part('mood')
      .getByRole('button', { name: t('mood_negative') })
      .click();
    await expect(panel.host.getByText(t('moods_of', negative))).toBeVisible();
    const faded = page.locator('[data-yoyak-faded]');
    expect(await faded.count()).toBeGreaterThan(negative);
    await expect(faded.locator('[data-yoyak="badge"][data-yoyak-mood="negative"]')).toHaveCount(0);

    await page.keyboard.press('n');
    await expect(panel.host.getByText(t('moods_at', 1, negative))).toBeVisible();
    const focused = page.locator('[data-yoyak="badge"]:focus');
    await expect(focused).toHaveAttribute('data-yoyak-mood', 'negative');
    await expect(focused).toBeInViewport();
    await page.keyboard.press('n');
    await expect(panel.host.getByText(t('moods_at', 2, negative))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(faded).toHaveCount(0);
    await expect(panel.box).toBeVisible();
  });

  test('picked beside the title, without a panel too', async ({ extension }) => {
    const page = await extension.openPage(URL);
    const panel = panelIn(page);
    await panel.done();
    await panel.part('close').click();
    const bar = page.locator('[data-yoyak="moods"]');
    await bar.getByRole('button', { name: t('mood_positive') }).click();
    await expect(bar.getByRole('button', { name: t('mood_positive') })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[data-yoyak-faded] [data-yoyak="badge"][data-yoyak-mood="positive"]')).toHaveCount(0);
    await page.keyboard.press('n');
    await expect(bar).toContainText('1/');
  });

  test('a comment that comes later has its badge, and counts', async ({ extension }) => {
    const page = await extension.openPage(URL);
    await page.locator('[data-yoyak="moods"]').waitFor();
    const badges = await badgesIn(page).count();
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('tr.comtr');
      const row = first?.cloneNode(true) as HTMLElement;
      row.id = '48999999';
      for (const mark of row.querySelectorAll('[data-yoyak="badge"], [data-yoyak="standing"]')) mark.remove();
      row.querySelector('.commtext')?.replaceChildren('This is wonderful, thank you so much! I love it.');
      first?.after(row);
    });
    await expect(badgesIn(page)).toHaveCount(badges + 1);
    await expect(page.locator('tr[id="48999999"] [data-yoyak="badge"]')).toHaveAttribute('data-yoyak-mood', 'positive');
  });
});

test('a list shows the moods of threads that were opened, once they were', async ({ extension }) => {
  const list = await extension.openPage(FRONT);
  await expect(list.locator('[data-yoyak="moods"]')).toHaveCount(0);
  const page = await extension.openPage(URL);
  await panelIn(page).done();
  await list.reload();
  const bar = list.locator('[data-yoyak="moods"]');
  await expect(bar).toHaveCount(1);
  await expect(bar).toHaveAttribute('aria-label', new RegExp(`${t('mood_positive')} \\d+%`));
  const title = list.locator('tr.athing', { hasText: thread.title });
  expect(await title.evaluate((row) => row.nextElementSibling?.querySelector('[data-yoyak="moods"]') !== null)).toBe(
    true,
  );
});

test('with badges switched off there are no bars and nothing to pick', async ({ extension }) => {
  const options = await extension.openOwn('options.html');
  await options.getByRole('switch', { name: t('options_badges') }).click();
  const page = await extension.openPage(URL);
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.part('mood')).toContainText('%');
  await expect(panel.part('mood').getByRole('button')).toHaveCount(0);
  await expect(page.locator('[data-yoyak="moods"], [data-yoyak="badge"], [data-yoyak="standing"]')).toHaveCount(0);
});
