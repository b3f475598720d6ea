import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import type { UiLanguage } from '../model.ts';
import { languageFor, textsIn } from '../page-texts.ts';
import { DEFAULT_SETTINGS, loadSettings, SETTINGS_CHANNEL, type Settings } from '../settings.ts';
import type { Texts } from '../texts.ts';

/** The stored settings, kept up to date; null before they were read. What cannot be read counts as not set. */
export function useSettings(): Settings | null {
  const [value, setValue] = useState<Settings | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (next: Settings) => !gone && setValue(next);
    const look = () => void loadSettings().then(show, () => show(DEFAULT_SETTINGS));
    const channel = new BroadcastChannel(SETTINGS_CHANNEL);
    channel.addEventListener('message', look);
    look();
    return () => {
      gone = true;
      channel.close();
    };
  }, []);
  return value;
}

/** The texts a page shows under these settings. */
export function pageTextsFor({ language: wanted }: Settings): { language: UiLanguage; texts: Texts } {
  const language = languageFor(wanted, browser.i18n.getUILanguage());
  return { language, texts: textsIn(language) };
}
