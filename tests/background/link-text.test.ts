// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ refused: false, targets: [] as unknown[] }));
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: {
    scripting: {
      executeScript: async ({
        target,
        func,
        args,
      }: {
        target: unknown;
        func: (url: string, page: string) => string;
        args: [string, string];
      }) => {
        world.targets.push(target);
        if (world.refused) throw new Error('Cannot access contents of the page.');
        return [{ result: func(...args) }];
      },
    },
  },
}));
const { linkTextIn } = await import('../../utils/background/context-menus.ts');

const URL = 'https://paper.example/lamps';

beforeEach(() => {
  Object.assign(world, { refused: false, targets: [] });
});

function page(...links: [href: string, text: string][]): void {
  document.body.replaceChildren(
    ...links.map(([href, text]) => Object.assign(document.createElement('a'), { href, textContent: text })),
  );
}

it('the title of a story, not its picture and not its "read more"', async () => {
  page(
    [URL, ''],
    [URL, '\n  Forty years of\n  harbour lamps '],
    ['https://paper.example/other', 'x'.repeat(90)],
    [URL, 'Read more'],
  );
  expect(await linkTextIn({ tabId: 3, frameId: 0, url: `${location.href}#part` }, URL)).toBe(
    'Forty years of harbour lamps',
  );
  expect(world.targets).toEqual([{ tabId: 3, frameIds: [0] }]);
});

it('a link to everything is no longer than a title', async () => {
  page([URL, 'lamp '.repeat(200)]);
  expect((await linkTextIn({ tabId: 3, url: location.href }, URL)).length).toBeLessThanOrEqual(300);
});

it('nothing where there is no such link, or no script of ours may look', async () => {
  page(['https://paper.example/other', 'Other']);
  expect(await linkTextIn({ tabId: 3, url: location.href }, URL)).toBe('');
  world.refused = true;
  expect(await linkTextIn({ tabId: 3, url: location.href }, URL)).toBe('');
});

it('reads nothing in a page that followed the one where the menu was opened', async () => {
  page([URL, 'Your balance']);
  expect(await linkTextIn({ tabId: 3, url: 'https://paper.example/front' }, URL)).toBe('');
});
