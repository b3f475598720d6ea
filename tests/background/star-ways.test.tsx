// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useFavorites } from '../../components/favorites/use-favorites.ts';
import { useStar } from '../../components/popup/use-star.ts';
import background from '../../entrypoints/background.ts';
import { createPanelStar } from '../../utils/content/panel-star.ts';
import { toggleStar } from '../../utils/content/toggle-star.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';
import { browser, type Menus, type Runtime, type Tabs } from '../../utils/lib/browser.ts';
import { getFavorite, updateFavorite } from '../../utils/storage/favorites/favorites-store.ts';
import { settle, show, t } from '../components/options/show.tsx';
import { freshDatabase } from '../storage/fresh.ts';

const THREAD = 'https://news.ycombinator.com/item?id=7';
const TOPIC = 'https://news.hada.io/topic?id=900';
const ARTICLE = 'https://paper.example/a';
const TITLE = 'A paper on lamps';
/** The reader's tab, another one that shows the same page, and one of another site. */
const FRONT = 1;
const SAME_PAGE = 2;
const STRANGER = 3;

type Listener = (...values: never[]) => unknown;
const listeners: Record<string, Listener> = {};
const capture = (name: string) => ({
  addListener: (listener: Listener) => {
    listeners[name] = listener;
  },
});

let front: Tabs.Tab;
let tabs: Tabs.Tab[];
/** Which page sends messages. */
let sender: Runtime.MessageSender;
let heard: { tab: number; verb: string; payload: unknown }[];
let toolbar: string[];
let frozen: PromiseWithResolvers<void> | undefined;
/** The tabs whose icon changed. */
const icons: (number | undefined)[] = [];

const fromPage = (url = front.url) => {
  sender = { id: browser.runtime.id, tab: front, url, frameId: 0 } as Runtime.MessageSender;
};
const fromOwnPage = () => {
  sender = { id: browser.runtime.id, url: browser.runtime.getURL('popup.html') } as Runtime.MessageSender;
};

/** The hooks of the extension's pages, as a page of ours draws them. */
let popup: ReturnType<typeof useStar>;
let list: ReturnType<typeof useFavorites>;
function Popup() {
  const { url = '', title = '', incognito } = front;
  popup = useStar({ tabId: FRONT, url, title, incognito, host: new URL(url).host, untouched: false }, () => {});
  return null;
}
function List() {
  list = useFavorites();
  return null;
}

async function pressInPage(saved: boolean): Promise<string | undefined> {
  fromPage();
  let problem: string | undefined;
  const { url = '', title = '' } = front;
  createPanelStar({
    saved: () => saved,
    show: () => {},
    made: () => ({ facts: { url, title } }),
    fail: (error) => {
      problem = toPlainError(error).code;
    },
  }).press();
  await settle();
  return problem;
}

async function pressOnTopic(saved: boolean): Promise<string | undefined> {
  fromPage();
  const { url = '', title = '' } = front;
  const problem = await toggleStar({ url, title }, saved).catch((error) => toPlainError(error).code);
  await settle();
  return problem ?? undefined;
}

async function pressInPopup(): Promise<string | undefined> {
  fromOwnPage();
  await show(<Popup />);
  await settle();
  await (popup.favorite ? popup.remove(popup.favorite) : popup.save());
  await settle();
  return popup.error?.code;
}

/** Which error the toolbar tells. */
const toolbarError = () => (toolbar.at(-1) === t('error_private_window') ? 'private_window' : toolbar.at(-1));

async function pressKey(): Promise<string | undefined> {
  await listeners.command?.('star-page' as never, front as never);
  await settle();
  return toolbarError();
}

async function chooseInMenu(): Promise<string | undefined> {
  const info = { menuItemId: 'star-link', linkUrl: front.url, linkText: TITLE } as Menus.OnClickData;
  await listeners.menu?.(info as never, front as never);
  await settle();
  return toolbarError();
}

/** Each stars the page in front; answers with the error that the reader is told. */
const WAYS = [
  { way: 'the panel', url: THREAD, press: pressInPage },
  { way: 'the popup', url: ARTICLE, press: pressInPopup },
  { way: 'the key', url: ARTICLE, press: pressKey },
  { way: 'the menu of a link', url: ARTICLE, press: chooseInMenu },
  { way: 'a topic', url: TOPIC, press: pressOnTopic },
];

async function removeFromList(): Promise<void> {
  fromOwnPage();
  await show(<List />);
  await settle();
  const [only] = list.list ?? [];
  await list.remove(only!);
  await settle();
}

/** Each takes the page in front out. */
const REMOVERS = [
  { way: 'the panel', url: THREAD, remove: () => pressInPage(true) },
  { way: 'the popup', url: THREAD, remove: pressInPopup },
  { way: 'the key', url: THREAD, remove: pressKey },
  { way: 'a topic', url: TOPIC, remove: () => pressOnTopic(true) },
  { way: 'the list of favorites', url: THREAD, remove: removeFromList },
];

function openTabs(url: string, incognito = false): void {
  front = { id: FRONT, url, title: TITLE, incognito, active: true } as Tabs.Tab;
  tabs = [front, { id: SAME_PAGE, url }, { id: STRANGER, url: 'https://stranger.example/' }] as Tabs.Tab[];
  browser.tabs.query = vi.fn(async () => tabs) as never;
}

const edit = async (url: string) => updateFavorite((await getFavorite(url))!.id, { tags: ['ai'], note: '메모' });

beforeAll(() => {
  fakeBrowser.reset();
  const { runtime } = browser;
  Object.assign(runtime, {
    onMessage: capture('message'),
    onConnect: capture('connect'),
    onStartup: capture('startup'),
    onInstalled: capture('installed'),
  });
  for (const area of [browser.storage.local, browser.storage.sync, browser.storage.session]) {
    Object.assign(area, { setAccessLevel: async () => {} });
  }
  Object.assign(browser, {
    i18n: { getUILanguage: () => 'ko' },
    commands: { onCommand: capture('command') },
    contextMenus: { onClicked: capture('menu') },
    permissions: { onAdded: capture('added'), onRemoved: capture('removed') },
    scripting: { executeScript: () => Promise.reject(new Error('no script here')) },
    action: {
      setTitle: async ({ title }: { title: string }) => {
        if (![t('action_saved'), t('action_title')].includes(title)) toolbar.push(title);
      },
      setIcon: async ({ tabId }: { tabId?: number }) => icons.push(tabId),
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
    },
  });
  runtime.sendMessage = (async (message: never) => listeners.message?.(message, sender as never)) as never;
  // The front tab has no script of ours that could answer for it: what is kept is what each way knows by itself.
  browser.tabs.sendMessage = (async (tab: number, { verb, payload }: { verb: string; payload: unknown }) => {
    if (tab === FRONT) throw new Error('Receiving end does not exist.');
    heard.push({ tab, verb, payload });
    await frozen?.promise;
    return { ok: true, value: true };
  }) as never;
  background.main();
});

beforeEach(async () => {
  await freshDatabase();
  heard = [];
  toolbar = [];
  frozen = undefined;
});

describe.each(WAYS)('a star by $way', ({ url, press }) => {
  test('keeps the page with its address and title', async () => {
    openTabs(url);
    expect(await press(false)).toBeUndefined();
    expect(await getFavorite(url)).toMatchObject({ url, title: TITLE, tags: [], note: '' });
  });

  test('brings tags and note back where the page was starred before', async () => {
    openTabs(url);
    await press(false);
    await edit(url);
    fromPage(THREAD);
    await toggleStar({ url, title: '' }, true);
    expect(await getFavorite(url)).toBeUndefined();
    await press(false);
    expect(await getFavorite(url)).toMatchObject({ title: TITLE, tags: ['ai'], note: '메모' });
  });

  test('is refused in a private window, and the reader is told why', async () => {
    openTabs(url, true);
    expect(await press(false)).toBe('private_window');
    expect(await getFavorite(url)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  test('tells tabs of the page once, with the star alone, and others nothing', async () => {
    openTabs(url);
    await press(false);
    expect(heard.filter(({ verb }) => verb !== 'starPayload')).toEqual([
      { tab: SAME_PAGE, verb: 'starChanged', payload: { url, starred: true } },
    ]);
  });
});

describe.each(REMOVERS)('a star that $way takes away', ({ url, remove }) => {
  beforeEach(async () => {
    openTabs(url);
    await pressInPage(false);
    await edit(url);
    heard = [];
    await remove();
  });

  test('is gone, and tabs of the page are told once, with the star alone', async () => {
    expect(await getFavorite(url)).toBeUndefined();
    expect(heard.filter(({ verb }) => verb !== 'starPayload')).toEqual([
      { tab: SAME_PAGE, verb: 'starChanged', payload: { url, starred: false } },
    ]);
  });

  test('comes back with tags and note when the page is starred again', async () => {
    await pressInPage(false);
    expect(await getFavorite(url)).toMatchObject({ tags: ['ai'], note: '메모' });
  });
});

describe('who hears of a star', () => {
  test.each([
    ['a thread, which may be about that page', { url: THREAD }],
    ['another port of its host', { url: ARTICLE.replace(/^https:\/\/[^/]+/, '$&:8443') }],
    ['a private window', { url: ARTICLE, incognito: true }],
  ])('%s asks again, and is told no address', async (_, tab) => {
    openTabs(ARTICLE);
    tabs = [front, { id: SAME_PAGE, ...tab }, { id: STRANGER, url: 'https://example/' }] as Tabs.Tab[];
    await pressKey();
    await vi.waitFor(() => expect(heard).toEqual([{ tab: SAME_PAGE, verb: 'favoritesChanged', payload: {} }]));
  });

  test('nobody of an address that was no favorite', async () => {
    openTabs(ARTICLE);
    const { removeStar } = await import('../../utils/background/stars.ts');
    expect(await removeStar({ url: ARTICLE })).toBeNull();
    expect(heard.filter(({ verb }) => verb === 'starChanged')).toEqual([]);
  });

  test('a tab whose address the browser hides asks again, and is told no address', async () => {
    openTabs(ARTICLE);
    tabs = [front, { id: STRANGER }] as Tabs.Tab[];
    await pressKey();
    expect(heard).toEqual([{ tab: STRANGER, verb: 'favoritesChanged', payload: {} }]);
  });

  test('the icon of a tab of that page without a script of ours', async () => {
    openTabs(ARTICLE);
    icons.length = 0;
    await pressKey();
    await vi.waitFor(() => expect(new Set(icons)).toEqual(new Set([FRONT, SAME_PAGE])));
  });
});

test('a star waits for no tab: one that the browser froze answers later', async () => {
  openTabs(ARTICLE);
  frozen = Promise.withResolvers<void>();
  await listeners.command?.('star-page' as never, front as never);
  expect(await getFavorite(ARTICLE)).toMatchObject({ title: TITLE });
  frozen.resolve();
});
