import { beforeEach, expect, it, vi } from 'vitest';

const tell = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../utils/browser.ts', () => ({
  browser: { tabs: { query: async () => [{ id: 1, url: 'https://a.example/' }] } },
}));
vi.mock('../../utils/messages.ts', () => ({ tell }));
vi.mock('../../utils/tabs/icon.ts', () => ({ showSaved: async () => {} }));
const { forgetQuestion, keepQuestion, keepStar } = await import('../../utils/tabs/stars.ts');
const { questionsOf } = await import('../../utils/favorites/questions.ts');
const { favoriteOf } = await import('../../utils/favorites/store.ts');
const { freshDatabase } = await import('../database/fresh.ts');

const url = 'https://a.example/post';
const facts = { url, title: 'A post' };
const question = { question: '왜?', bullets: [], askedAt: 1 };
const open = { tab: { incognito: false } } as never;
const hidden = { tab: { incognito: true } } as never;
const kept = async () => (await favoriteOf(url))?.questions?.map(({ question }) => question);

beforeEach(async () => {
  vi.clearAllMocks();
  await freshDatabase();
});

it('a question is kept with a page that is starred, and every open page hears of it', async () => {
  await keepQuestion({ url, question }, open);
  expect(tell).not.toHaveBeenCalled();
  await keepStar({ facts }, open);
  await keepQuestion({ url, question }, open);
  expect(await kept()).toEqual(['왜?']);
  expect(tell).toHaveBeenCalledTimes(2);
  await forgetQuestion({ url, question: '왜?' });
  expect(await kept()).toBeUndefined();
});

it('a question is kept with a page that nobody starred, and comes again with it', async () => {
  await keepQuestion({ url, question }, open);
  await keepQuestion({ url, question: { ...question, question: '언제?', askedAt: 2 } }, open);
  expect((await questionsOf(`${url}?utm_source=x#top`)).map(({ question }) => question)).toEqual(['언제?', '왜?']);
  await forgetQuestion({ url, question: '언제?' });
  expect(await questionsOf(url)).toEqual([question]);
  expect(await questionsOf('https://a.example/other')).toEqual([]);
});

it('an answer of the page and one of its favorite are the same question, with its later answer', async () => {
  await keepQuestion({ url, question }, open);
  await keepStar({ facts, questions: [{ ...question, askedAt: 3 }] }, open);
  expect(await questionsOf(url)).toEqual([{ ...question, askedAt: 3 }]);
});

it('two tabs that keep questions of one page at once both do', async () => {
  await Promise.all(
    ['왜?', '언제?', '누가?'].map((text, i) =>
      keepQuestion({ url, question: { ...question, question: text, askedAt: i } }, open),
    ),
  );
  expect(await questionsOf(url)).toHaveLength(3);
});

it('those asked before come with the star', async () => {
  await keepStar({ facts, questions: [question] }, open);
  expect(await kept()).toEqual(['왜?']);
});

it('nothing of a private window is stored, though the page is starred', async () => {
  await keepStar({ facts }, open);
  await keepQuestion({ url, question }, hidden);
  expect(await questionsOf(url)).toEqual([]);
});
