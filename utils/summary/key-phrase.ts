import type { Language } from '../model.ts';
import { isStopword, tokens } from './tokens.ts';
import { isKoreanVerb, stemKorean } from './tokens-korean.ts';

/** What a term is worth in the text around it; 0 for one that does not stand there. */
export type ValueOf = (term: string) => number;

export interface Phrase {
  /** UTF-16 offsets, [start, end). */
  start: number;
  end: number;
  score: number;
}

const MOST_WORDS = 4;
const FIGURE =
  /(?:[$€£₩]\s?)?\p{N}[\p{N}.,]*(?:\s?(?:%|퍼센트|percent|percentage points|(?:thousand|million|billion|trillion)|[KMGT]?B\b|ms\b|x\b|배|만|억|조|명|개|건|원|달러|시간|분|초|년|개월|times|dollars|people|users|years|months|days|hours|minutes|seconds))+/giu;
const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.+#/_-]*[\p{L}\p{N}]+)*[+#]*/gu;

interface Word {
  start: number;
  end: number;
  /** End without josa. */
  bare: number;
  text: string;
  content: boolean;
  /** A phrase may not go on behind it. */
  closes: boolean;
}

/**
 * The phrases of a text that could be set in bold or made a heading, best first: runs of content words (names, compounds,
 * modifiers), figures with their units and short quotations, by what their terms are worth. Offsets are always valid.
 */
export function phrases(text: string, language: Language, valueOf: ValueOf): Phrase[] {
  const found: Phrase[] = [];
  const words = wordsOf(text, language);
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.content) continue;
    for (let j = i; j < Math.min(words.length, i + MOST_WORDS); j++) {
      const last = words[j]!;
      if (!last.content || (j > i && !/^[ \u00a0-]$/.test(text.slice(words[j - 1]!.end, last.start)))) break;
      found.push(scored(text, words[i]!.start, last.bare, j - i + 1, valueOf));
      if (last.closes) break;
    }
  }
  for (const match of text.matchAll(FIGURE)) {
    const end = match.index + match[0].trimEnd().length;
    found.push({ start: match.index, end, score: 1.4 * mean(found) });
  }
  return found.filter(({ start, end }) => end - start >= 2 && end - start <= 48).sort((a, b) => b.score - a.score);
}

/** The one phrase of a bullet to set in bold, as offsets; undefined where there is none or it would be nearly all of it. */
export function strongPhrase(
  text: string,
  language: Language,
  valueOf: ValueOf,
): readonly [number, number] | undefined {
  const best = phrases(text, language, valueOf).find(({ start, end }) => end - start <= text.length * 0.6);
  return best && [best.start, best.end];
}

function scored(text: string, start: number, end: number, words: number, valueOf: ValueOf): Phrase {
  const slice = text.slice(start, end);
  const terms = new Set(tokens(slice));
  let sum = 0;
  for (const term of terms) sum += Math.log1p(valueOf(term));
  const name = /\p{Lu}/u.test(slice.slice(start === 0 ? 1 : 0)) ? 1.15 : 1;
  // A phrase of two or three words says more than its best word; the fourth adds little.
  return { start, end, score: (sum / Math.max(1, terms.size) ** 0.62) * name * [0, 0.8, 1.15, 1.1, 0.9][words]! };
}

const mean = (found: Phrase[]) => found.reduce((sum, { score }) => sum + score, 0) / (found.length || 1);

function wordsOf(text: string, language: Language): Word[] {
  return Array.from(text.matchAll(RUN), (match) => {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const hangul = /[\uac00-\ud7a3]+$/.exec(word)?.[0];
    if (language === 'ko' || hangul) {
      const stem = hangul ? stemKorean(hangul) : '';
      const cut =
        hangul && stem !== '' && hangul.startsWith(stem) && !isKoreanVerb(hangul) ? hangul.length - stem.length : 0;
      const content = hangul ? stem !== '' && !isKoreanVerb(hangul) && word.length - cut > 1 : !isStopword(word);
      return { start, end, bare: end - cut, text: word, content, closes: cut > 0 && !hangul!.endsWith('의') };
    }
    const verb = /(?:[^e]ed|ly)$/.test(word) || /^(?:is|was|are|were)$/i.test(word);
    return { start, end, bare: end, text: word, content: word.length > 1 && !isStopword(word) && !verb, closes: false };
  });
}
