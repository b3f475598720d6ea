import type { Translator as Contract, TranslatorState } from './translator.ts';

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

export const builtinTranslator: Contract = {
  id: 'builtin',

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
      translate: (text, signal) => translator.translate(text, { signal }),
      close: () => translator.destroy(),
    };
  },
};
