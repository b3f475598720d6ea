import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { type PopupPage, popupPage, tabMeant } from './popup-page.ts';

async function lookAround(real: boolean): Promise<PopupPage> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return popupPage(tabMeant(active, await browser.tabs.query({}), browser.runtime.getURL('')), real);
}

/** The page that the popup is about; null before the browser told. `real`: no tab; a tab looks again whenever it is shown. */
export function usePopupPage(real: boolean): PopupPage | null {
  const [page, setPage] = useState<PopupPage | null>(null);
  useEffect(() => {
    const look = () =>
      void lookAround(real).then(
        (next) => setPage((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next)),
        () => setPage({ kind: 'none' }),
      );
    const onShow = () => document.visibilityState === 'visible' && look();
    look();
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [real]);
  return page;
}
