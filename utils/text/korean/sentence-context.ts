import { trimEndOf } from '../text-end.ts';
import { FINAL, finalOf } from './hangul.ts';

/** The last word before `at` the end of a context, without marks around it: what an ambiguous verb is decided by. */
export function wordBefore(context: string): string {
  const end = context.trimEnd();
  const word = end.slice(Math.max(end.lastIndexOf(' '), end.lastIndexOf('\n')) + 1);
  return trimEndOf(word.replace(/^[^\p{L}\p{N}]+/u, ''), /[^\p{L}\p{N}]/u);
}

/** Whether the word before is an object (을/를). */
export function hasObject(context: string): boolean {
  return /[가-힣a-zA-Z0-9)\]"'”’`*][을를]$/.test(context.trimEnd());
}

/** Whether the last word of a context can stand before a noun: 한, 하는, 할, 빠른, 의. */
export function isAdnominal(context: string): boolean {
  if (context.endsWith('를')) return false;
  const final = finalOf(context);
  return final === FINAL.n || final === FINAL.l || context.endsWith('의');
}

/** Whether the word before is one of `nouns` (a regular expression's alternatives) as an object. */
export function hasObjectOf(context: string, nouns: RegExp): boolean {
  const word = wordBefore(context);
  return /[을를]$/.test(word) && nouns.test(word.slice(0, -1));
}
