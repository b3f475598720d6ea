import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Menus } from '../../utils/browser.ts';

const world = vi.hoisted(() => ({ story: null as object | null, flashed: [] as string[], saved: [] as unknown[] }));
vi.mock('../../utils/database/seen-stories.ts', () => ({ seenStoryOf: async () => world.story }));
vi.mock('../../utils/favorites/store.ts', () => ({
  saveFavorite: async (facts: unknown) => void world.saved.push(facts),
}));
vi.mock('../../utils/tabs/flash.ts', () => ({ flash: async (mark: string) => void world.flashed.push(mark) }));
const { starLink } = await import('../../utils/tabs/menus.ts');

const LINK = 'https://paper.example/a';
const info = (change: object) => ({ menuItemId: 'star-link', linkUrl: LINK, ...change }) as Menus.OnClickData;
const changed = vi.fn(async () => {});

beforeEach(() => {
  changed.mockClear();
  Object.assign(world, { story: null, flashed: [], saved: [] });
});

describe('the context menu of a link', () => {
  it('keeps the link under its own text, and says so', async () => {
    await starLink(info({ linkText: ' A paper ' }), false, changed);
    expect(world.saved).toEqual([{ url: LINK, title: 'A paper' }]);
    expect(world.flashed).toEqual(['★']);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('under its address where the browser tells no text', async () => {
    await starLink(info({}), false, changed);
    expect(world.saved).toEqual([{ url: LINK, title: LINK }]);
  });

  it('under its story where it was seen on Hacker News', async () => {
    world.story = { id: 7, title: 'Leaving the cloud', url: LINK, points: 412, comments: 138, seenAt: 1 };
    await starLink(info({ linkText: 'here' }), false, changed);
    expect(world.saved).toEqual([
      {
        url: LINK,
        title: 'Leaving the cloud',
        story: { id: 7, kind: 'story', title: 'Leaving the cloud', url: LINK, points: 412, commentCount: 138 },
      },
    ]);
  });

  it('keeps nothing of a private window', async () => {
    await starLink(info({}), true, changed);
    expect(world.saved).toEqual([]);
    expect(world.flashed).toEqual(['!']);
  });

  it('does nothing for another entry', async () => {
    await starLink(info({ menuItemId: 'other' }), false, changed);
    expect(world.saved).toEqual([]);
    expect(world.flashed).toEqual([]);
  });
});
