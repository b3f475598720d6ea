import { browser, type Tabs } from '../browser.ts';
import { toPlain, UserError } from '../errors.ts';
import { favoriteOf } from '../favorites/store.ts';
import { tell } from '../messages.ts';
import { complain } from './flash.ts';
import { showPanel } from './panel.ts';
import { dropStar, isStarred, keepStar } from './stars.ts';

/** Does what a key of the manifest asks for in the active tab; what cannot be done is said on the toolbar. */
export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  try {
    if (command === 'toggle-panel') await showPanel(tab.id, true);
    else if (command === 'star-page') await toggleStar(tab, tab.id);
  } catch (error) {
    const plain = toPlain(error);
    await complain(tab.id, plain);
    // The popup says it in words.
    if (plain.code === 'page_not_allowed') await browser.action.openPopup().catch(() => undefined);
  }
}

/** The panel's own star where there is one, for its summary; else the page's address and title. */
async function toggleStar(tab: Tabs.Tab, id: number): Promise<void> {
  if (await tell(id, 'starWanted', {})) return;
  const { url, title } = tab;
  if (!url || !/^https?:/.test(url)) throw new UserError('page_not_allowed');
  if (await favoriteOf(url)) await dropStar({ url });
  else await keepStar({ facts: { url, title: title || url } }, { tab });
  await isStarred(url, id);
}
