/** Translations of single sentences, kept so that none is made twice. */
export interface TranslationMemory {
  get(text: string): Promise<string | undefined>;
  put(text: string, translation: string): Promise<void>;
}
