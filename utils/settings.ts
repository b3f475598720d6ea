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
}

export const DEFAULT_SETTINGS: Settings = {
  everywhere: 'click',
  sites: {},
  layout: { side: 'right', width: 416, sheet: 0.6, folded: false },
  language: 'ko',
  badges: true,
  translate: true,
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

/** Stores `change` over what is there and returns the whole. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings()), ...change };
  await settings.setValue(next);
  return next;
}
