import type { TranslationMemory } from '../translation/memory.ts';
import { openDatabase } from './open.ts';

/** Sentences already translated by `maker` (translator and pair). A full disk forgets; it never stops a summary. */
export function translationMemory(maker: string): TranslationMemory {
  const hash = (text: string) => `${maker}\n${text}`;
  return {
    async get(text) {
      return (await (await openDatabase()).get('translations', hash(text)))?.text;
    },
    async put(text, translation) {
      const entry = { hash: hash(text), text: translation, usedAt: Date.now() };
      await (await openDatabase()).put('translations', entry).catch(() => undefined);
    },
  };
}
