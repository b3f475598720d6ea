import { beforeEach, describe, expect, it, vi } from 'vitest';

const tab = { id: 7, url: 'https://paper.example/a', title: 'A paper', incognito: false };
const world = vi.hoisted(() => ({ tab: {} as object, hasPanel: false, kept: false, flashed: [] as string[] }));
const calls = vi.hoisted(() => ({ keepStar: vi.fn(), dropStar: vi.fn(), isStarred: vi.fn(), showPanel: vi.fn() }));

vi.mock('../../utils/browser.ts', () => ({ browser: { tabs: { query: async () => [world.tab] } } }));
vi.mock('../../utils/messages.ts', () => ({ tell: async () => world.hasPanel }));
vi.mock('../../utils/favorites/store.ts', () => ({ favoriteOf: async () => (world.kept ? { id: '1' } : undefined) }));
vi.mock('../../utils/tabs/flash.ts', () => ({ flash: async (mark: string) => void world.flashed.push(mark) }));
vi.mock('../../utils/tabs/panel.ts', () => ({ showPanel: calls.showPanel }));
vi.mock('../../utils/tabs/stars.ts', () => calls);
const { runCommand } = await import('../../utils/tabs/commands.ts');

beforeEach(() => {
  vi.resetAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  Object.assign(world, { tab, hasPanel: false, kept: false, flashed: [] });
});

describe('the key of the star', () => {
  it('keeps a page that has no script of ours, and its icon shows it', async () => {
    await runCommand('star-page');
    expect(calls.keepStar).toHaveBeenCalledWith({ facts: { url: tab.url, title: tab.title } }, { tab });
    expect(calls.isStarred).toHaveBeenCalledWith(tab.url, tab.id);
  });

  it('takes a kept page out', async () => {
    world.kept = true;
    await runCommand('star-page');
    expect(calls.dropStar).toHaveBeenCalledWith({ url: tab.url });
    expect(calls.keepStar).not.toHaveBeenCalled();
  });

  it('leaves it to the panel where there is one, for its summary', async () => {
    world.hasPanel = true;
    await runCommand('star-page');
    expect(calls.keepStar).not.toHaveBeenCalled();
  });

  it.each([
    ['a page of the browser', { ...tab, url: 'chrome://extensions/' }],
    ['a page without an address', { ...tab, url: undefined }],
  ])('says no for %s', async (_, other) => {
    world.tab = other;
    await runCommand('star-page');
    expect(world.flashed).toEqual(['!']);
  });

  it('says so when nothing could be kept', async () => {
    calls.keepStar.mockRejectedValueOnce(new Error('full'));
    await runCommand('star-page');
    expect(world.flashed).toEqual(['!']);
  });
});

it('the key of the panel opens and closes it', async () => {
  await runCommand('toggle-panel');
  expect(calls.showPanel).toHaveBeenCalledWith(tab.id, true);
});
