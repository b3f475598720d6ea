import { browser } from '../browser.ts';

/** A mark on the toolbar icon that goes by itself. */
export async function flash(mark: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b8322a' });
  await browser.action.setBadgeText({ text: mark });
  setTimeout(() => browser.action.setBadgeText({ text: '' }), 2_000);
}
