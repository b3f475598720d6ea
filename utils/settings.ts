import { storage } from 'wxt/utils/storage';
import type { PanelLayout, SiteMode, UiLanguage } from './model.ts';

/** Everything the reader can set. Stored as one value, so that a change is one event for everybody who watches. */
export interface Settings {
  /** What pages do whose site has no mode of its own. */
  everywhere: SiteMode;
  /** Host (no `www.`) -> mode. */
  sites: Record<string, SiteMode>;
  layout: PanelLayout;
  /** `browser` follows the browser's own language. */
  language: UiLanguage | 'browser';
  badges: boolean;
  /** Whether a translator that is ready may be used. */
  translate: boolean;
  /** Whether the browser's own summarizer, once it is on this device, says the key points of English articles. */
  summarizer: boolean;
  /** The id of the chosen model of the reader's own; null: the oldest there is. */
  ownModel: string | null;
  /** Whether that model works on threads and articles without a click. */
  ownThreads: boolean;
  ownArticles: boolean;
  /** US dollars a day that models may cost; null: no limit. */
  spendingLimit: number | null;
}

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
};

/**
 * The stored settings. Version 1 is the first; a later one adds its step to `migrations`, each tested by an example pair.
 */
export const settings = storage.defineItem<Settings>('local:settings', {
  version: 1,
  fallback: DEFAULT_SETTINGS,
});

/** The settings with defaults for whatever an older version did not store. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await settings.getValue()) };
}

/** Part of the settings, or what makes it of those that are stored by then. */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** Stores `change` over what is there and returns the whole. Changes wait for each other, in whatever context they are made. */
export function changeSettings(change: Change): Promise<Settings> {
  return alone(async () => {
    const now = await readSettings();
    const next = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    await settings.setValue(next);
    return next;
  });
}

/** Forgets all that was set, after the changes that are on their way. */
export function forgetSettings(): Promise<void> {
  return alone(() => settings.removeValue());
}

let last: Promise<unknown> = Promise.resolve();

/** Does `work` while no other context of the extension does such; without the browser's locks, no one in this context. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (globalThis.navigator?.locks) return await navigator.locks.request('settings', work);
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}
