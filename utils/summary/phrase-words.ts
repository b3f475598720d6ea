import type { Language } from '../model.ts';
import { isStopword, stemEnglish } from './tokens.ts';
import { isKoreanStopword, isKoreanVerb, josaLength } from './tokens-korean.ts';
import { ADVERBS, QUALIFIERS, VAGUE, VERBS } from './words-english.ts';

/** A word as a part of a phrase; UTF-16 offsets. */
export interface PhraseWord {
  start: number;
  end: number;
  /** End without josa or possessive. */
  bare: number;
  /** May stand in a phrase; may be its last word; may be all of it. */
  content: boolean;
  names: boolean;
  alone: boolean;
  /** A capitalised name: the words of one are not torn apart. */
  proper: boolean;
  /** A phrase may not go on behind it. */
  closes: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’](?=\p{Script=Latin})|[.+#/_-]+)[\p{L}\p{N}]+)*[+#]*/gu;

/** The words of a text and what each may do in a phrase that names something. */
export function phraseWords(text: string, language: Language): PhraseWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const hangul = /[\uac00-\ud7a3]+$/.exec(word)?.[0];
    if (hangul) return korean(word, index, hangul, text);
    return language === 'other' ? foreign(word, index) : english(word, index, text);
  });
}

function korean(word: string, start: number, hangul: string, text: string): PhraseWord {
  const end = start + word.length;
  const mixed = word !== hangul;
  const denied = hangul.endsWith('지') && /^ (?:않|못|마|말)/.test(text.slice(end, end + 2));
  const verb = (denied || isKoreanVerb(hangul)) && !mixed;
  const josa = verb || (mixed && /^[만천억조]/.test(hangul)) ? 0 : josaLength(hangul, mixed);
  const bare = end - josa;
  const content = !verb && bare > start && !isKoreanStopword(hangul.slice(0, hangul.length - josa));
  const qualifies =
    hangul.length > 2 && /(?:적인|스러운|로운|다운|[가-힣]한|된|[가-힣]운|많은|높은|낮은|같은)$/.test(hangul);
  const names = content && !qualifies;
  return {
    start,
    end,
    bare,
    content,
    names,
    alone: names && bare - start > 1,
    proper: false,
    closes: josa > 0 && !hangul.endsWith('의'),
  };
}

function english(word: string, start: number, text: string): PhraseWord {
  const end = start + word.length;
  const possessive = /['’]s?$/.exec(word)?.[0].length ?? 0;
  const base = word.slice(0, word.length - possessive);
  const lower = base.toLowerCase();
  // A capital inside a sentence marks a name, whatever the word means elsewhere.
  const proper = /^\p{Lu}/u.test(base) && /[\p{L}\p{N}’s,“"(] ?$/u.test(text.slice(Math.max(0, start - 2), start));
  const verb = !proper && (isVerb(lower) || (/[^s]s$/.test(lower) && OBJECT.test(text.slice(end, end + 9))));
  const content = base.length > 1 && !isStopword(base) && !/['’]/.test(base) && !verb;
  const names = content && (proper || !QUALIFIERS.has(lower));
  const alone = names && base.length > 2 && !VAGUE.has(lower);
  return { start, end, bare: end - possessive, content, names, alone, proper, closes: false };
}

/** What follows a verb in -s rather than a plural: "tape costs us", "the turbine makes five". */
const OBJECT =
  /^ (?:an?|the|us|me|him|them|his|her|their|our|your|its|my|more|less|two|three|four|five|ten|\d+|[$€£]\d+)\b/;

const isVerb = (lower: string): boolean =>
  VERBS.has(stemEnglish(lower)) || VERBS.has(lower) || ADVERBS.has(lower) || /(?:[^e]ed|ly)$/.test(lower);

function foreign(word: string, start: number): PhraseWord {
  const end = start + word.length;
  const proper = /^\p{Lu}/u.test(word);
  const content = word.length > 3 || proper;
  return { start, end, bare: end, content, names: content, alone: content, proper: false, closes: false };
}
