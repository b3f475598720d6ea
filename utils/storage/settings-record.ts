import * as v from 'valibot';
import type { Settings } from '../domain/index.ts';
import { browser } from '../lib/browser.ts';
import { type Database, openDatabase } from './open-database.ts';
import { withFreedQuota } from './quota.ts';

/** The one record of its store. */
const ID = 'settings';
/** Where versions before the database's third kept the settings, and the number beside them: any content script can write there. */
const OLD_KEYS = ['settings', 'settings$'];

export const DEFAULT_SETTINGS: Settings = {
  everywhere: 'click',
  sites: {},
  layout: { side: 'right', width: 416, sheet: 0.6, folded: false },
  language: 'ko',
  badges: true,
  translate: true,
  summarizer: false,
  ownModel: null,
  ownThreads: false,
  ownArticles: false,
  spendingLimit: 1,
  // Some ten long threads; about the dollar above at the usual prices of small models.
  dailyTokenLimit: 1_000_000,
};

const mode = v.picklist(['on', 'click', 'off']);
const host = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));

const FIELDS = {
  everywhere: mode,
  sites: v.record(host, mode),
  layout: v.object({
    side: v.picklist(['left', 'right']),
    width: v.pipe(v.number(), v.finite()),
    sheet: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    folded: v.boolean(),
  }),
  language: v.picklist(['ko', 'en', 'browser']),
  badges: v.boolean(),
  translate: v.boolean(),
  summarizer: v.boolean(),
  ownModel: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  ownThreads: v.boolean(),
  ownArticles: v.boolean(),
  spendingLimit: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000))),
  dailyTokenLimit: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000_000))),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };

const whole = v.strictObject(FIELDS);

/** Builds settings from anything that was stored as such: what is missing or wrong gets its default, a site is left out. */
export function parseSettings(stored: unknown): Settings {
  const values = Object(stored) as Record<string, unknown>;
  const sites = Object.entries(Object(values.sites)).filter((site) => v.is(v.tuple([host, mode]), site));
  const found = { ...values, sites: Object.fromEntries(sites) };
  const fields = Object.entries(FIELDS).map(([name, schema]) => {
    const { success, output } = v.safeParse(schema, found[name as keyof typeof found]);
    return [name, success ? output : DEFAULT_SETTINGS[name as keyof Settings]];
  });
  return Object.fromEntries(fields);
}

/** Reads the settings as they are stored, after those of an older version were taken over. Rejects where the database does. */
export async function loadSettings(): Promise<Settings> {
  const database = await openDatabase();
  const record = await database.get('settings', ID);
  return record?.pending ? takeOver() : parseSettings(record?.value);
}

/**
 * Stores what `change` makes of the settings, in one transaction: changes of all contexts come one after the other. Throws
 * what `change` throws, and where it makes something that is no setting; then nothing is stored.
 */
export async function storeSettings(
  change: (now: Settings) => Settings,
): Promise<{ database: Database; before: Settings; next: Settings }> {
  await loadSettings();
  return withFreedQuota(async () => {
    const database = await openDatabase();
    const transaction = database.transaction('settings', 'readwrite');
    const before = parseSettings((await transaction.store.get(ID))?.value);
    try {
      const next = v.parse(whole, change(before));
      await transaction.store.put({ id: ID, value: next });
      await transaction.done;
      return { database, before, next };
    } catch (error) {
      transaction.done.catch(() => undefined);
      if (!transaction.error) transaction.abort();
      throw transaction.error ?? error;
    }
  });
}

/** Removes the settings, and what an older version left. */
export async function deleteSettings(): Promise<void> {
  await (await openDatabase()).delete('settings', ID);
  await deleteOldSettings();
}

/** Removes what an older version left in `storage.local`, once it was taken over. Called when the browser starts, too. */
export async function deleteOldSettings(): Promise<void> {
  await browser.storage.local.remove(OLD_KEYS);
}

/**
 * Takes over the settings that an older version kept in `storage.local`. Happens once a database: only the step that brings
 * an old one up to date marks its record as pending, so what a page's process writes there later is never read. A worker that
 * is killed in the middle leaves the mark or the result.
 */
async function takeOver(): Promise<Settings> {
  const old = parseSettings((await browser.storage.local.get(ID))[ID]);
  const taken = await withFreedQuota(async () => {
    const { store, done } = (await openDatabase()).transaction('settings', 'readwrite');
    const record = await store.get(ID);
    if (record?.pending) await store.put({ id: ID, value: old });
    await done;
    return record?.pending ? old : parseSettings(record?.value);
  });
  await deleteOldSettings().catch(() => undefined);
  return taken;
}
