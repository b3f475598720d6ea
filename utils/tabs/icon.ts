import { browser } from '../browser.ts';
import { pageTexts } from '../page-texts.ts';
import { translateWith } from '../texts.ts';

const SIZES = [16, 32, 48] as const;

function iconPaths(saved: boolean): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${saved ? 'saved-' : ''}${size}.png`]));
}

/** Shows on the toolbar whether the tab's page is kept. A tab that is gone is no error. */
export async function showSaved(tabId: number, saved: boolean): Promise<void> {
  const t = translateWith(await pageTexts());
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path: iconPaths(saved) }),
    browser.action.setTitle({ tabId, title: t(saved ? 'action_saved' : 'action_title') }),
  ]);
}
