import { beforeEach, expect, it, vi } from 'vitest';

const { askTab } = vi.hoisted(() => ({ askTab: vi.fn() }));
vi.mock('../../utils/browser.ts', () => ({ browser: {} }));
vi.mock('../../utils/messages.ts', () => ({ askTab }));
const { starFactsOf } = await import('../../utils/tabs/stars.ts');

const url = 'https://a.example/post';
const page = { tabId: 1, url: `${url}?page=2`, documentId: 'a' };
const told = (url: string) => ({ facts: { url, title: 'A post' } });

beforeEach(() => {
  vi.clearAllMocks();
});

it('the document that the popup is about says what a star would keep of it', async () => {
  askTab.mockResolvedValue(told(url));
  expect(await starFactsOf(page)).toEqual(told(url));
  expect(askTab).toHaveBeenCalledWith(page, 'starFacts', {});
});

it.each([
  ['a page of another site', told('https://bank.example/')],
  ['no star', { facts: { url } }],
  ['nothing', undefined],
])('who answers with %s is not believed', async (_, answer) => {
  askTab.mockResolvedValue(answer);
  expect(await starFactsOf(page)).toBeNull();
});

it('rejects facts of a page that the popup is not about', async () => {
  askTab.mockResolvedValue(told(url));
  expect(await starFactsOf({ tabId: 1, url: 'https://b.example/' })).toBeNull();
});
