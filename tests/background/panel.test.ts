import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A tab and the documents that stood in it one after the other; the last one stands there now. */
const tab = vi.hoisted(() => ({
  documents: [] as { id?: string; url: string; type: string; script: boolean; hidden?: boolean }[],
  leaveAfter: Number.POSITIVE_INFINITY,
  steps: 0,
}));
const brought = vi.hoisted(() => [] as string[]);
const told = vi.hoisted(() => [] as [verb: string, to: unknown][]);
const startOwnScripts = vi.hoisted(() => vi.fn());

interface Injection {
  target: { tabId: number; documentIds?: string[] };
  func?: unknown;
  args?: [url: string];
  files?: string[];
}

const shown = () => {
  const document = tab.documents.at(-1);
  if (++tab.steps === tab.leaveAfter) tab.documents.push({ id: 'bank', url: BANK, type: 'text/html', script: false });
  return document!;
};
const reach = ({ target }: Injection) => {
  const document = shown();
  const [id] = target.documentIds ?? [];
  if (document.hidden || (id && id !== document.id)) throw new Error('No document with id');
  return document;
};

vi.mock('../../utils/lib/browser.ts', () => ({
  browser: {
    tabs: { get: async () => ({ url: shown().hidden ? undefined : shown().url }), query: async () => [{ id: 1 }] },
    scripting: {
      insertCSS: async (injection: Injection) => void reach(injection),
      async executeScript(injection: Injection) {
        const { id: documentId, url, type } = reach(injection);
        if (injection.files) brought.push(url);
        const isAsked = injection.args?.[0] === url;
        return [{ ...(documentId && { documentId }), result: { isAsked, contentType: type } }];
      },
    },
  },
}));
vi.mock('../../utils/messaging/index.ts', () => ({
  async tellTab(to: unknown, verb: string) {
    told.push([verb, to]);
    return shown().script;
  },
}));
vi.mock('../../utils/background/registered-scripts.ts', () => ({ startOwnScripts }));
const { showPanelInTab, showPanelForDetected } = await import('../../utils/background/open-panel.ts');
const { isAskedFor } = await import('../../utils/permissions/asked-documents.ts');
const { changeSettings } = await import('../../utils/storage/settings.ts');
const { freshDatabase } = await import('../storage/fresh.ts');

const ARTICLE = 'https://paper.example/a';
const BANK = 'https://online.paper.bank/account';
const page = (url = ARTICLE, more: object = {}) =>
  Object.assign(tab, { documents: [{ id: 'first', url, type: 'text/html', script: false, ...more }], steps: 0 });

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  brought.length = 0;
  told.length = 0;
  tab.leaveAfter = Number.POSITIVE_INFINITY;
  page();
});

describe('the panel in a tab', () => {
  it('is brought where there is no script of ours', async () => {
    await showPanelInTab({ tabId: 1, url: ARTICLE });
    expect(brought).toEqual([ARTICLE]);
  });

  it('is asked of the script that is in the document asked about, and of no other', async () => {
    page(ARTICLE, { script: true });
    await showPanelInTab({ tabId: 1, url: ARTICLE });
    expect(brought).toEqual([]);
    expect(told).toEqual([['panelWanted', expect.objectContaining({ tabId: 1, documentId: 'first' })]]);
  });

  it('comes by the site’s own script on the two sites this is made for, which is told that it is wanted', async () => {
    page('https://news.ycombinator.com/item?id=1');
    startOwnScripts.mockImplementation(async () => {
      tab.documents.at(-1)!.script = true;
    });
    await showPanelInTab({ tabId: 1, url: 'https://news.ycombinator.com/item?id=1' });
    expect(startOwnScripts).toHaveBeenCalledWith(expect.objectContaining({ tabId: 1, documentId: 'first' }));
    expect(brought).toEqual([]);
    expect(told.at(-1)).toEqual(['panelWanted', expect.objectContaining({ documentId: 'first' })]);
  });

  it.each([1, 2, 3, 4])('is brought to no page that comes after step %i', async (step) => {
    tab.leaveAfter = step;
    await showPanelInTab({ tabId: 1, url: ARTICLE }).catch(() => undefined);
    expect(brought).not.toContain(BANK);
  });

  it('says that the page changed where the tab shows another one by now', async () => {
    page(BANK);
    await expect(showPanelInTab({ tabId: 1, url: ARTICLE })).rejects.toMatchObject({ code: 'page_changed' });
    page(ARTICLE, { id: 'second' });
    const gone = { tabId: 1, url: 'https://paper.example/before', documentId: 'first' };
    await expect(showPanelInTab(gone)).rejects.toMatchObject({ code: 'page_changed' });
    expect(brought).toEqual([]);
  });

  it('is told to the script that was brought before where no script may be brought any more', async () => {
    page(ARTICLE, { script: true });
    await showPanelInTab({ tabId: 1, url: ARTICLE });
    page(ARTICLE, { script: true, hidden: true });
    told.length = 0;
    await showPanelInTab({ tabId: 1, url: ARTICLE });
    expect(told).toEqual([['panelWanted', { tabId: 1, url: ARTICLE, documentId: 'first' }]]);
  });
});

describe('the panel of a page whose detector found an article', () => {
  const sender = (url: string, more: object = {}) =>
    ({ id: 'yoyak', tab: { id: 1 }, frameId: 0, documentId: 'first', url, ...more }) as never;

  beforeEach(async () => {
    await freshDatabase();
    await changeSettings({ everywhere: 'on' });
  });

  it('is brought to that document', async () => {
    await showPanelForDetected({ url: ARTICLE }, sender(ARTICLE));
    expect(brought).toEqual([ARTICLE]);
  });

  it.each([
    ['a frame', ARTICLE, sender(ARTICLE, { frameId: 3 })],
    ['a bank', BANK, sender(BANK)],
    ['a page that names another site', ARTICLE, sender('https://elsewhere.example/')],
    ['a page that has become a login', 'https://paper.example/login', sender(ARTICLE)],
  ])('does not come to %s', async (_, url, from) => {
    await showPanelForDetected({ url }, from);
    expect(brought).toEqual([]);
  });

  it.each([1, 2, 3])('does not come to a page that follows after step %i', async (step) => {
    tab.leaveAfter = step;
    await showPanelForDetected({ url: ARTICLE }, sender(ARTICLE));
    expect(brought).not.toContain(BANK);
  });

  it('stays silent where the page has become one that is never touched by itself', async () => {
    await showPanelForDetected({ url: ARTICLE }, sender(ARTICLE));
    expect(await isAskedFor(sender(ARTICLE))).toBe(true);
    expect(await isAskedFor(sender('https://paper.example/login'))).toBe(false);
    // A click means this page, whatever it is.
    page('https://paper.example/login');
    await showPanelInTab({ tabId: 1, url: 'https://paper.example/login' });
    expect(await isAskedFor(sender('https://paper.example/login'))).toBe(true);
  });
});

describe('pages where no panel can be', () => {
  it.each([
    'file:///home/me/page.html',
    'chrome://version/',
    'about:addons',
    'view-source:https://paper.example/a',
    'chrome-extension://other/page.html',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/ko/firefox/',
    'data:text/html,hello',
    'about:blank',
    '',
  ])('%j: says so, and brings nothing', async (url) => {
    page(url);
    await expect(showPanelInTab({ tabId: 1, url })).rejects.toMatchObject({ code: 'page_not_allowed' });
    expect(tab.steps).toBe(0);
  });

  it('one that the browser keeps shut, as it says', async () => {
    page(ARTICLE);
    tab.documents.at(-1)!.id = 'other';
    const asked = { tabId: 1, url: ARTICLE, documentId: 'first' };
    await expect(showPanelInTab(asked)).rejects.toMatchObject({ code: 'page_not_allowed' });
  });

  it.each(['application/pdf', 'image/png', 'video/mp4'])('a viewer of %s', async (type) => {
    page(ARTICLE, { type });
    await expect(showPanelInTab({ tabId: 1, url: ARTICLE })).rejects.toMatchObject({ code: 'page_not_allowed' });
    expect(brought).toEqual([]);
  });

  it.each(['application/xhtml+xml', 'text/plain', 'application/xml'])('a page of %s can be read', async (type) => {
    page(ARTICLE, { type });
    await showPanelInTab({ tabId: 1, url: ARTICLE });
    expect(brought).toEqual([ARTICLE]);
  });
});
