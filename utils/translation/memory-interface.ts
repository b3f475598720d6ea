/** What one translator answered, by what it was asked word for word (placeholders and all), so that nothing is asked twice. */
export interface TranslationMemory {
  get(text: string): Promise<string | undefined>;
  put(text: string, translation: string): Promise<void>;
}

/** Remembers nothing: for private windows. */
export const NO_MEMORY: TranslationMemory = { get: async () => undefined, put: async () => {} };
