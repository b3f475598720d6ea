import { beforeEach, expect, it, vi } from 'vitest';

const { askTab } = vi.hoisted(() => ({ askTab: vi.fn() }));
vi.mock('../../utils/lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../utils/messaging/index.ts', () => ({ askTab }));
const { getStarPayload } = await import('../../utils/background/stars.ts');

const url = 'https://a.example/post';
const page = { tabId: 1, url: `${url}?page=2`, documentId: 'a' };
const told = (url: string) => ({ facts: { url, title: 'A post' } });

beforeEach(() => {
  vi.clearAllMocks();
});

it('the document that the popup is about says what a star would keep of it', async () => {
  askTab.mockResolvedValue(told(url));
  expect(await getStarPayload(page)).toEqual(told(url));
  expect(askTab).toHaveBeenCalledWith(page, 'starPayload', {});
});

it.each([
  ['a page of another site', told('https://bank.example/')],
  ['no star', { facts: { url } }],
  ['nothing', undefined],
])('who answers with %s is not believed', async (_, answerMessages) => {
  askTab.mockResolvedValue(answerMessages);
  expect(await getStarPayload(page)).toBeNull();
});

it('rejects facts of a page that the popup is not about', async () => {
  askTab.mockResolvedValue(told(url));
  expect(await getStarPayload({ tabId: 1, url: 'https://b.example/' })).toBeNull();
});
