import { INNER_PIECES, SPACED_PIECES } from './hangul-pieces.ts';

/** How o200k_base cuts a text into pieces before it merges bytes (tiktoken, `openai_public.py`). */
const PIECES =
  /[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?:'[sdmt]|'ll|'ve|'re)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?:'[sdmt]|'ll|'ve|'re)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu;

// Mean tokens of a piece by its length in letters; beyond a table's end each letter adds `MORE`.
const LOWER = [0, 1, 1, 1, 1, 1.02, 1.04, 1.06, 1.08, 1.15, 1.17, 1.24, 1.3, 1.33, 1.42, 1.65, 2.1];
/** Without a space before it: in paths, code, behind a bracket. */
const BARE = [0, 1, 1, 1.08, 1.18, 1.3, 1.5, 1.65, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3];
const CAPITAL = [0, 1, 1, 1.03, 1.08, 1.18, 1.3, 1.35, 1.5, 1.65, 1.8, 2, 2.1, 2.3, 2.6];
const CAPITALS = [0, 1, 1, 1.35, 1.6, 1.85, 2, 2.4, 2.6];
const MARKS = [0, 1, 1, 1.13, 1.3, 1.6, 1.9, 2.1];
const MORE = 0.35;
/** A syllable that is no piece of its own: bytes. */
const RARE_SYLLABLE = 1.8;
/** A letter of another script that the vocabulary knows; ㅋㅋ and ㅠㅠ, which come in pieces. */
const OTHER_LETTER = 0.75;
/** A byte of a letter that it does not know, and of a symbol beyond ASCII: pictures, mathematics. */
const RARE_BYTE = 0.8;
const SYMBOL_BYTE = 0.4;
/** Scripts with words of their own in o200k_base. */
const KNOWN_SCRIPT =
  /[\p{scx=Latin}\p{scx=Hangul}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Cyrillic}\p{scx=Greek}\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Thai}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const LONGEST = 7;

let pieces: Set<string> | undefined;
/** What the commonest pieces cost: most words of a text come again. */
const costs = new Map<string, number>();
const MOST_COSTS = 20_000;
const LONGEST_KEPT = 24;

const byLength = (table: readonly number[], n: number): number =>
  table[n] ?? table.at(-1)! + (n - table.length + 1) * MORE;

/**
 * How many tokens a text is for o200k_base: cut into pieces as that does, Hangul counted with its vocabulary, Latin words by
 * mean costs for their length and case. Linear. Measured on 1,149 texts of some 1-4 kB: mean error 2.1 % (95th percentile 5.8 %)
 * in English, 0.8 % (2.2 %) in Korean. Other vendors' tokenizers differ: keep a margin for them.
 */
export function countTokens(text: string): number {
  let sum = 0;
  for (const piece of text.match(PIECES) ?? []) {
    let cost = costs.get(piece);
    if (cost === undefined) {
      cost = costOf(piece);
      if (costs.size >= MOST_COSTS) costs.clear();
      if (piece.length <= LONGEST_KEPT) costs.set(piece, cost);
    }
    sum += cost;
  }
  return Math.ceil(sum);
}

function costOf(piece: string): number {
  const first = piece.charCodeAt(0);
  if (first >= 48 && first <= 57) return 1;
  const at = /\p{L}/u.exec(piece)?.index ?? -1;
  if (at < 0) return /^\s+$/.test(piece) ? 1 : marks(piece.trim());
  const body = at === 0 ? piece : piece.slice(at);
  const spaced = at === 1 && first === 32;
  // A mark that opens the piece mostly is a token of its own.
  const lead = at > 0 && !spaced ? 0.5 : 0;
  if (/^[a-z']+$/.test(body)) return lead + byLength(spaced ? LOWER : BARE, body.length);
  if (/^[A-Z][a-z']+$/.test(body)) return lead + byLength(CAPITAL, body.length);
  if (/^[A-Z]+$/.test(body)) return lead + byLength(CAPITALS, body.length);
  return lead + mixed(body, spaced);
}

function mixed(body: string, spaced: boolean): number {
  let sum = 0;
  for (const [run] of body.matchAll(/[가-힣]+|[A-Za-z']+|[^가-힣A-Za-z']+/g)) {
    if (/^[가-힣]/.test(run)) sum += hangul(spaced && sum === 0 ? ` ${run}` : run);
    else if (/^[A-Za-z']/.test(run)) sum += byLength(/^[A-Z]+$/.test(run) ? CAPITALS : CAPITAL, run.length);
    else sum += Math.max(1, others(run));
  }
  return sum;
}

function others(run: string): number {
  let sum = 0;
  for (const char of run) sum += char.length === 1 && KNOWN_SCRIPT.test(char) ? OTHER_LETTER : bytes(char) * RARE_BYTE;
  return sum;
}

function marks(run: string): number {
  const symbols = run.replace(/[\0-\x7f]+/g, '');
  const ascii = run.length - symbols.length;
  return Math.max(1, (ascii > 0 ? byLength(MARKS, ascii) : 0) + bytes(symbols) * SYMBOL_BYTE);
}

const encoder = new TextEncoder();
const bytes = (text: string) => (text === '' ? 0 : encoder.encode(text).length);

/** The fewest pieces that a run of syllables can be put together from. */
function hangul(run: string): number {
  pieces ??= new Set([...INNER_PIECES.split(' '), ...SPACED_PIECES.split(' ').map((piece) => ` ${piece}`)]);
  const best = [0];
  for (let i = 1; i <= run.length; i++) {
    const char = run[i - 1]!;
    let least = best[i - 1]! + (char === ' ' || pieces.has(char) ? 1 : RARE_SYLLABLE);
    for (let length = 2; length <= LONGEST && length <= i; length++) {
      const cost = best[i - length]! + 1;
      if (cost < least && pieces.has(run.slice(i - length, i))) least = cost;
    }
    best.push(least);
  }
  return best.at(-1)!;
}
