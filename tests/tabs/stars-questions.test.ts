import { beforeEach, expect, it, vi } from 'vitest';

const tell = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../utils/browser.ts', () => ({
  browser: { tabs: { query: async () => [{ id: 1, url: 'https://a.example/' }] } },
}));
vi.mock('wxt/utils/storage', () => ({
  storage: { defineItem: () => ({ getValue: async () => ({}), setValue: async () => {} }) },
}));
vi.mock('../../utils/messages.ts', () => ({ tell }));
vi.mock('../../utils/tabs/icon.ts', () => ({ showSaved: async () => {} }));
const { forgetQuestion, keepQuestion, keepStar } = await import('../../utils/tabs/stars.ts');
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

it('those asked before come with the star', async () => {
  await keepStar({ facts, questions: [question] }, open);
  expect(await kept()).toEqual(['왜?']);
});

it('nothing of a private window is stored, though the page is starred', async () => {
  await keepStar({ facts }, open);
  await keepQuestion({ url, question }, hidden);
  expect(await kept()).toBeUndefined();
});
