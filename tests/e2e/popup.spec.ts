import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { panelIn } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = sampleUrl(samplePage('article-en'));

test('says which page it is about and what happens there', async ({ extension }) => {
  const page = await extension.openPage(ARTICLE);
  const popup = await extension.clickAction(page);
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('Leaving the cloud');
  await expect(popup.locator('header')).toContainText('northfield.example');
  await expect(popup.locator('#site-state')).toHaveText(t('popup_mode_click'));
  await expect(popup.locator('[data-part="site-toggle"]')).toHaveAttribute('aria-checked', 'false');
});

test('a thread is on from the start', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  await panelIn(page).done();
  const popup = await extension.clickAction(page);
  await expect(popup.locator('[data-part="site-toggle"]')).toHaveAttribute('aria-checked', 'true');
  await expect(popup.locator('#site-state')).toHaveText(t('popup_mode_on'));
});

test('stars a page first and takes tags and a note after, and the list shows it', async ({ extension }) => {
  const page = await extension.openPage(ARTICLE);
  const popup = await extension.clickAction(page);
  await expect(popup.getByText(t('popup_recent_none'))).toBeVisible();
  await popup.locator('[data-part="star"]').click();
  await expect(popup.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'true');
  await popup.locator('[data-part="tags"]').fill('인프라');
  await popup.keyboard.press('Enter');
  await popup.locator('[data-part="note"]').fill('비용 표만 다시 보기');
  await expect(popup.locator('[data-part="favorite"]')).toContainText('Leaving the cloud');

  const favorites = await extension.openOwn('favorites.html');
  await expect(favorites.locator('[data-part="favorite"]')).toContainText('인프라');
  await expect(favorites.locator('[data-part="favorite"]')).toContainText('비용 표만 다시 보기');
});

test('a star in the popup keeps what the panel has made', async ({ extension }) => {
  const page = await extension.openPage(THREAD);
  await panelIn(page).done();
  const popup = await extension.clickAction(page);
  await popup.locator('[data-part="star"]').click();
  await expect(panelIn(page).part('star')).toHaveAttribute('aria-pressed', 'true');
  const favorites = await extension.openOwn('favorites.html');
  await expect(favorites.locator('[data-part="reader"]')).toContainText(t('panel_digest'));
});

test('finds favorites by words and by initial consonants', async ({ extension }) => {
  for (const name of ['article-en', 'article-ko']) {
    const page = await extension.openPage(sampleUrl(samplePage(name)));
    const popup = await extension.clickAction(page);
    await popup.locator('[data-part="star"]').click();
    await expect(popup.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'true');
  }
  const popup = await extension.clickAction(await extension.openPage(THREAD));
  const found = popup.locator('[data-part="favorite"]');
  await expect(found).toHaveCount(2);
  await popup.locator('[data-part="search"]').fill('군청');
  await expect(found).toHaveCount(1);
  await popup.locator('[data-part="search"]').fill('ㅁㅊ');
  await expect(found).toHaveCount(1);
  await expect(found).toContainText('막차');
  await popup.locator('[data-part="search"]').fill('ferry cathedral');
  await expect(popup.getByText(t('popup_found_none'))).toBeVisible();
});

test('takes a star back, and back again', async ({ extension }) => {
  const page = await extension.openPage(ARTICLE);
  const popup = await extension.clickAction(page);
  const star = popup.locator('[data-part="star"]');
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await popup.getByRole('button', { name: t('popup_undo') }).click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('a page of the browser itself cannot be read, and the popup says why', async ({ extension }) => {
  const page = await extension.openPage('chrome://version/');
  const popup = await extension.clickAction(page);
  await expect(popup.getByRole('heading')).not.toHaveCount(0);
  await expect(popup.locator('[data-part="summarise"]')).toHaveCount(0);
  await expect(popup.getByText(new RegExp(`${t('popup_refused_title')}|${t('popup_hidden_title')}`))).toBeVisible();
});
