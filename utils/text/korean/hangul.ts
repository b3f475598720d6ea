/** Final consonants by their number in a syllable's code (0: none). */
export const FINAL = { none: 0, n: 4, d: 7, l: 8, lm: 10, m: 16, b: 17, bs: 18, s: 19, ss: 20, ng: 21, h: 27 } as const;

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const VOWELS = 21;

/** Whether the first character of `text` is a whole Hangul syllable. */
export function isSyllable(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= FIRST && code <= LAST;
}

/** The number of the last syllable's final consonant (see FINAL); -1 where the text does not end in Hangul. */
export function finalOf(text: string): number {
  const code = text.charCodeAt(text.length - 1);
  return code >= FIRST && code <= LAST ? (code - FIRST) % FINALS : -1;
}

/** The text with the final consonant of its last syllable replaced: ('하', FINAL.m) -> '함'. */
export function withFinal(text: string, final: number): string {
  const code = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(code - ((code - FIRST) % FINALS) + final);
}

/** The text with the vowel of its last, open syllable replaced, by the vowel of `like`: ('려', '이') -> '리'. */
export function withVowelOf(text: string, like: string): string {
  const code = text.charCodeAt(text.length - 1) - FIRST;
  const vowel = Math.floor((like.charCodeAt(0) - FIRST) / FINALS) % VOWELS;
  const initial = Math.floor(code / (VOWELS * FINALS));
  return text.slice(0, -1) + String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS);
}

/** The last syllable's vowel as the syllable of ㅇ and it: '했' -> '애'; empty where the text does not end in Hangul. */
export function vowelOf(text: string): string {
  const code = text.charCodeAt(text.length - 1) - FIRST;
  if (!(code >= 0 && code <= LAST - FIRST)) return '';
  return String.fromCharCode(FIRST + (11 * VOWELS + (Math.floor(code / FINALS) % VOWELS)) * FINALS);
}
