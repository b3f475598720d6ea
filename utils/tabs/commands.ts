import { browser, type Tabs } from '../browser.ts';
import { toPlain, UserError } from '../errors.ts';
import { favoriteOf } from '../favorites/store.ts';
import { tell } from '../messages.ts';
import { askedDocumentIn } from '../permissions/asked-documents.ts';
import { findDocument } from '../permissions/find-document.ts';
import { complain } from './flash.ts';
import { showPanel } from './panel.ts';
import { dropStar, isStarred, keepStar } from './stars.ts';

/**
 * Does what a key of the manifest asks for in the tab that it was pressed in, on the page that stood there; what cannot be
 * done is said on the toolbar. `pressed`: the tab as it was, where the browser tells.
 */
export async function runCommand(command: string, pressed?: Tabs.Tab): Promise<void> {
  const [active] = pressed?.url ? [pressed] : await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return;
  const tab = active;
  try {
    if (command === 'toggle-panel') await showPanel({ tabId: active.id, url: tab.url ?? '' }, true);
    else if (command === 'star-page') await toggleStar(tab, active.id);
  } catch (error) {
    const plain = toPlain(error);
    await complain(tab.id, plain);
    // The popup says it in words.
    if (plain.code === 'page_not_allowed') await browser.action.openPopup().catch(() => undefined);
  }
}

/** The panel's own star where there is one, for its summary; else the page's address and title. */
async function toggleStar(tab: Tabs.Tab, id: number): Promise<void> {
  const { url, title } = tab;
  if (!url || !/^https?:/.test(url)) throw new UserError('page_not_allowed');
  const document = await findDocument({ tabId: id, url }).catch(() => askedDocumentIn({ tabId: id, url }));
  if (document && (await tell(document, 'starWanted', {}))) return;
  if (await favoriteOf(url)) await dropStar({ url });
  else await keepStar({ facts: { url, title: title || url } }, { tab });
  await isStarred(url, id);
}
