import type { Language } from '../domain/index.ts';

export type TranslatorState = 'ready' | 'downloadable' | 'missing';

/**
 * One way to turn sentences of one language into another, on the device. It is asked for single sentences with {0}, {1}, …
 * where names stand, and may mangle them: what comes back is checked (sentence.ts). tests/translation/contract.test.ts
 * runs over every row.
 */
export interface Translator {
  id: string;
  /** Sentences that it is asked for at once, at most; 1 where this is absent. */
  parallel?: number;
  /** Never throws: what is unknown is `missing`. */
  state(from: Language, to: Language): Promise<TranslatorState>;
  /**
   * Gets the language pack. `onProgress` hears 0 to 1. In a window this wants the reader's click.
   * Throws the browser's reason, or AbortError.
   */
  download(from: Language, to: Language, onProgress: (ratio: number) => void, signal: AbortSignal): Promise<void>;
  /** Ready to translate, or a rejected promise; `close` frees the model. */
  open(from: Language, to: Language, signal: AbortSignal): Promise<TranslationSession>;
}

export interface TranslationSession {
  /**
   * The translation of one sentence or heading. Rejects where this one cannot be translated, with an AbortError only after
   * the signal or `close`. A sentence longer than the model takes is split, or rejected.
   */
  translate(text: string, signal: AbortSignal): Promise<string>;
  /** May be called twice. */
  close(): void;
}
