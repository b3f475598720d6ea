import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  changeQuestions,
  getAllFavorites,
  getFavorite,
  getRecentFavorites,
  importFavorites,
  removeFavorite,
  restoreFavorite,
  saveFavorite,
  updateFavorite,
} from '../../../utils/storage/favorites/favorites-store.ts';
import { openDatabase } from '../../../utils/storage/open-database.ts';
import { freshDatabase } from '../fresh.ts';
import { bullet, FULL, favorite, item, NOON } from './samples.ts';

const PAGE = { url: 'https://a.example/post', title: '어떤 글' };
const summaryOf = (text: string) => ({ opening: [bullet(text)], sections: [] });
const titles = async () => (await getAllFavorites()).map(({ title }) => title);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  await freshDatabase();
});
afterEach(() => vi.useRealTimers());

test('keeps what the page tells and what was made of it', async () => {
  const story = { id: 7, kind: 'story', title: 'A post', points: 12, commentCount: 3 } as const;
  const digest = { items: [item('댓글')], moods: { positive: 1, neutral: 0, negative: 0 } };
  const saved = await saveFavorite({ ...PAGE, siteName: 'A', story }, { summary: summaryOf('요점'), digest });
  expect(saved).toMatchObject({
    url: 'https://a.example/post',
    title: '어떤 글',
    siteName: 'A',
    storyId: 7,
    points: 12,
    commentCount: 3,
    tags: [],
    note: '',
    savedAt: NOON,
    digest,
  });
  expect(await getAllFavorites()).toEqual([saved]);
});

test('finds the favorite of a page however its address is spelled', async () => {
  const saved = await saveFavorite({ ...PAGE, url: 'https://www.a.example/post?utm_source=hn#top' });
  expect(saved.url).toBe('https://www.a.example/post');
  expect(await getFavorite('http://a.example/post/')).toEqual(saved);
  expect(await getFavorite('https://a.example/other')).toBeUndefined();
});

test('a page without a title is named by its address', async () => {
  expect((await saveFavorite({ ...PAGE, title: ' ' })).title).toBe(PAGE.url);
});

test('saving again brings the newer summary and leaves what the reader wrote', async () => {
  const first = await saveFavorite(PAGE, { summary: summaryOf('처음') });
  await updateFavorite(first.id, { title: '내 제목', tags: ['#읽기'], note: '메모' });
  vi.setSystemTime(NOON + 1000);
  const again = await saveFavorite({ ...PAGE, title: '새 제목' }, { summary: summaryOf('나중') });
  expect(again).toMatchObject({ id: first.id, title: '내 제목', tags: ['읽기'], note: '메모', savedAt: NOON });
  expect(again.summary?.opening[0]?.text).toBe('나중');
  expect(again.updatedAt).toBe(NOON + 1000);
  expect((await saveFavorite(PAGE)).summary?.opening[0]?.text).toBe('나중');
  expect(await getAllFavorites()).toHaveLength(1);
});

test('two tabs at once make one favorite', async () => {
  const [one, two] = await Promise.all([
    saveFavorite(PAGE, { summary: summaryOf('요점') }),
    saveFavorite(PAGE, { digest: { items: [], moods: { positive: 0, neutral: 1, negative: 0 } } }),
  ]);
  expect(one.id).toBe(two.id);
  const [only, ...others] = await getAllFavorites();
  expect(others).toEqual([]);
  expect(only).toMatchObject({ summary: summaryOf('요점'), digest: { moods: { neutral: 1 } } });
});

test('tags are cleaned and kept once', async () => {
  const { id } = await saveFavorite(PAGE);
  const updated = await updateFavorite(id, { tags: ['#AI', ' ai', '조직   문화', '', '#', '조직 문화'] });
  expect(updated?.tags).toEqual(['AI', '조직 문화']);
});

test('an emptied title keeps the old one, an emptied note is empty', async () => {
  const { id } = await saveFavorite(PAGE, { note: '메모' });
  expect(await updateFavorite(id, { title: '  ', note: '' })).toMatchObject({ title: '어떤 글', note: '' });
});

test('what was deleted meanwhile cannot be edited or deleted again', async () => {
  const { id } = await saveFavorite(PAGE);
  await removeFavorite(id);
  expect(await updateFavorite(id, { note: '늦음' })).toBeUndefined();
  expect(await removeFavorite(id)).toBeUndefined();
  expect(await getAllFavorites()).toEqual([]);
});

test('deleting and restoring changes nothing', async () => {
  const saved = await saveFavorite(PAGE, { summary: summaryOf('요점'), tags: ['a'] });
  const removed = await removeFavorite(saved.id);
  expect(await getFavorite(PAGE.url)).toBeUndefined();
  await restoreFavorite(removed!);
  expect(await getAllFavorites()).toEqual([saved]);
});

test('a page that was saved anew after deleting is one favorite after undo', async () => {
  const saved = await saveFavorite(PAGE, { note: '옛 메모' });
  await removeFavorite(saved.id);
  vi.setSystemTime(NOON + 1000);
  const anew = await saveFavorite(PAGE, { summary: summaryOf('새 요점') });
  await restoreFavorite(saved);
  expect(await getAllFavorites()).toMatchObject([
    { id: anew.id, note: '옛 메모', savedAt: NOON, summary: summaryOf('새 요점') },
  ]);
});

test('lists newest first, all or the last few', async () => {
  await importFavorites([favorite('b', { savedAt: 2 }), favorite('c', { savedAt: 3 }), favorite('a', { savedAt: 1 })]);
  expect(await titles()).toEqual(['c', 'b', 'a']);
  expect((await getRecentFavorites(2)).map(({ title }) => title)).toEqual(['c', 'b']);
  expect(await getRecentFavorites(0)).toEqual([]);
});

test('importing adds, merges and tells which', async () => {
  await importFavorites([favorite('same'), favorite('mine', { tags: ['a'], note: '여기 메모' })]);
  const counts = await importFavorites([
    FULL,
    favorite('same'),
    favorite('mine', { id: 'theirs', tags: ['A', 'b'], note: '저기 메모', title: '새 제목', updatedAt: NOON + 1 }),
  ]);
  expect(counts).toEqual({ added: 1, merged: 1, unchanged: 1 });
  expect(await getFavorite('https://mine.example/')).toEqual(
    favorite('mine', { tags: ['a', 'b'], note: '여기 메모\n\n저기 메모', title: '새 제목', updatedAt: NOON + 1 }),
  );
});

test('importing the same file twice changes nothing the second time', async () => {
  await importFavorites([favorite('full', { url: FULL.url, note: '여기 메모', updatedAt: NOON + 99 })]);
  expect(await importFavorites([FULL, favorite('b')])).toEqual({ added: 1, merged: 1, unchanged: 0 });
  const before = await getAllFavorites();
  expect(await importFavorites([FULL, favorite('b')])).toEqual({ added: 0, merged: 0, unchanged: 2 });
  expect(await getAllFavorites()).toEqual(before);
});

test('an imported id that another page has is not taken', async () => {
  await importFavorites([favorite('a')]);
  await importFavorites([favorite('b', { id: 'a' })]);
  expect((await titles()).sort()).toEqual(['a', 'b']);
});

test('an import that fails in the middle adds nothing', async () => {
  const broken = favorite('broken', { summary: { opening: [(() => {}) as never], sections: [] } });
  await expect(importFavorites([favorite('a'), broken])).rejects.toThrow();
  expect(await getAllFavorites()).toEqual([]);
});

test('a full disk costs cached jobs, never favorites', async () => {
  const database = await openDatabase();
  await saveFavorite({ url: 'https://b.example/', title: 'B' });
  await database.put('cache', {
    key: 'k',
    kind: 'article',
    value: { status: 'done', notices: [] },
    size: 1,
    usedAt: 1,
  });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await saveFavorite(PAGE);
  put.mockRestore();
  expect(await titles()).toHaveLength(2);
  expect(await database.count('cache')).toBe(0);
});

test('questions are kept with a page that is a favorite, with no other, and go again', async () => {
  const question = { question: '왜?', bullets: [bullet('요점')], askedAt: NOON, model: 'GPT' };
  expect(await changeQuestions(PAGE.url, () => [question])).toBeUndefined();
  await saveFavorite(PAGE);
  await changeQuestions(`${PAGE.url}?utm_source=x`, (before) => [question, ...before]);
  expect((await getFavorite(PAGE.url))?.questions).toEqual([question]);
  await saveFavorite(PAGE, { questions: [{ ...question, question: '뭐?' }] });
  expect((await getFavorite(PAGE.url))?.questions).toHaveLength(2);
  await changeQuestions(PAGE.url, () => []);
  expect(await getFavorite(PAGE.url)).not.toHaveProperty('questions');
});
