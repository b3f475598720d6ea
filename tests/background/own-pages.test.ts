import { beforeEach, expect, it, vi } from 'vitest';

const tabs = vi.hoisted(() => ({ query: vi.fn(), update: vi.fn(), create: vi.fn() }));
const windows = vi.hoisted(() => ({ create: vi.fn(), update: vi.fn() }));
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://yoyak${path}` }, tabs, windows },
}));
const { askAccess } = await import('../../utils/background/own-pages.ts');

const QUESTION = 'chrome-extension://yoyak/grant.html?url=https%3A%2F%2Fa.example%2F&what=site';

beforeEach(() => void vi.resetAllMocks());

it('opens a small window for the question', async () => {
  tabs.query.mockResolvedValue([]);
  await askAccess('https://a.example/');
  expect(windows.create).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup', url: QUESTION }));
  expect(tabs.create).not.toHaveBeenCalled();
});

it('asks in the window that is open', async () => {
  tabs.query.mockResolvedValue([{ id: 7, windowId: 3 }]);
  await askAccess('https://a.example/');
  expect(tabs.query).toHaveBeenCalledWith({ url: 'chrome-extension://yoyak/grant.html*' });
  expect(tabs.update).toHaveBeenCalledWith(7, { url: QUESTION, active: true });
  expect(windows.update).toHaveBeenCalledWith(3, { focused: true });
  expect(windows.create).not.toHaveBeenCalled();
});

it('opens another one where that was closed meanwhile', async () => {
  tabs.query.mockResolvedValue([{ id: 7, windowId: 3 }]);
  tabs.update.mockRejectedValue(new Error('No tab with id: 7'));
  await askAccess('https://a.example/');
  expect(windows.create).toHaveBeenCalledOnce();
});

it('opens a tab where there are no windows', async () => {
  tabs.query.mockResolvedValue([]);
  windows.create.mockRejectedValue(new Error('no windows'));
  await askAccess('https://a.example/');
  expect(tabs.create).toHaveBeenCalledWith({ url: QUESTION });
});
