import type { FeatureBag } from './features/feature-bag.ts';
import { FILTER_WIDTHS, HASH_PLACES, type TextCnn, wordKeyOf } from './text-cnn-file.ts';

/** Words read at once; of a longer text the pieces' sums are averaged. */
export const PIECE_WORDS = 80;
/** How much more a window counts in the last sentence than in the first. */
const LATE = 0.3;
const ENDING = /(?:s|ed|ing|ly|er)$/;
/** Not the start of a window, which may begin two words before a piece. */
const NOTHING = -1000;
/** Words remembered. */
const MEMORY = 20_000;

/** A text's words, and the sentences that they stand in. */
type Words = Pick<FeatureBag, 'tokens' | 'sentences'>;

/** What the windows of a text say for positive and for negative, before calibration. */
export function textCnnLogits(words: Words, windows: TextCnn): [number, number] {
  const { outs } = windows;
  const { length } = words.tokens;
  let up = 0;
  let down = 0;
  const pieces = Math.max(1, Math.ceil(length / PIECE_WORDS));
  for (let from = 0; from < length; from += PIECE_WORDS) {
    const { best, count } = strongest(words, from, windows);
    for (let filter = 0; filter < count; filter++) {
      up += outs[filter]! * best[filter]!;
      down += outs[count + filter]! * best[filter]!;
    }
  }
  return [up / pieces, down / pieces];
}

/** Adds to `shares` what each word's windows say for one mood, the other one's half taken off. */
export function addWordShares(
  words: Words,
  windows: TextCnn,
  mood: 'positive' | 'negative',
  factor: number,
  shares: Float64Array,
): void {
  const { length } = words.tokens;
  const pieces = Math.max(1, Math.ceil(length / PIECE_WORDS));
  for (let from = 0; from < length; from += PIECE_WORDS) {
    const { best, at, count } = strongest(words, from, windows);
    for (let filter = 0; filter < count; filter++) {
      if (at[filter] === NOTHING) continue;
      const up = windows.outs[filter]!;
      const down = windows.outs[count + filter]!;
      const said = (mood === 'positive' ? up - 0.5 * down : down - 0.5 * up) * best[filter]! * factor;
      const width = 1 + Math.floor(filter / windows.filters);
      const first = Math.max(from, at[filter]!);
      const last = Math.min(length, from + PIECE_WORDS, at[filter]! + width) - 1;
      for (let i = first; i <= last; i++) shares[i]! += said / (last - first + 1) / pieces;
    }
  }
}

const strong = { best: new Float32Array(0), at: new Int32Array(0), count: 0 };

/** Of every filter the strongest window of a piece: how strong (0 where none speaks), and where it begins. */
function strongest({ tokens, sentences }: Words, from: number, windows: TextCnn): typeof strong {
  const { filters, biases } = windows;
  strong.count = FILTER_WIDTHS.length * filters;
  if (strong.best.length !== strong.count) {
    strong.best = new Float32Array(strong.count);
    strong.at = new Int32Array(strong.count);
  }
  const { best, at } = strong;
  best.fill(0);
  at.fill(NOTHING);
  const end = Math.min(tokens.length, from + PIECE_WORDS);
  const lastSentence = sentences.at(-1) ?? 0;
  const { nothing } = windows;
  const rows = [nothing, nothing];
  for (let i = from; i < end; i++) rows.push(rowOf(tokens[i]!, windows));
  rows.push(nothing, nothing);
  for (let start = -2; start < end - from; start++) {
    const sentence = sentences[from + Math.max(0, start)]!;
    const late = lastSentence === 0 ? 1 : 1 + LATE * (sentence / lastSentence - 0.5);
    const a = rows[start + 2]!;
    const b = rows[start + 3]!;
    const c = rows[start + 4]!;
    // One loop for each width: this is where the time goes.
    for (let f = 0; start >= 0 && f < filters; f++) {
      const value = (biases[f]! + a[f]!) * late;
      if (value > best[f]!) {
        best[f] = value;
        at[f] = from + start;
      }
    }
    for (let f = filters; start >= -1 && f < 2 * filters; f++) {
      const value = (biases[f]! + a[f]! + b[f + filters]!) * late;
      if (value > best[f]!) {
        best[f] = value;
        at[f] = from + start;
      }
    }
    for (let f = 2 * filters; f < 3 * filters; f++) {
      const value = (biases[f]! + a[f + filters]! + b[f + 2 * filters]! + c[f + 3 * filters]!) * late;
      if (value > best[f]!) {
        best[f] = value;
        at[f] = from + start;
      }
    }
  }
  return strong;
}

function rowOf(token: string, windows: TextCnn): Float32Array {
  const known = windows.met.get(token);
  if (known) return known;
  const place = placeOf(token, (word) => windows.places.get(wordKeyOf(word)));
  windows.seen[place] ??= look(place, windows);
  if (windows.met.size >= MEMORY) windows.met.clear();
  windows.met.set(token, windows.seen[place]);
  return windows.seen[place];
}

/** What each filter sees in a word at each place of its window. */
function look(place: number, { dims, filters, vectors, weights, step }: TextCnn): Float32Array {
  const row = new Float32Array(HASH_PLACES * filters);
  for (let i = 0; i < row.length; i++) {
    let sum = 0;
    for (let k = 0; k < dims; k++) sum += weights[i * dims + k]! * vectors[place * dims + k]!;
    row[i] = sum * step;
  }
  return row;
}

/** Where a word stands, or where it would without its ending; 0 for a word that is not known. */
export function placeOf(token: string, find: (word: string) => number | undefined): number {
  return find(token) ?? (token.length > 3 ? find(token.replace(ENDING, '')) : 0) ?? 0;
}
