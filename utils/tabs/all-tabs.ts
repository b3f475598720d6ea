import { browser } from '../browser.ts';
import { type TabProtocol, tell } from '../messages.ts';

/** Tells every tab that has a script of ours. */
export async function tellAll<K extends keyof TabProtocol & string>(
  verb: K,
  payload: Parameters<TabProtocol[K]>[0],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => tab.id !== undefined && tell(tab.id, verb, payload)));
}
