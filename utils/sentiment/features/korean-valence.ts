import { englishValence, valencesOf } from './english-valence.ts';
import { KOREAN_WORDS } from './korean-lexicon.ts';

const VALUES = valencesOf(KOREAN_WORDS);
const LONGEST = 6;
/** A word between spaces that is longer has no spaces where it should: only its beginning is looked through. */
const LOOKED_AT = 24;

/** The mood of a word between spaces, -3 to 3, and the stem that has it ('' where none has). */
export function koreanValence(word: string): { value: number; stem: string } {
  const beginning = longest(word, 0, 1);
  if (beginning) return { value: VALUES.get(beginning)!, stem: beginning };
  const end = Math.min(word.length, LOOKED_AT) - 1;
  for (let at = 1; at < end; at++) {
    const stem = longest(word, at, 2);
    if (stem) return { value: VALUES.get(stem)!, stem };
  }
  const english = /^[a-z]/.test(word) ? englishValence(word) : 0;
  return { value: english, stem: english ? word : '' };
}

function longest(word: string, at: number, least: number): string {
  for (let length = Math.min(LONGEST, word.length - at); length >= least; length--) {
    const stem = word.slice(at, at + length);
    if (VALUES.has(stem)) return stem;
  }
  return '';
}
