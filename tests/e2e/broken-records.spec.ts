import type { Page } from '@playwright/test';
import { urlKey } from '../../utils/sites/canonical-url.ts';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { type PlantedRecord, plantRecords } from '../support/plant-records.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = sampleUrl(samplePage('article-en'));

const good = (id: string) => {
  const url = `https://${id}.example/`;
  return { id, url, urlKey: `${id}.example/`, title: `Good ${id}`, tags: [], note: '', savedAt: 9, updatedAt: 9 };
};

/** What a crash, a bug or another version could leave: the page opens all the same, with `good` and without these. */
const BROKEN_FAVORITES = [
  { id: 'nothing' },
  { ...good('time'), savedAt: 'yesterday' },
  { ...good('late'), savedAt: 8.64e15 + 1 },
  { ...good('tags'), tags: null },
  { ...good('tag'), tags: [{}] },
  { ...good('title'), title: { toString: null } },
  { ...good('address'), url: 7 },
  { ...good('\ud800'), note: undefined },
  { ...good('number'), id: 7, title: null },
];

/** Only what was made of the page is broken: title, tags and note are the reader's and stay. */
const BROKEN_PARTS = [
  { ...good('summary'), summary: { opening: null, sections: 3 } },
  { ...good('digest'), digest: { items: [{ bullet: null, replies: 'none' }], moods: null } },
  { ...good('report'), report: { engine: {}, milliseconds: 'long' } },
  { ...good('questions'), questions: [{ question: null, bullets: 5 }] },
  { ...good('points'), points: {}, commentCount: 'many', storyId: null, siteName: [] },
];

const MODEL = { id: 'model', provider: 'openai', label: {}, baseUrl: 7, model: null, savedAt: 'x' };
const SPENDING = { key: '2026-12-01 model', day: '2026-12-01', engine: 'model', label: null, cost: 'much', calls: NaN };

const rows = (page: Page) => page.locator('[data-part="favorite"]');
const broken = (page: Page) => page.locator('[data-part="broken"]');

async function plant(extension: Extension, records: PlantedRecord[], filler?: number): Promise<void> {
  const page = await extension.openOwn('grant.html');
  await page.evaluate(plantRecords, { records, ...(filler !== undefined && { filler }) });
  await page.close();
}

const favorites = (list: object[]): PlantedRecord[] => list.map((record) => ['favorites', record] as const);

test('broken favorites keep neither the favorites page nor the popup nor the options from opening', async ({
  extension,
}) => {
  const records = [good('one'), ...BROKEN_FAVORITES, ...BROKEN_PARTS];
  await plant(extension, [...favorites(records), ['engines', MODEL], ['spending', SPENDING]]);

  const page = await extension.openOwn('favorites.html');
  await expect(rows(page)).toHaveCount(1 + BROKEN_PARTS.length);
  await expect(broken(page)).toContainText(t('broken_favorites', BROKEN_FAVORITES.length));
  for (const { title } of BROKEN_PARTS) {
    await rows(page).getByText(title).click();
    await expect(page.locator('[data-part="reader"] h2')).toContainText(title);
  }

  const popup = await extension.clickAction(await extension.openPage(ARTICLE));
  await expect(popup.locator('[data-part="favorite"]').first()).toContainText('Good');
  await popup.locator('[data-part="search"]').fill('Good one');
  await expect(popup.locator('[data-part="favorite"]')).toHaveCount(1);

  const options = await extension.openOwn('options.html');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText(t('options_title'));
  await expect(options.locator('[data-model]')).toHaveCount(0);
  await expect(options.locator('[data-part="broken"]')).toContainText(String(BROKEN_FAVORITES.length + 2));
  await options.locator('[data-part="broken"]').getByRole('button').click();
  await expect(options.locator('[data-part="broken"]')).toHaveCount(0);

  await page.reload();
  await expect(rows(page)).toHaveCount(1 + BROKEN_PARTS.length);
  await expect(broken(page)).toHaveCount(0);
});

test('a broken favorite can be deleted by itself, and its page starred anew', async ({ extension }) => {
  const record = { ...good('article'), url: ARTICLE, urlKey: urlKey(ARTICLE), title: null };
  await plant(extension, favorites([record, ...BROKEN_FAVORITES]));
  const page = await extension.openOwn('favorites.html');
  const all = BROKEN_FAVORITES.length + 1;
  await expect(broken(page)).toContainText(t('broken_favorites', all));
  await broken(page).locator('summary').click();
  await broken(page)
    .getByRole('button', { name: t('broken_delete'), exact: true })
    .first()
    .click();
  await expect(broken(page)).toContainText(t('broken_favorites', all - 1));

  const popup = await extension.clickAction(await extension.openPage(ARTICLE));
  await expect(popup.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'false');
  await popup.locator('[data-part="star"]').click();
  await expect(popup.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
});

test('a favorite of sixty million characters is not shown, and can be deleted', async ({ extension }) => {
  await plant(extension, favorites([good('one')]), 60_000_000);
  const page = await extension.openOwn('favorites.html');
  await expect(rows(page)).toHaveCount(1);
  await expect(broken(page)).toContainText('Huge');
  const popup = await extension.clickAction(await extension.openPage(ARTICLE));
  await expect(popup.locator('[data-part="favorite"]')).toHaveCount(1);
  await page.bringToFront();
  await broken(page).getByRole('button').first().click();
  await expect(broken(page)).toHaveCount(0);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(broken(page)).toHaveCount(0);
});

test('a kept summary that is broken is made anew, and broken questions are left out', async ({ extension }) => {
  const first = await extension.openPage(THREAD);
  await panelIn(first).done();
  const items = await panelIn(first).items.count();
  await first.close();
  const own = await extension.openOwn('favorites.html');
  await own.evaluate(async (keys) => {
    const opening = indexedDB.open('yoyak');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const transaction = opening.result.transaction(['cache', 'parts'], 'readwrite');
    const cache = transaction.objectStore('cache');
    const wrong = [{ status: 'done' }, { status: 'done', notices: 7, digest: { items: [{}] } }, null];
    cache.openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      cursor.update({ ...cursor.value, value: wrong.shift() ?? 'nothing', size: 'large' });
      cursor.continue();
    };
    for (const key of keys) {
      const value = [null, { question: {}, bullets: 3 }];
      transaction.objectStore('parts').put({ key: `questions ${key}`, value, size: NaN, usedAt: 1 });
    }
    await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
    opening.result.close();
  }, [THREAD, ARTICLE].map(urlKey));
  const again = await extension.openPage(THREAD);
  await panelIn(again).done();
  await expect(panelIn(again).part('error')).toHaveCount(0);
  await expect(panelIn(again).items).toHaveCount(items);
});

test('an address of the favorites page that is no good name opens the page', async ({ extension }) => {
  await plant(extension, favorites([good('one'), { ...good('\ud800'), url: 'https://two.example/' }]));
  const page = await extension.openOwn('favorites.html#%E0%A4%A');
  await expect(rows(page)).toHaveCount(2);
});
