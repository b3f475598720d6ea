import type { Settings, SettingsPatch } from '../domain/index.ts';
import type { Database } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import { DEFAULT_SETTINGS, deleteSettings, loadSettings, storeSettings } from './settings-record.ts';

export type { Settings, SettingsPatch } from '../domain/index.ts';
export { DEFAULT_SETTINGS, loadSettings } from './settings-record.ts';

/**
 * The settings stand in the extension's own database, which no content script of any browser can open. The background alone
 * changes them and keeps them in memory; the extension's own pages read them by `loadSettings` and ask it for changes.
 */

/** Where every change is announced to the extension's own pages, without saying which. */
export const SETTINGS_CHANNEL = 'settings';

/** Stands in where the database cannot be read: nothing is done by itself, nothing may cost. */
export const NO_COST_SETTINGS: Settings = { ...DEFAULT_SETTINGS, spendingLimit: 0, dailyTokenLimit: 0 };

/** Part of the settings, or what makes it of those that are stored by then. */
export type SettingsChange = SettingsPatch | ((now: Settings) => SettingsPatch);

type Listener = (next: Settings, before: Settings) => void;

/** The settings as they stand behind this connection of the database. */
let cached: { database: Database; settings: Settings } | undefined;
/** Counts changes, so that a reading that began before one is not remembered after it. */
let changes = 0;
const listeners = new Set<Listener>();

/** Reads the settings, from memory where they were read before. For the background. Rejects where the database does. */
export async function readSettings(): Promise<Settings> {
  const database = await openDatabase();
  if (cached?.database === database) return cached.settings;
  const before = changes;
  const settings = await loadSettings();
  if (before === changes) cached = { database, settings };
  return settings;
}

/** Like `readSettings`, for what must be shown in any case. */
export const readSettingsOrSafest = (): Promise<Settings> =>
  readSettings().catch((error) => {
    console.error(error);
    return NO_COST_SETTINGS;
  });

/** Stores `change` over what is there, one change after the other, and returns the whole. For the background. */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  const { database, before, next } = await storeSettings((now) =>
    applyPatch(now, typeof change === 'function' ? change(now) : change),
  );
  cached = { database, settings: next };
  announce(next, before);
  return next;
}

/** Forgets all that was set. For the background. */
export async function resetSettings(): Promise<void> {
  const before = await readSettings();
  await deleteSettings();
  cached = undefined;
  announce(DEFAULT_SETTINGS, before);
}

/** Calls `listener` after every change that this context makes. */
export function onSettingsChange(listener: Listener): void {
  listeners.add(listener);
}

function announce(next: Settings, before: Settings): void {
  changes++;
  for (const listener of listeners) listener(next, before);
  const channel = new BroadcastChannel(SETTINGS_CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** The settings `now` with `patch` over them; a site whose mode is null goes back to the default. */
export function applyPatch(now: Settings, { sites = {}, layout = {}, ...fields }: SettingsPatch): Settings {
  const modes = Object.entries({ ...now.sites, ...sites }).filter(([, mode]) => mode !== null);
  return {
    ...now,
    ...fields,
    sites: Object.fromEntries(modes) as Settings['sites'],
    layout: { ...now.layout, ...layout },
  };
}
