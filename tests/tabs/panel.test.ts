import { beforeEach, describe, expect, it, vi } from 'vitest';

const tab = vi.hoisted(() => ({ url: undefined as string | undefined, type: 'text/html', script: false }));
const calls = vi.hoisted(() => ({ executeScript: vi.fn(), insertCSS: vi.fn(), startInOpenTabs: vi.fn() }));
const told = vi.hoisted(() => [] as [verb: string, heard: boolean][]);
vi.mock('../../utils/browser.ts', () => ({ browser: { tabs: { get: async () => tab }, scripting: calls } }));
vi.mock('../../utils/messages.ts', () => ({
  async tell(_: number, verb: string) {
    told.push([verb, tab.script]);
    return tab.script;
  },
}));
vi.mock('../../utils/tabs/registered-sites.ts', () => calls);
const { showPanel } = await import('../../utils/tabs/panel.ts');

const brought = () => calls.executeScript.mock.calls.filter(([{ files }]) => files).length;

beforeEach(() => {
  vi.resetAllMocks();
  told.length = 0;
  Object.assign(tab, { url: 'https://paper.example/a', type: 'text/html', script: false });
  calls.executeScript.mockImplementation(async () => [{ result: tab.type }]);
});

describe('the panel in a tab', () => {
  it('is brought where there is no script of ours', async () => {
    await showPanel(1);
    expect(brought()).toBe(1);
  });

  it('is asked of the script that is there', async () => {
    tab.script = true;
    await showPanel(1);
    expect(calls.executeScript).not.toHaveBeenCalled();
  });

  it('comes by the site’s own script on the two sites this is made for, which is told that it is wanted', async () => {
    tab.url = 'https://news.ycombinator.com/item?id=1';
    calls.startInOpenTabs.mockImplementation(async () => {
      tab.script = true;
    });
    await showPanel(1);
    expect(calls.startInOpenTabs).toHaveBeenCalledWith(1);
    expect(calls.executeScript).not.toHaveBeenCalled();
    expect(told.at(-1)).toEqual(['panelWanted', true]);
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
  ])('%s: says so, and brings nothing', async (url) => {
    tab.url = url;
    await expect(showPanel(1)).rejects.toMatchObject({ code: 'page_not_allowed' });
    expect(calls.executeScript).not.toHaveBeenCalled();
  });

  it('an address that is hidden from us: the browser says no', async () => {
    tab.url = undefined;
    calls.insertCSS.mockRejectedValue(new Error('Cannot access contents of the page.'));
    await expect(showPanel(1)).rejects.toMatchObject({ code: 'page_not_allowed' });
  });

  it.each(['application/pdf', 'image/png', 'video/mp4'])('a viewer of %s', async (type) => {
    tab.type = type;
    await expect(showPanel(1)).rejects.toMatchObject({ code: 'page_not_allowed' });
    expect(brought()).toBe(0);
  });

  it.each(['application/xhtml+xml', 'text/plain', 'application/xml'])('a page of %s can be read', async (type) => {
    tab.type = type;
    await showPanel(1);
    expect(brought()).toBe(1);
  });
});
