import { toPlainError, UserError } from '../domain/user-error.ts';
import { browser, type Tabs } from '../lib/browser.ts';
import { tellTab } from '../messaging/index.ts';
import { askedDocumentIn } from '../permissions/asked-documents.ts';
import { findDocument } from '../permissions/find-document.ts';
import { getFavorite } from '../storage/favorites/favorites-store.ts';
import { showPanelInTab } from './open-panel.ts';
import { removeStar, saveStar } from './stars.ts';
import { showToolbarError } from './toolbar-badge.ts';

/**
 * Does what a key of the manifest asks for in the tab that it was pressed in, on the page that stood there; what cannot be
 * done is said on the toolbar. `pressed`: the tab as it was, where the browser tells.
 */
export async function runCommand(command: string, pressed?: Tabs.Tab): Promise<void> {
  const [active] = pressed?.url ? [pressed] : await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return;
  const tab = active;
  try {
    if (command === 'toggle-panel') await showPanelInTab({ tabId: active.id, url: tab.url ?? '' }, true);
    else if (command === 'star-page') await toggleStar(tab, active.id);
  } catch (error) {
    const plain = toPlainError(error);
    await showToolbarError(tab.id, plain);
    // The popup says it in words.
    if (plain.code === 'page_not_allowed') await browser.action.openPopup().catch(() => undefined);
  }
}

/** The panel's own star where there is one, for its summary; else the page's address and title. */
async function toggleStar(tab: Tabs.Tab, id: number): Promise<void> {
  const { url, title } = tab;
  if (!url || !/^https?:/.test(url)) throw new UserError('page_not_allowed');
  const document = await findDocument({ tabId: id, url }).catch(() => askedDocumentIn({ tabId: id, url }));
  if (document && (await tellTab(document, 'starWanted', {}))) return;
  if (await getFavorite(url)) await removeStar({ url });
  else await saveStar({ facts: { url, title: title || url } }, { tab });
}
