import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import type { UiLanguage } from '../domain/index.ts';
import { type Texts, textsFrom } from '../i18n/texts.ts';
import { browser } from '../lib/browser.ts';
import { readSettingsOrSafest, type Settings } from './settings.ts';

const TEXTS: Record<UiLanguage, Texts> = {
  ko: textsFrom(ko),
  en: textsFrom(en),
};

/** The language that `setting` means where the browser speaks `browserLanguage` (BCP 47): Korean, or English for all others. */
export function languageFor(setting: Settings['language'], browserLanguage: string): UiLanguage {
  if (setting !== 'browser') return setting;
  return /^ko\b/i.test(browserLanguage) ? 'ko' : 'en';
}

/** All texts in `language`; a key that only the Korean file has shows its Korean text. */
export function textsIn(language: UiLanguage): Texts {
  return { ...TEXTS.ko, ...TEXTS[language] };
}

/** The language the reader wants to read, by the settings. */
async function pageLanguage(): Promise<UiLanguage> {
  return languageFor((await readSettingsOrSafest()).language, browser.i18n.getUILanguage());
}

/** All texts in the language the reader wants to read. */
export async function pageTexts(): Promise<Texts> {
  return textsIn(await pageLanguage());
}
