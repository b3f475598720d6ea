import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const TOPIC = sampleUrl(samplePage('topic'));

test('a GeekNews topic has a star and badges, and no second summary', async ({ extension, server }) => {
  const page = await extension.openPage(TOPIC);
  const star = page.locator('[data-yoyak="star"] [data-part="star"]');
  await expect(star).toContainText(t('topic_star'));
  await expect(badgesIn(page).first()).toBeVisible();
  await expect(panelIn(page).host).toHaveCount(0);
  expect(server.count('news.hada.io', '/topic')).toBe(1);

  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  const favorites = await extension.openOwn('favorites.html');
  await expect(favorites.locator('[data-part="favorite"]')).toHaveCount(1);
  await expect(favorites.locator('[data-part="favorite"]')).toContainText('클라우드를 떠나며');

  const popup = await extension.clickAction(page);
  await expect(popup.locator('#site-state')).toHaveText(t('popup_mode_topic'));
  await expect(popup.locator('[data-part="summarise"]')).toHaveCount(0);
  await popup.close();

  await page.reload();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await expect(favorites.locator('[data-part="favorite"]')).toHaveCount(0);
});

test('badges stand beside the comments they judge, and their words are the page’s own', async ({ extension }) => {
  const page = await extension.openPage(TOPIC);
  await expect(badgesIn(page).first()).toBeVisible();
  const count = await badgesIn(page).count();
  const rows = await badgesIn(page).evaluateAll(
    (all) => new Set(all.map((badge) => badge.closest('.comment_row')?.id)).size,
  );
  expect(rows).toBe(count);
});
