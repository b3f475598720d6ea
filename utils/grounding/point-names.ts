import { VERBS } from '../extractive/emphasis/english-word-lists.ts';
import { isStopword, stemEnglish } from '../extractive/terms.ts';
import { trimEndOf } from '../text/text-end.ts';

/** The words of a text as names are looked up in them. */
export interface PointNames {
  has(name: string): boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.+#&-]*/gu;
const INNER = /[^\p{L}\p{N}]+/u;
/** Ends of words that name no one: what an answer may begin with though the article does not say it. */
const ORDINARY = /(?:ers|ors|ions?|ists|ies|ings?|ed|ly|ments?|ness|ities|ity|ants|ents|als)$/;
const OPENS = /(?:^|[.!?:;]["”’)]*\s+)["“‘'(]*$/;

const bare = (word: string) =>
  trimEndOf(word.replace(/['’]s$/i, ''), /[.'’&-]/).replace(/(?<=^|\.)(\p{L})\.(?=\p{L})/gu, '$1');

/** The names in an English text: capitalised words, words with capitals or digits inside. A plain word that begins a sentence may be one. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const name = bare(word);
    if (/^\p{N}/u.test(name) || !/\p{Lu}|\p{N}/u.test(name) || isStopword(name)) continue;
    if (isOrdinary(name) && opensSentence(text, index)) continue;
    found.add(name);
  }
  return [...found];
}

/** Characters before a word by which it is told whether it opens a sentence. */
const MAX_OPENING_CHARS = 24;

const opensSentence = (text: string, at: number) =>
  at <= MAX_OPENING_CHARS ? OPENS.test(text.slice(0, at)) : OPENS.test(` ${text.slice(at - MAX_OPENING_CHARS, at)}`);

// A word that is written so for its place alone.
function isOrdinary(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  const lower = word.toLowerCase();
  return VERBS.has(stemEnglish(lower)) || (lower.length > 4 && ORDINARY.test(lower));
}

/** Prepares the text that names must stand in. */
export function namedIn(text: string): PointNames {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const whole = bare(word).toLowerCase();
    for (const part of [whole, ...whole.split(INNER)]) {
      words.add(part);
      words.add(stemEnglish(part));
    }
  }
  const initials = new Set<string>();
  for (const [run] of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){1,5}/gu)) {
    const letters = run
      .split(/[ -]/)
      .map((word) => word[0])
      .join('')
      .toLowerCase();
    for (let from = 0; from < letters.length; from++)
      for (let to = from + 2; to <= letters.length; to++) initials.add(letters.slice(from, to));
  }
  const compact = text.toLowerCase().replace(/[\s-]+/g, '');
  const knows = (word: string) => words.has(word) || words.has(stemEnglish(word));
  return {
    has(name) {
      const lower = name.toLowerCase();
      if (knows(lower)) return true;
      // GPT-5 is not GPT-4 and a 5.
      if (/\p{N}/u.test(lower)) return hasWhole(compact, lower.replace(/-/g, ''));
      const parts = lower.split(INNER).filter((part) => part !== '');
      return (parts.length > 1 && parts.every(knows)) || initials.has(lower);
    },
  };
}

function hasWhole(compact: string, name: string): boolean {
  for (let at = compact.indexOf(name); at >= 0; at = compact.indexOf(name, at + 1))
    if (!/\p{N}/u.test(compact[at + name.length] ?? '')) return true;
  return false;
}
