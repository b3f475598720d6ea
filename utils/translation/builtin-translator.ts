import { isQuotaExceeded } from '../domain/user-error.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Translator as TranslatorRow, TranslatorState } from './translator.ts';

/** Chrome's and Edge's own Translator (https://developer.chrome.com/docs/ai/translator-api). */
function api(): typeof Translator | undefined {
  return (globalThis as { Translator?: typeof Translator }).Translator;
}

const STATES: Record<Availability, TranslatorState> = {
  available: 'ready',
  downloadable: 'downloadable',
  downloading: 'downloadable',
  unavailable: 'missing',
};

export const builtinTranslator: TranslatorRow = {
  id: 'builtin',
  // The browser works through one sentence after the other: a second in its queue hides the way there and back, a third
  // makes nothing faster.
  parallel: 2,

  async state(from, to) {
    try {
      const state = await api()?.availability({ sourceLanguage: from, targetLanguage: to });
      return state ? STATES[state] : 'missing';
    } catch {
      return 'missing';
    }
  },

  async download(from, to, onProgress, signal) {
    const translator = await api()?.create({
      sourceLanguage: from,
      targetLanguage: to,
      signal,
      monitor: (m) => m.addEventListener('downloadprogress', (event) => onProgress(event.loaded)),
    });
    translator?.destroy();
  },

  async open(from, to, signal) {
    const translator = await api()?.create({ sourceLanguage: from, targetLanguage: to, signal });
    if (!translator) throw new Error('no Translator in this browser');
    return {
      translate: (text, signal) => translate(translator, text, signal),
      close: () => translator.destroy(),
    };
  },
};

/** The translation; a text over the quota is parted into its sentences. Rejects where one sentence is still too long. */
async function translate(translator: Translator, text: string, signal: AbortSignal): Promise<string> {
  try {
    return await translator.translate(text, { signal });
  } catch (error) {
    const sentences = isQuotaExceeded(error) ? splitSentences(text, 'en') : [];
    if (sentences.length < 2) throw error;
    const parts: string[] = [];
    for (const sentence of sentences) parts.push(await translator.translate(sentence.text, { signal }));
    return parts.join(' ');
  }
}
