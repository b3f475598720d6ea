import type { Language } from '../../domain/index.ts';
import { termsOf } from '../terms.ts';
import { emphasisIn, type WorthOf } from './key-phrase.ts';

/** What is left of a term's worth after it was stressed once, twice, more often. */
type Wear = readonly [number, number, number];

/** In a text of one author; among voices, each of which is read by itself. */
export const REPEAT_DISCOUNT: { text: Wear; voices: Wear } = { text: [0.4, 0.02, 0.02], voices: [0.75, 0.6, 0.4] };

/**
 * Finds the phrase to stress in one bullet after the other, as offsets into its text; undefined where there is none. What was stressed
 * before is stressed less, so that not every bullet stresses the subject.
 */
export function createEmphasis(
  worthOf: WorthOf,
  wear: Wear,
): (text: string, language: Language) => readonly [number, number] | undefined {
  const stressed = new Map<string, number>();
  // Phrases are compared by the logarithm of their worth, so that this is what wears off.
  const left: WorthOf = (term) => {
    const times = stressed.get(term) ?? 0;
    return Math.expm1(Math.log1p(worthOf(term)) * (times === 0 ? 1 : (wear[times - 1] ?? wear[2])));
  };
  return (text, language) => {
    const strong = emphasisIn(text, language, left);
    for (const term of strong ? termsOf(text.slice(...strong)) : []) stressed.set(term, (stressed.get(term) ?? 0) + 1);
    return strong;
  };
}
