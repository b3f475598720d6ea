import type { Language } from '../model.ts';

export type TranslatorState = 'ready' | 'downloadable' | 'missing';

/** One way to turn sentences of one language into another, on the device. */
export interface Translator {
  id: string;
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
  /** The translation of one sentence or heading. Rejects where this one cannot be translated. */
  translate(text: string, signal: AbortSignal): Promise<string>;
  close(): void;
}
