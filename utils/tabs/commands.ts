import { browser } from '../browser.ts';
import { toPlain } from '../errors.ts';
import { favoriteOf, removeFavorite, saveFavorite } from '../favorites/store.ts';
import { tell } from '../messages.ts';
import { showPanel } from './panel.ts';

/** Keyboard commands of the manifest; each invocation grants activeTab for the page. */
export type Command = 'toggle-panel' | 'star-page';

/** Does what a key asks for in the active tab. `onChange` hears that a favorite came or went. */
export async function runCommand(command: string, onChange: () => Promise<void>): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  try {
    if (command === 'toggle-panel') await showPanel(tab.id, true);
    else if (command === 'star-page') await toggleStar(tab.id, tab.url, tab.title, tab.incognito, onChange);
  } catch (error) {
    toPlain(error);
  }
}

/** The panel's own star where there is one, for its summary; else the page's address and title. */
async function toggleStar(
  tabId: number,
  url: string | undefined,
  title: string | undefined,
  incognito: boolean,
  onChange: () => Promise<void>,
): Promise<void> {
  if (await tell(tabId, 'starWanted', {})) return;
  if (!url || incognito || !/^https?:/.test(url)) return;
  const kept = await favoriteOf(url);
  if (kept) await removeFavorite(kept.id);
  else await saveFavorite({ url, title: title || url }, {});
  await onChange();
}
