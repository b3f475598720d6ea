import type { PlainError } from '../domain/index.ts';
import { translateWith } from '../i18n/texts.ts';
import { browser } from '../lib/browser.ts';
import { pageTexts } from '../storage/page-texts.ts';

/** A mark on the toolbar icon that goes by itself. */
export async function flashToolbarBadge(mark: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b8322a' });
  await browser.action.setBadgeText({ text: mark });
  setTimeout(() => browser.action.setBadgeText({ text: '' }), 2_000);
}

/** Says that something went wrong: a mark for a moment, and on the tab's icon what it was until the next page. */
export async function showToolbarError(tabId: number | undefined, { code, values = [] }: PlainError): Promise<void> {
  const t = translateWith(await pageTexts());
  const title = t(`error_${code}`, ...values);
  await Promise.allSettled([tabId !== undefined && browser.action.setTitle({ tabId, title }), flashToolbarBadge('!')]);
}

const SIZES = [16, 32, 48] as const;

function iconPaths(saved: boolean): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${saved ? 'saved-' : ''}${size}.png`]));
}

/** Shows on the toolbar whether the tab's page is kept. A tab that is gone is no error. */
export async function showSavedIcon(tabId: number, saved: boolean): Promise<void> {
  const t = translateWith(await pageTexts());
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path: iconPaths(saved) }),
    browser.action.setTitle({ tabId, title: t(saved ? 'action_saved' : 'action_title') }),
  ]);
}
