import { useEffect, useState } from 'preact/hooks';
import type { UiLanguage } from '../../utils/domain/index.ts';
import type { Texts } from '../../utils/i18n/texts.ts';
import { browser } from '../../utils/lib/browser.ts';
import { requestOwn } from '../../utils/messaging/index.ts';
import { languageFor, textsIn } from '../../utils/storage/page-texts.ts';
import type { SettingsPatch } from '../../utils/storage/settings.ts';
import {
  applyPatch,
  DEFAULT_SETTINGS,
  loadSettings,
  SETTINGS_CHANNEL,
  type Settings,
} from '../../utils/storage/settings.ts';

/** What the page shows: the stored settings, with the changes that are still being stored. */
let shown: Settings | null = null;
/** Changes under way; what is read meanwhile may be older than what is shown. */
let saving = 0;
const viewers = new Set<(settings: Settings) => void>();

function show(next: Settings): void {
  shown = next;
  for (const view of viewers) view(next);
}

async function refresh(): Promise<void> {
  const stored = await loadSettings().catch(() => DEFAULT_SETTINGS);
  if (saving === 0) show(stored);
}

/** The stored settings, kept up to date; null before they were read. What cannot be read counts as not set. */
export function useSettings(): Settings | null {
  const [value, setValue] = useState<Settings | null>(null);
  useEffect(() => {
    viewers.add(setValue);
    const channel = new BroadcastChannel(SETTINGS_CHANNEL);
    channel.addEventListener('message', refresh);
    void refresh();
    return () => {
      viewers.delete(setValue);
      channel.close();
    };
  }, []);
  return value;
}

/** Shows `patch` at once and has it stored; where that fails, the page shows again what is stored, and this rejects. */
export async function saveSettings(patch: SettingsPatch): Promise<void> {
  if (shown) show(applyPatch(shown, patch));
  saving++;
  try {
    await requestOwn('changeSettings', patch);
  } finally {
    saving--;
    await refresh();
  }
}

/** The texts a page shows under these settings. */
export function pageTextsFor({ language: wanted }: Settings): { language: UiLanguage; texts: Texts } {
  const language = languageFor(wanted, browser.i18n.getUILanguage());
  return { language, texts: textsIn(language) };
}
