import { getChoseong } from 'es-hangul';
import { normalize } from '../normalize.ts';

/** The initial consonants of all syllables, without anything between them: `메타의 AI 인재` -> `ㅁㅌㅇㅇㅈ`. */
export function initialsOf(text: string): string {
  return getChoseong(normalize(text)).replace(/\s+/g, '');
}

/** Whether a word is nothing but consonants, the way people type initials. */
export function isInitials(word: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(word);
}
