import type { Language } from '../model.ts';
import { type PhraseWord, phraseWords } from './phrase-words.ts';
import { tokens } from './tokens.ts';

/** What a term is worth in the text around it; 0 for one that does not stand there. */
export type WorthOf = (term: string) => number;

export interface Phrase {
  /** UTF-16 offsets, [start, end). */
  start: number;
  end: number;
  score: number;
}

const MOST_WORDS = 5;
const MOST_CHARACTERS = 48;
/** By number of words: two or three say more than the best of them, a fourth adds little. */
const BY_WORDS = [0, 0.8, 1.15, 1.12, 0.95, 0.8];
/** A figure with its unit beside the phrases of its sentence. */
const FIGURE_WORTH = 1.4;
const FIGURE =
  /(?:[$€£₩]\s?)?\p{N}[\p{N}.,]*(?:\s?(?:%|퍼센트|percent|percentage points|(?:thousand|million|billion|trillion)|[KMGT]B\b|ms\b|x\b|배|만|억|조|명|개|건|원|달러|시간|분|초|년|개월|times|dollars|people|users|years|months|days|hours|minutes|seconds))+/giu;

/**
 * The phrases of a text that could be set in bold or made a heading, best first: runs of words that name something and
 * figures with their units, by what their terms are worth. Offsets are always valid.
 */
export function phrases(text: string, language: Language, worthOf: WorthOf): Phrase[] {
  const found: Phrase[] = [];
  const words = phraseWords(text, language);
  const worths = words.map((word) => worthOfWord(text, word, worthOf));
  for (let i = 0; i < words.length; i++) {
    // A word of one syllable hangs on the one before it.
    if (!words[i]!.content || words[i]!.bare - words[i]!.start < 2) continue;
    for (let j = i; j < Math.min(words.length, i + MOST_WORDS); j++) {
      const last = words[j]!;
      if (!last.content || (j > i && !adjacent(text, words[j - 1]!, last))) break;
      if (i === j ? last.alone : last.names)
        found.push({ start: words[i]!.start, end: last.bare, score: score(text, words, worths, i, j) });
      if (last.closes) break;
    }
  }
  const figures = (found.reduce((sum, phrase) => sum + phrase.score, 0) / (found.length || 1)) * FIGURE_WORTH;
  for (const { 0: figure, index } of text.matchAll(FIGURE))
    found.push({ start: index, end: index + figure.trimEnd().length, score: figures });
  return found
    .filter(({ start, end }) => end - start >= 2 && end - start <= MOST_CHARACTERS)
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

/** The one phrase of a bullet to set in bold, as offsets; undefined where there is none or it would be most of it. */
export function strongPhrase(
  text: string,
  language: Language,
  worthOf: WorthOf,
): readonly [number, number] | undefined {
  // The name before a colon at the head is who speaks, not what is said.
  const best = phrases(text, language, worthOf).find(
    ({ start, end }) => end - start <= text.length * 0.6 && !(start === 0 && /^\s?[:：]/.test(text.slice(end))),
  );
  return best && [best.start, best.end];
}

interface Worth {
  sum: number;
  terms: number;
}

function worthOfWord(text: string, word: PhraseWord, worthOf: WorthOf): Worth {
  const terms = word.content ? tokens(text.slice(word.start, word.bare)) : [];
  return { sum: terms.reduce((sum, term) => sum + Math.log1p(worthOf(term)), 0), terms: terms.length };
}

function score(text: string, words: readonly PhraseWord[], worths: readonly Worth[], i: number, j: number): number {
  let [sum, terms] = [0, 0];
  for (let k = i; k <= j; k++) {
    sum += worths[k]!.sum;
    terms += worths[k]!.terms;
  }
  let result = (sum / Math.max(1, terms) ** 0.62) * BY_WORDS[j - i + 1]!;
  if (words[j]!.proper) result *= 1.15;
  if (tears(text, words, i - 1) || tears(text, words, j)) result *= 0.6;
  return result;
}

// Whether a cut behind word `at` would part the words of one name.
function tears(text: string, words: readonly PhraseWord[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word?.proper === true && next?.proper === true && adjacent(text, word, next);
}

const adjacent = (text: string, a: PhraseWord, b: PhraseWord) => /^[ \u00a0-]$/.test(text.slice(a.end, b.start));
