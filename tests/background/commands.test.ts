import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../utils/domain/user-error.ts';

const tab = { id: 7, url: 'https://paper.example/a', title: 'A paper', incognito: false };
const world = vi.hoisted(() => ({ tab: {} as object, hasPanel: false, kept: false, flashed: [] as string[] }));
const calls = vi.hoisted(() => ({
  saveStar: vi.fn(),
  removeStar: vi.fn(),
  showPanelInTab: vi.fn(),
  openPopup: vi.fn(),
  tellTab: vi.fn(),
  findDocument: vi.fn(),
}));

vi.mock('../../utils/lib/browser.ts', () => ({
  browser: { tabs: { query: async () => [world.tab] }, action: { openPopup: calls.openPopup } },
}));
vi.mock('../../utils/messaging/index.ts', () => ({ tellTab: calls.tellTab }));
vi.mock('../../utils/permissions/find-document.ts', () => ({ findDocument: calls.findDocument }));
vi.mock('../../utils/permissions/asked-documents.ts', () => ({ askedDocumentIn: async () => undefined }));
vi.mock('../../utils/storage/favorites/favorites-store.ts', () => ({
  getFavorite: async () => (world.kept ? { id: '1' } : undefined),
}));
vi.mock('../../utils/background/toolbar-badge.ts', () => ({
  flashToolbarBadge: async (mark: string) => void world.flashed.push(mark),
  showToolbarError: async (_: number, { code }: { code: string }) => void world.flashed.push(code),
}));
vi.mock('../../utils/background/open-panel.ts', () => ({ showPanelInTab: calls.showPanelInTab }));
vi.mock('../../utils/background/stars.ts', () => calls);
const { runCommand } = await import('../../utils/background/commands.ts');

beforeEach(() => {
  vi.resetAllMocks();
  calls.openPopup.mockResolvedValue(undefined);
  calls.tellTab.mockImplementation(async () => world.hasPanel);
  calls.findDocument.mockImplementation(async (page) => ({ ...page, documentId: 'a' }));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  Object.assign(world, { tab, hasPanel: false, kept: false, flashed: [] });
});

describe('the key of the star', () => {
  it('keeps a page that has no script of ours', async () => {
    await runCommand('star-page');
    expect(calls.saveStar).toHaveBeenCalledWith({ facts: { url: tab.url, title: tab.title } }, { tab });
  });

  it('takes a kept page out', async () => {
    world.kept = true;
    await runCommand('star-page');
    expect(calls.removeStar).toHaveBeenCalledWith({ url: tab.url });
    expect(calls.saveStar).not.toHaveBeenCalled();
  });

  it('leaves it to the panel where there is one, for its summary', async () => {
    world.hasPanel = true;
    await runCommand('star-page');
    expect(calls.saveStar).not.toHaveBeenCalled();
  });

  it.each([
    ['a page of the browser', { ...tab, url: 'chrome://extensions/' }],
    ['a page without an address', { ...tab, url: undefined }],
    ['a file', { ...tab, url: 'file:///home/me/page.html' }],
  ])('says no for %s', async (_, other) => {
    world.tab = other;
    await runCommand('star-page');
    expect(world.flashed).toEqual(['page_not_allowed']);
  });

  it('says so when nothing could be kept', async () => {
    calls.saveStar.mockRejectedValueOnce(new Error('full'));
    await runCommand('star-page');
    expect(world.flashed).toEqual(['unexpected']);
  });
});

it('the key of the panel opens and closes it', async () => {
  await runCommand('toggle-panel');
  expect(calls.showPanelInTab).toHaveBeenCalledWith({ tabId: tab.id, url: tab.url }, true);
});

it('a key is about the page in which it was pressed, though another tab or page is in front by now', async () => {
  const pressed = { ...tab, id: 9, url: 'https://paper.example/b' };
  await runCommand('toggle-panel', pressed as never);
  expect(calls.showPanelInTab).toHaveBeenCalledWith({ tabId: 9, url: pressed.url }, true);
  world.hasPanel = true;
  await runCommand('star-page', pressed as never);
  expect(calls.tellTab).toHaveBeenCalledExactlyOnceWith(
    { tabId: 9, url: pressed.url, documentId: 'a' },
    'starWanted',
    {},
  );
});

it('the star of a page that left by then is told to no other page', async () => {
  world.hasPanel = true;
  calls.findDocument.mockRejectedValue(new UserError('page_changed'));
  await runCommand('star-page');
  expect(calls.tellTab).not.toHaveBeenCalled();
  expect(calls.saveStar).toHaveBeenCalledWith({ facts: { url: tab.url, title: tab.title } }, { tab });
});

it('where no panel may be, the popup says why; a browser that opens none by itself shows the sign alone', async () => {
  calls.showPanelInTab.mockRejectedValue(new UserError('page_not_allowed'));
  calls.openPopup.mockRejectedValue(new Error('no popup here'));
  await runCommand('toggle-panel');
  expect(world.flashed).toEqual(['page_not_allowed']);
  expect(calls.openPopup).toHaveBeenCalledOnce();
});
