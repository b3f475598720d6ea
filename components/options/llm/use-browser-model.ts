import { useMemo, useState } from 'preact/hooks';
import {
  type BuiltInState,
  builtInState,
  downloadBuiltIn,
  hasLanguageModel,
} from '../../../utils/llm/account/index.ts';
import { type Downloadable, type DownloadState, useDownload } from '../use-download.ts';

export interface BrowserModelRow extends DownloadState {
  /** What it answers in, once that is known. */
  language?: BuiltInState['language'];
  /** Of one that is missing: this browser has none, or has it for other devices. */
  missingIn: 'browser' | 'device';
}

const KINDS = {
  available: 'ready',
  downloadable: 'downloadable',
  downloading: 'downloading',
  unavailable: 'missing',
} as const;

/** The browser's own language model: whether it is on this device, and the verbs to get it. */
export function useBrowserModel(): BrowserModelRow {
  const [language, setLanguage] = useState<BuiltInState['language']>();
  const model = useMemo<Downloadable>(
    () => ({
      async state() {
        const state = await builtInState();
        setLanguage(state?.language);
        return KINDS[state?.availability ?? 'unavailable'];
      },
      download: downloadBuiltIn,
    }),
    [],
  );
  return {
    ...useDownload(model),
    ...(language && { language }),
    missingIn: hasLanguageModel() ? 'device' : 'browser',
  };
}
