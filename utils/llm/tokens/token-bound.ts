import { INNER_PIECES } from './hangul-pieces.ts';

/** Two lower-case letters that are no token of o200k_base together; all other pairs, and a space with a letter, are one. */
const UNMERGED_PAIRS = new Set(
  'bq gk gq jv jz kq kz lq nq qf qg qj qk qv qz rj tq wq wz xg xj xk xq xv xw yq zj zq zv'.split(' '),
);

/** Of a Hangul syllable that has a token of its own in o200k_base, and of any other: its bytes. */
const SYLLABLE = 2;
const RARE_SYLLABLE = 3;

const SPACE = 0x20;
const isLower = (code: number) => code >= 0x61 && code <= 0x7a;
const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3;

let syllables: Set<string> | undefined;

/**
 * Returns a number of tokens that no common tokenizer passes for this text, for limits; `countTokens` is the likely number.
 * A token holds at least one UTF-8 byte, so everything counts as its bytes but what is known better: a run of lower-case
 * letters, in which no two neighbouring tokens are single letters (two thirds of its length), and Hangul syllables. Some 2.8
 * times the real number in English, 3 in Korean. Linear. For o200k_base it is never too low; a tokenizer with a
 * vocabulary of 50,000 or less may take up to three tokens for a syllable, where this says two.
 */
export function tokenUpperBound(text: string): number {
  syllables ??= new Set(INNER_PIECES.split(' ').filter((piece) => piece.length === 1));
  let sum = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const letters = code === SPACE ? i + 1 : i;
    if (isLower(text.charCodeAt(letters))) {
      let end = letters + 1;
      let start = i;
      for (; end < text.length && isLower(text.charCodeAt(end)); end++) {
        if (!UNMERGED_PAIRS.has(text.slice(end - 1, end + 1))) continue;
        sum += twoThirds(end - start);
        start = end;
      }
      sum += twoThirds(end - start);
      i = end;
    } else {
      sum += isHangul(code)
        ? syllables.has(text[i]!)
          ? SYLLABLE
          : RARE_SYLLABLE
        : bytesOf(code, text.charCodeAt(i + 1));
      i += isPair(code, text.charCodeAt(i + 1)) ? 2 : 1;
    }
  }
  return sum;
}

const twoThirds = (length: number) => Math.ceil((2 * length) / 3);

/** Whether two UTF-16 units are one character. */
const isPair = (high: number, low: number) => high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;

/** UTF-8 bytes of the character that begins with `code`; half a pair is sent as U+FFFD. */
function bytesOf(code: number, next: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return isPair(code, next) ? 4 : 3;
}
