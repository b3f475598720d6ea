import { browser } from '../lib/browser.ts';

const GRANT_WINDOW = { type: 'popup', width: 460, height: 520 } as const;

/** The small window where the reader allows a page's site to be read: only a click in our own page may ask. One at a time. */
export async function askAccess(url: string, what: 'site' | 'search' = 'site'): Promise<void> {
  const page = browser.runtime.getURL(`/grant.html?${new URLSearchParams({ url, what })}`);
  if (await askInOpenWindow(page)) return;
  try {
    await browser.windows.create({ ...GRANT_WINDOW, url: page });
  } catch {
    await browser.tabs.create({ url: page }); // no windows on Android
  }
}

/** Puts the question into the window that is open; false where none is. */
async function askInOpenWindow(page: string): Promise<boolean> {
  try {
    const [open] = await browser.tabs.query({ url: browser.runtime.getURL('/grant.html*') });
    if (open?.id === undefined) return false;
    await browser.tabs.update(open.id, { url: page, active: true });
    if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
    return true;
  } catch {
    return false; // it was closed meanwhile
  }
}

/** Opens the options, at the section `at` in a tab of its own where one is named. */
export async function openOptions(at?: string): Promise<void> {
  if (!at) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${at}`) });
}

/** Opens the favorites page in a new tab. */
export async function openFavorites(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/favorites.html') });
}

/** Opens the page that greets a new reader in a new tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
