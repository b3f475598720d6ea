import { beforeEach, expect, it, vi } from 'vitest';

const tellTab = vi.hoisted(() => vi.fn(async () => true));
const askTab = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: { tabs: { query: async () => [{ id: 1, url: 'https://a.example/' }] } },
}));
vi.mock('../../utils/messaging/index.ts', () => ({ askTab, tellTab }));
vi.mock('../../utils/background/toolbar-badge.ts', () => ({ showSavedIcon: async () => {} }));
const { deletePageQuestion, savePageQuestion, saveStar } = await import('../../utils/background/stars.ts');
const { getQuestions } = await import('../../utils/storage/favorites/favorite-questions.ts');
const { getFavorite } = await import('../../utils/storage/favorites/favorites-store.ts');
const { freshDatabase } = await import('../storage/fresh.ts');

const url = 'https://a.example/post';
const facts = { url, title: 'A post' };
const question = { question: '왜?', bullets: [], askedAt: 1 };
const open = { tab: { incognito: false } } as never;
const hidden = { tab: { incognito: true } } as never;
const kept = async () => (await getFavorite(url))?.questions?.map(({ question }) => question);

beforeEach(async () => {
  vi.clearAllMocks();
  await freshDatabase();
});

it('a question is kept with a page that is starred, and every open page hears of it', async () => {
  await savePageQuestion({ url, question }, open);
  expect(tellTab).not.toHaveBeenCalled();
  await saveStar({ facts }, open);
  await vi.waitFor(() => expect(askTab).toHaveBeenCalledExactlyOnceWith(1, 'starChanged', { url, starred: true }));
  await savePageQuestion({ url, question }, open);
  expect(await kept()).toEqual(['왜?']);
  expect(tellTab).toHaveBeenCalledExactlyOnceWith(1, 'favoritesChanged', {});
  await deletePageQuestion({ url, question: '왜?' });
  expect(await kept()).toBeUndefined();
});

it('a question is kept with a page that nobody starred, and comes again with it', async () => {
  await savePageQuestion({ url, question }, open);
  await savePageQuestion({ url, question: { ...question, question: '언제?', askedAt: 2 } }, open);
  expect((await getQuestions(`${url}?utm_source=x#top`)).map(({ question }) => question)).toEqual(['언제?', '왜?']);
  await deletePageQuestion({ url, question: '언제?' });
  expect(await getQuestions(url)).toEqual([question]);
  expect(await getQuestions('https://a.example/other')).toEqual([]);
});

it('an answer of the page and one of its favorite are the same question, with its later answer', async () => {
  await savePageQuestion({ url, question }, open);
  await saveStar({ facts, questions: [{ ...question, askedAt: 3 }] }, open);
  expect(await getQuestions(url)).toEqual([{ ...question, askedAt: 3 }]);
});

it('two tabs that keep questions of one page at once both do', async () => {
  await Promise.all(
    ['왜?', '언제?', '누가?'].map((text, i) =>
      savePageQuestion({ url, question: { ...question, question: text, askedAt: i } }, open),
    ),
  );
  expect(await getQuestions(url)).toHaveLength(3);
});

it('those asked before come with the star, and open pages ask for them', async () => {
  await saveStar({ facts, questions: [question] }, open);
  expect(await kept()).toEqual(['왜?']);
  await vi.waitFor(() => expect(tellTab).toHaveBeenCalledExactlyOnceWith(1, 'favoritesChanged', {}));
  expect(askTab).not.toHaveBeenCalled();
});

it('nothing of a private window is stored, though the page is starred', async () => {
  await saveStar({ facts }, open);
  await savePageQuestion({ url, question }, hidden);
  expect(await getQuestions(url)).toEqual([]);
});
