// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { WebPage } from '../../../components/popup/popup-page.ts';
import { useStar } from '../../../components/popup/use-star.ts';
import type { StarPayload } from '../../../utils/messaging/index.ts';
import { getFavorite, saveFavorite } from '../../../utils/storage/favorites/favorites-store.ts';
import { freshDatabase } from '../../storage/fresh.ts';
import { answerStars } from '../answer-stars.ts';
import { settle, show } from './show.tsx';

const PAGE: WebPage = {
  tabId: 7,
  url: 'https://news.ycombinator.com/item?id=1',
  host: 'news.ycombinator.com',
  title: 'From the tab',
  incognito: false,
  untouched: false,
};
const ARTICLE = 'https://www.wired.com/story';
const story = { id: 1, kind: 'story' as const, title: 'From the page', url: ARTICLE };

/** What the page itself knows; null: no script of ours is there. */
let told: StarPayload | null;
let changes: number;
let star: ReturnType<typeof useStar>;

function Popup() {
  star = useStar(PAGE, () => changes++);
  return null;
}

const showPopup = async () => {
  await show(<Popup />);
  await expect.poll(() => star.favorite).not.toBeUndefined();
};

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
  told = null;
  changes = 0;
  answerStars(() => told);
});

test('keeps address and title where the page cannot say more', async () => {
  await showPopup();
  expect(star.favorite).toBeNull();
  await star.save();
  await settle();
  expect(star.favorite).toMatchObject({ title: 'From the tab', tags: [], note: '' });
  expect(await getFavorite(PAGE.url)).toMatchObject({ title: 'From the tab' });
  expect(changes).toBe(1);
});

test('keeps what the page’s panel has made, under the article’s address', async () => {
  told = { facts: { url: ARTICLE, title: 'From the page', story }, summary: { opening: [], sections: [] } };
  await showPopup();
  await star.save();
  expect(await getFavorite(ARTICLE)).toMatchObject({ title: 'From the page', summary: { opening: [], sections: [] } });
});

test('knows a page that was kept before, by the address that the page tells', async () => {
  await saveFavorite({ url: ARTICLE, title: 'Kept' });
  told = { facts: { url: ARTICLE, title: 'From the page', story } };
  await showPopup();
  expect(star.favorite).toMatchObject({ title: 'Kept' });
});

test('edits are stored as they come', async () => {
  await showPopup();
  await star.save();
  await settle();
  const { id } = star.favorite!;
  await Promise.all([star.edit(id, { tags: ['ai'], note: 'ㄴ' }), star.edit(id, { tags: ['ai'], note: '나중에' })]);
  await settle();
  expect(await getFavorite(PAGE.url)).toMatchObject({ tags: ['ai'], note: '나중에' });
  expect(star.savedAt).not.toBeNull();
});

test('takes a page out, and puts it back with all it had', async () => {
  await showPopup();
  await star.save();
  await settle();
  await star.edit(star.favorite!.id, { tags: ['ai'], note: '메모' });
  await settle();
  await star.remove(star.favorite!);
  await settle();
  expect(star.favorite).toBeNull();
  expect(await getFavorite(PAGE.url)).toBeUndefined();
  await star.undo(star.removed!);
  await settle();
  expect(star.removed).toBeNull();
  expect(await getFavorite(PAGE.url)).toMatchObject({ tags: ['ai'], note: '메모' });
});

test('says when there is no room', async () => {
  await showPopup();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await star.save();
  await settle();
  expect(star.error).toEqual({ code: 'quota_full' });
  expect(star.favorite).toBeNull();
});
