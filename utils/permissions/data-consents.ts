import type { Consent } from '../domain/requests-table.ts';
import { browser } from '../lib/browser.ts';

interface Consents {
  data_collection?: string[];
}

/**
 * Whether the reader agreed to that. Firefox keeps consents itself (`data_collection_permissions`). Chrome: the reader's click
 * on what says so is the consent.
 */
export async function isConsented(to: Consent, firefox: boolean = import.meta.env.FIREFOX): Promise<boolean> {
  if (!firefox) return true;
  const { data_collection = [] } = (await browser.permissions.getAll()) as Consents;
  return data_collection.includes(to);
}

/** Whether an article's address may be sent to Hacker News' search, and a thread's number to its APIs. */
export const maySearch = (firefox?: boolean): Promise<boolean> => isConsented('browsingActivity', firefox);

/** Asks Firefox's own question; call it directly in the handler of a click. True when the reader agreed. */
export function requestSearch(): Promise<boolean> {
  const search: Consents = { data_collection: ['browsingActivity' satisfies Consent] };
  return browser.permissions.request(search as Parameters<typeof browser.permissions.request>[0]);
}

/** What Firefox has to be asked before a model is sent pages' text; nothing elsewhere, where saving the model is the consent. */
export const contentConsents = (firefox: boolean = import.meta.env.FIREFOX): Consent[] =>
  firefox ? ['websiteContent'] : [];

/** Whether pages' text may be sent to a model's server, as far as the browser keeps such consents. */
export const maySendContent = (firefox?: boolean): Promise<boolean> => isConsented('websiteContent', firefox);

/** Takes back what Firefox was allowed to send (`data_collection_permissions`); other browsers keep no such consents. */
export async function removeConsents(): Promise<void> {
  const { data_collection = [] } = (await browser.permissions.getAll()) as { data_collection?: string[] };
  const optional = data_collection.filter((what) => what !== 'none');
  if (!optional.length) return;
  const consents = { data_collection: optional } as Parameters<typeof browser.permissions.remove>[0];
  await browser.permissions.remove(consents).catch(() => false);
}
