import type { TranslationMemory } from '../translation/memory-interface.ts';
import { openDatabase } from './open-database.ts';
import { isTranslation } from './record-schemas.ts';

/** What `translator` (its id and pair) answered before. A full or broken disk forgets; it never stops a summary. */
export function translationMemory(translator: string): TranslationMemory {
  const hash = (text: string) => `${translator}\n${text}`;
  return {
    async get(text) {
      const known = await openDatabase()
        .then((database) => database.get('translations', hash(text)))
        .catch(() => undefined);
      return isTranslation(known) ? known.text : undefined;
    },
    async put(text, translation) {
      const entry = { hash: hash(text), text: translation, usedAt: Date.now() };
      await openDatabase()
        .then((database) => database.put('translations', entry))
        .catch(() => undefined);
    },
  };
}
