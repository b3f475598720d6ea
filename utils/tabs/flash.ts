import { browser } from '../browser.ts';
import type { PlainError } from '../model.ts';
import { pageTexts } from '../page-texts.ts';
import { translateWith } from '../texts.ts';

/** A mark on the toolbar icon that goes by itself. */
export async function flash(mark: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b8322a' });
  await browser.action.setBadgeText({ text: mark });
  setTimeout(() => browser.action.setBadgeText({ text: '' }), 2_000);
}

/** Says that something went wrong: a mark for a moment, and on the tab's icon what it was until the next page. */
export async function complain(tabId: number | undefined, { code, values = [] }: PlainError): Promise<void> {
  const t = translateWith(await pageTexts());
  const title = t(`error_${code}`, ...values);
  await Promise.allSettled([tabId !== undefined && browser.action.setTitle({ tabId, title }), flash('!')]);
}
