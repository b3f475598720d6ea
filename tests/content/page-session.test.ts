import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelHandle } from '../../utils/content/show-panel.tsx';
import type { PageState, TabProtocol } from '../../utils/messaging/index.ts';

type Told = { [K in keyof TabProtocol]: (payload: Parameters<TabProtocol[K]>[0]) => unknown };
const background = vi.hoisted(() => ({
  welcome: {} as PageState,
  /** The next answer alone. */
  next: undefined as Promise<PageState> | undefined,
  told: {} as Told,
  open: [] as object[],
}));

vi.mock('../../utils/messaging/index.ts', () => ({
  request: async () => {
    const next = background.next ?? background.welcome;
    background.next = undefined;
    return next;
  },
  receiveMessages: (table: Told) => {
    background.told = table;
    return () => {
      background.told = {} as Told;
    };
  },
}));
const { startPage } = await import('../../utils/content/page-session.ts');

const WELCOME: PageState = {
  mode: 'on',
  layout: { side: 'right', width: 400, sheet: 0.6, folded: false },
  texts: { extension_name: 'Yoyak 요약' },
  badges: true,
  favorite: false,
  articleGranted: false,
};
const decoration = { update: vi.fn(), remove: vi.fn() };
const decorate = vi.fn(() => decoration);

function panel(_: PageState, onClose: () => void): PanelHandle {
  const handle = {
    change: vi.fn(),
    made: vi.fn(),
    focus: vi.fn(),
    welcome: vi.fn(),
    showStar: vi.fn(),
    star: vi.fn(),
    close() {
      background.open.splice(background.open.indexOf(handle), 1);
      onClose();
    },
  };
  background.open.push(handle);
  return handle;
}

const start = (wanted = false, topic = false) =>
  startPage(
    { url: 'https://a.example/', metadata: () => ({ url: '', title: '' }), ...(!topic && { panel }), decorate },
    { wanted },
  );
const become = async (change: Partial<PageState>) => {
  background.welcome = { ...background.welcome, ...change };
  await background.told.settingsChanged({});
};
const panels = () => background.open.length;
const theOne = () => background.open[0] as { close(): void; focus: ReturnType<typeof vi.fn> };

vi.stubGlobal('addEventListener', vi.fn());
vi.stubGlobal('removeEventListener', vi.fn());

beforeEach(() => {
  vi.clearAllMocks();
  background.open.length = 0;
  background.welcome = WELCOME;
});

describe('a page', () => {
  it.each([
    ['on', false, 1],
    ['click', false, 0],
    ['off', false, 0],
    ['click', true, 1],
    ['off', true, 1],
  ] as const)('whose site is %s (asked for: %s) shows %i panels', async (mode, wanted, shown) => {
    background.welcome = { ...WELCOME, mode };
    await start(wanted);
    expect(panels()).toBe(shown);
    expect(decorate).toHaveBeenCalledTimes(shown);
  });

  it('follows its switch at once, both ways', async () => {
    await start();
    await become({ mode: 'off' });
    expect(panels()).toBe(0);
    expect(decoration.remove).toHaveBeenCalledOnce();
    await become({ mode: 'on' });
    expect(panels()).toBe(1);
  });

  it('stays closed when the reader closed it, until asked again', async () => {
    await start();
    theOne().close();
    await become({ badges: false });
    expect(panels()).toBe(0);
    expect(decoration.update).toHaveBeenCalledWith(expect.objectContaining({ badges: false }));
    await background.told.panelWanted({ toggle: false });
    expect(panels()).toBe(1);
    expect(theOne().focus).toHaveBeenCalled();
  });

  it('opens and closes by its key', async () => {
    background.welcome = { ...WELCOME, mode: 'click' };
    await start();
    await background.told.panelWanted({ toggle: true });
    expect(panels()).toBe(1);
    await background.told.panelWanted({ toggle: true });
    expect(panels()).toBe(0);
    expect(decoration.remove).not.toHaveBeenCalled();
  });

  it('that wants no panel is decorated alone', async () => {
    await start(false, true);
    expect(panels()).toBe(0);
    expect(decorate).toHaveBeenCalledOnce();
  });

  it('takes everything off and hears nothing more when it is left', async () => {
    const session = await start();
    session.stop();
    expect(panels()).toBe(0);
    expect(decoration.remove).toHaveBeenCalledOnce();
    expect(background.told).toEqual({});
  });

  it('stays off when it is left while the background still answers', async () => {
    const session = await start();
    const change = background.told.settingsChanged;
    const following = change({});
    session.stop();
    await following;
    expect(panels()).toBe(0);
    expect(decorate).toHaveBeenCalledOnce();
  });

  it('shows what was answered last, in whatever order the answers come', async () => {
    await start();
    const late = Promise.withResolvers<PageState>();
    background.next = late.promise;
    const change = background.told.settingsChanged;
    const first = change({});
    await become({ mode: 'off' });
    late.resolve(WELCOME);
    await first;
    expect(panels()).toBe(0);
    expect(decorate).toHaveBeenCalledOnce();
  });

  it('draws its badges anew in another language', async () => {
    await start();
    await become({ texts: { extension_name: 'Yoyak' } });
    expect(decoration.remove).toHaveBeenCalledOnce();
    expect(decorate).toHaveBeenCalledTimes(2);
  });
});

describe('a star that is set or taken away elsewhere', () => {
  const star = { url: 'https://www.a.example/?utm_source=hn', starred: true };

  it('is shown in the panel and on the page, and nothing is asked for it', async () => {
    await start();
    background.welcome = { ...WELCOME, mode: 'off' };
    expect(await background.told.starChanged(star)).toBe(true);
    expect(background.open[0]).toHaveProperty('showStar.mock.calls', [[true]]);
    expect(decoration.update).toHaveBeenCalledWith({ ...WELCOME, favorite: true });
    expect(panels()).toBe(1);
  });

  it('is not this page’s when it is another page’s', async () => {
    await start();
    expect(await background.told.starChanged({ ...star, url: 'https://a.example/other' })).toBe(false);
    expect(background.open[0]).toHaveProperty('showStar.mock.calls', []);
    expect(decoration.update).not.toHaveBeenCalled();
  });

  it('holds against an older answer that is still on its way', async () => {
    await start();
    const late = Promise.withResolvers<PageState>();
    background.next = late.promise;
    const following = background.told.settingsChanged({});
    background.welcome = { ...WELCOME, favorite: true };
    await background.told.starChanged(star);
    late.resolve(WELCOME);
    await following;
    await vi.waitFor(() => expect(background.open[0]).toHaveProperty('welcome.mock.calls', [[background.welcome]]));
  });

  it('is known when it comes while the background answers for the first time', async () => {
    const answer = Promise.withResolvers<PageState>();
    background.next = answer.promise;
    const started = start();
    background.welcome = { ...WELCOME, favorite: true };
    await background.told.starChanged(star);
    answer.resolve(WELCOME);
    await started;
    await vi.waitFor(() => expect(background.open[0]).toHaveProperty('welcome.mock.lastCall', [background.welcome]));
  });
});

it('hears of a change that comes while the background answers for the first time', async () => {
  const answer = Promise.withResolvers<PageState>();
  background.next = answer.promise;
  const started = start();
  background.welcome = { ...WELCOME, favorite: true };
  await background.told.favoritesChanged({});
  answer.resolve(WELCOME);
  await started;
  await vi.waitFor(() => expect(background.open[0]).toHaveProperty('welcome.mock.lastCall', [background.welcome]));
});

it('opens when it is asked for while the background answers for the first time', async () => {
  const answer = Promise.withResolvers<PageState>();
  background.next = answer.promise;
  const started = start();
  await background.told.panelWanted({ toggle: true });
  answer.resolve({ ...WELCOME, mode: 'click' });
  await started;
  expect(panels()).toBe(1);
  expect(theOne().focus).toHaveBeenCalled();
});

it('tells a panel that is opened again what came while it was closed', async () => {
  await start();
  theOne().close();
  const asked = { question: '왜?', bullets: [], askedAt: 1 };
  background.welcome = { ...WELCOME, questions: [asked] };
  await background.told.panelWanted({ toggle: false });
  await vi.waitFor(() => expect(background.open[0]).toHaveProperty('welcome.mock.lastCall', [background.welcome]));
});
