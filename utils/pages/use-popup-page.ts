import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { findDocument } from '../permissions/find-document.ts';
import { type PopupPage, popupPage, tabMeant } from './popup-page.ts';

async function lookAround(real: boolean): Promise<PopupPage> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return popupPage(tabMeant(active, await browser.tabs.query({}), browser.runtime.getURL('')), real);
}

/** The same with its document: what is pressed in the popup is about that one, whatever the tab shows by then. */
async function withDocument(page: PopupPage): Promise<PopupPage> {
  if (!('tabId' in page)) return page;
  const { documentId } = await findDocument({ tabId: page.tabId, url: page.url });
  return { ...page, ...(documentId && { documentId }) };
}

/**
 * The page that the popup is about; null before the browser told. `real`: no tab; a tab looks again whenever it is shown, and
 * both do when `looks` changes.
 */
export function usePopupPage(real: boolean, looks = 0): PopupPage | null {
  const [page, setPage] = useState<PopupPage | null>(null);
  useEffect(() => {
    const show = (next: PopupPage) => setPage((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    const look = () =>
      void lookAround(real).then(
        (next) => {
          show(next);
          // Where no script may look, the address has to do.
          withDocument(next).then(show, () => undefined);
        },
        () => show({ kind: 'none' }),
      );
    const onShow = () => document.visibilityState === 'visible' && look();
    look();
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [real, looks]);
  return page;
}
