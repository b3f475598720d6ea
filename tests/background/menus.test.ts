import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../utils/domain/user-error.ts';
import type { Menus, Tabs } from '../../utils/lib/browser.ts';

const world = vi.hoisted(() => ({
  story: null as object | null,
  onPage: '',
  full: false,
  flashed: [] as string[],
  saved: [] as unknown[],
}));
vi.mock('../../utils/storage/seen-stories.ts', () => ({ findSeenStory: async () => world.story }));
vi.mock('../../utils/background/stars.ts', () => ({
  saveStar: async ({ facts }: { facts: unknown }) => {
    if (world.full) throw new UserError('quota_full');
    world.saved.push(facts);
  },
}));
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: { scripting: { executeScript: async () => [{ result: world.onPage }] } },
}));
vi.mock('../../utils/background/toolbar-badge.ts', () => ({
  flashToolbarBadge: async (mark: string) => void world.flashed.push(mark),
  showToolbarError: async (id: number, { code }: { code: string }) => void world.flashed.push(`${id} ${code}`),
}));
const { starLink } = await import('../../utils/background/context-menus.ts');

const LINK = 'https://paper.example/a';
const info = (change: object) => ({ menuItemId: 'star-link', linkUrl: LINK, ...change }) as Menus.OnClickData;
const tab = { id: 3, incognito: false } as Tabs.Tab;

beforeEach(() => {
  Object.assign(world, { story: null, onPage: '', full: false, flashed: [], saved: [] });
});

describe('the context menu of a link', () => {
  it('keeps the link under its own text, and says so', async () => {
    await starLink(info({ linkText: ' A paper ' }), tab);
    expect(world.saved).toEqual([{ url: LINK, title: 'A paper' }]);
    expect(world.flashed).toEqual(['★']);
  });

  it('under what it says on its page where the browser does not tell', async () => {
    world.onPage = 'A paper on lamps';
    await starLink(info({}), tab);
    expect(world.saved).toEqual([{ url: LINK, title: 'A paper on lamps' }]);
  });

  it('under its address where nobody tells', async () => {
    await starLink(info({}), tab);
    expect(world.saved).toEqual([{ url: LINK, title: LINK }]);
  });

  it('under its story where it was seen on Hacker News', async () => {
    world.story = { id: 7, title: 'Leaving the cloud', url: LINK, points: 412, comments: 138, seenAt: 1 };
    await starLink(info({ linkText: 'here' }), tab);
    expect(world.saved).toEqual([
      {
        url: LINK,
        title: 'Leaving the cloud',
        story: { id: 7, kind: 'story', title: 'Leaving the cloud', url: LINK, points: 412, commentCount: 138 },
      },
    ]);
  });

  it('says in words why it could not', async () => {
    world.full = true;
    await starLink(info({}), tab);
    expect(world.flashed).toEqual(['3 quota_full']);
  });

  it('does nothing for another entry', async () => {
    await starLink(info({ menuItemId: 'other' }), tab);
    expect(world.saved).toEqual([]);
    expect(world.flashed).toEqual([]);
  });
});
