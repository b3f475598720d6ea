import { getChoseong } from 'es-hangul';

/**
 * The initial consonants of a text for search by them: '요약' -> 'ㅇㅇ'. Consonants that were typed alone stay; Latin letters come
 * in lower case, figures and spaces stay, everything else is left out.
 */
export function initials(text: string): string {
  let result = '';
  for (const char of text.normalize('NFC')) {
    if (char >= '가' && char <= '힣') result += getChoseong(char);
    else if (/[ㄱ-ㅎa-z0-9\s]/.test(char)) result += char;
    else if (/[A-Z]/.test(char)) result += char.toLowerCase();
  }
  return result;
}
