import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = sampleUrl(samplePage('article-en'));
const KOREAN = sampleUrl(samplePage('article-ko'));

/** Leaves the extension's origin so many bytes of disk: the browser's own quota, which its databases then run into. */
async function leaveRoom({ context, id, openOwn }: Extension, quotaSize?: number): Promise<void> {
  const page = await openOwn('favorites.html');
  const devtools = await context.newCDPSession(page);
  const origin = `chrome-extension://${id}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
  // The override ends with its session: the page stays open.
}

test('a full disk: the panel shows its summary all the same, and the star says what to do', async ({ extension }) => {
  // From the start: the browser asks for the quota again only half a minute after it gave room.
  await leaveRoom(extension, 1);
  const page = await extension.openPage(ARTICLE);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.opening).toHaveCount(5);
  await expect(panel.part('error')).toHaveCount(0);
  const before = await panel.opening.allTextContents();

  await panel.part('star').click();
  await expect(panel.part('error')).toContainText(t('error_quota_full'));
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'false');
  expect(await panel.opening.allTextContents()).toEqual(before);

  const thread = await extension.openPage(THREAD);
  await panelIn(thread).done();
  expect(await panelIn(thread).items.count()).toBeGreaterThan(4);

  // With room again the same star keeps it, with all that was made.
  await leaveRoom(extension);
  await panel.part('star').click();
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.part('error')).toHaveCount(0);
  const favorites = await extension.openOwn('favorites.html');
  await expect(favorites.locator('[data-part="reader"]')).toContainText(before[0]?.slice(0, 30) ?? '');
});

test('a disk that fills up: nothing that was kept is lost, and every star and tag says what to do', async ({
  extension,
}) => {
  await leaveRoom(extension, 1_500_000);
  const starred = await extension.clickAction(await extension.openPage(ARTICLE));
  await starred.locator('[data-part="star"]').click();
  await expect(starred.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'true');
  const favorites = await extension.openOwn('favorites.html');
  await expect(favorites.locator('[data-part="favorite"]')).toHaveCount(1);
  await favorites.evaluate(fillUp);

  await favorites.getByLabel(t('favorites_tag_add')).fill('나중에');
  await favorites.keyboard.press('Enter');
  await expect(favorites.locator('[data-part="saying"]')).toContainText(t('error_quota_full'));
  const popup = await extension.clickAction(await extension.openPage(KOREAN));
  await popup.locator('[data-part="star"]').click();
  await expect(popup.getByRole('alert')).toContainText(t('error_quota_full'));
  await expect(popup.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'false');

  await favorites.reload();
  await expect(favorites.locator('[data-part="favorite"]')).toHaveCount(1);
  await expect(favorites.locator('[data-part="reader"]')).toContainText('Leaving the cloud');
});

/** Runs in a page of the extension: takes all the room that is left, in a database of its own. */
function fillUp(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('filler');
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const put = (size: number) => {
        const transaction = opening.result.transaction('bytes', 'readwrite');
        transaction.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => put(size);
        transaction.onabort = () => (size > 100 ? put(Math.floor(size / 2)) : resolve());
      };
      put(60_000);
    };
  });
}
