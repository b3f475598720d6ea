import { disassemble } from 'es-hangul';
import { normalize } from '../normalize.ts';

const LETTERS = new Map<string, string>();

/**
 * `text` in the form that search compares: lower case, no accents, Hangul taken apart into its letters, so that a
 * syllable that is still being typed is found in the finished one (`요야` in `요약`).
 */
export function searchForm(text: string): string {
  const plain = normalize(text, 'NFD').replace(/[\u0300-\u036f]/g, '');
  return normalize(plain)
    .toLowerCase()
    .replace(/[가-힣ㄱ-ㅣ]/g, lettersOf);
}

function lettersOf(syllable: string): string {
  let letters = LETTERS.get(syllable);
  if (letters === undefined) {
    letters = disassemble(syllable);
    LETTERS.set(syllable, letters);
  }
  return letters;
}

/**
 * Whether `text` holds `word`, both in search form. A Latin word or number must begin where one begins in the text
 * (`ai` is not in `said`), Korean is found anywhere, because its words stand without spaces.
 */
export function holds(text: string, word: string): boolean {
  const anywhere = !/^[\p{Script=Latin}\p{N}]/u.test(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (anywhere || at === 0 || !/[\p{Script=Latin}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
