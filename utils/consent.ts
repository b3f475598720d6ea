import { browser } from './browser.ts';

/** What Firefox calls the address of a page that leaves the device. */
const SEARCH = { data_collection: ['browsingActivity'] };

/** What Firefox calls the text of a page that leaves the device. */
const CONTENT = 'websiteContent';

interface Consents {
  data_collection?: string[];
}

/**
 * Whether an article's address may be sent to Hacker News' search. Chrome: the reader's click on the button that says so
 * is the consent. Firefox keeps consents itself (`data_collection_permissions`).
 */
export async function maySearch(firefox: boolean = import.meta.env.FIREFOX): Promise<boolean> {
  if (!firefox) return true;
  const { data_collection = [] } = (await browser.permissions.getAll()) as Consents;
  return data_collection.includes('browsingActivity');
}

/** Asks Firefox's own question; call it directly in the handler of a click. True when the reader agreed. */
export function requestSearch(): Promise<boolean> {
  return browser.permissions.request(SEARCH as Parameters<typeof browser.permissions.request>[0]);
}

/** What Firefox has to be asked before a model is sent pages' text; nothing elsewhere, where saving the model is the consent. */
export const contentConsents = (firefox: boolean = import.meta.env.FIREFOX): string[] => (firefox ? [CONTENT] : []);

/** Whether pages' text may be sent to a model's server, as far as the browser keeps such consents. */
export async function maySendContent(firefox: boolean = import.meta.env.FIREFOX): Promise<boolean> {
  if (!firefox) return true;
  const { data_collection = [] } = (await browser.permissions.getAll()) as Consents;
  return data_collection.includes(CONTENT);
}
