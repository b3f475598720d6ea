import { browser } from '../lib/browser.ts';
import { serverPattern } from './match-patterns.ts';

/** Whether the server of a model may be asked. */
export async function isModelGranted(baseUrl: string): Promise<boolean> {
  const origins = serverPattern(baseUrl);
  return origins.length === 0 || browser.permissions.contains({ origins });
}

/**
 * Asks the browser for a model's server, and Firefox for the consent to send pages' text there (`collection`). Call it
 * directly in the handler of a click. True when the reader allowed it, at once for the browser's own model.
 */
export function requestModelAccess(baseUrl: string, collection: string[]): Promise<boolean> {
  const origins = serverPattern(baseUrl);
  if (!origins.length) return Promise.resolve(true);
  const wanted = { origins, ...(collection.length > 0 && { data_collection: collection }) };
  return browser.permissions.request(wanted as Parameters<typeof browser.permissions.request>[0]);
}

/** Gives a model's server back. */
export async function removeModelAccess(baseUrl: string): Promise<void> {
  const origins = serverPattern(baseUrl);
  if (origins.length) await browser.permissions.remove({ origins }).catch(() => false);
}
