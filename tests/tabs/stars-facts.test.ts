import { beforeEach, expect, it, vi } from 'vitest';

const { askTab, get } = vi.hoisted(() => ({ askTab: vi.fn(), get: vi.fn() }));
vi.mock('../../utils/browser.ts', () => ({ browser: { tabs: { get } } }));
vi.mock('wxt/utils/storage', () => ({ storage: { defineItem: () => ({}) } }));
vi.mock('../../utils/messages.ts', () => ({ askTab }));
const { starFactsOf } = await import('../../utils/tabs/stars.ts');

const url = 'https://a.example/post';
const told = (url: string) => ({ facts: { url, title: 'A post' } });

beforeEach(() => {
  vi.clearAllMocks();
  get.mockResolvedValue({ id: 1, url: `${url}?page=2` });
});

it('a tab says what a star would keep of its page', async () => {
  askTab.mockResolvedValue(told(url));
  expect(await starFactsOf(1)).toEqual(told(url));
});

it.each([
  ['a page of another site', told('https://bank.example/')],
  ['no star', { facts: { url } }],
  ['nothing', undefined],
])('who answers with %s is not believed', async (_, answer) => {
  askTab.mockResolvedValue(answer);
  expect(await starFactsOf(1)).toBeNull();
});

it('nor anybody of a tab whose address the browser does not tell', async () => {
  get.mockResolvedValue({ id: 1 });
  askTab.mockResolvedValue(told(url));
  expect(await starFactsOf(1)).toBeNull();
});
