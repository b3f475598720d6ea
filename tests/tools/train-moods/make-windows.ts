import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { FeatureBag } from '../../../utils/sentiment/features/feature-bag.ts';
import { PIECE_WORDS, placeOf } from '../../../utils/sentiment/text-cnn.ts';
import { FILTER_WIDTHS, HASH_PLACES, type TextCnnHead } from '../../../utils/sentiment/text-cnn-file.ts';
import { fitWindows, freshWindows, type WindowOptions, type WindowRow, type WindowWeights } from './learn-windows.ts';
import { inSteps, packWindows } from './pack-windows.ts';
import { random } from './random.ts';
import { APART, type Row, targetOf } from './rows.ts';

export interface WindowsSettings extends WindowOptions {
  /** Words that are kept. */
  words: number;
  /** What a step of a packed vector is. */
  step: number;
  share: number;
}

/** Words of the rows that are met as often get a vector, even where the file has none for them. */
const LEAST = 3;
/** How far vectors are from zero, in the file (steps) and at the start of the training. */
const FILE_SPREAD = 32;
const SPREAD = 0.5;
/** No row counts more. */
const MOST_WEIGHT = 4;
/** Rows that teach where a mood stands in a longer comment: windows find it by themselves. */
const LEFT_OUT = 'own-long';
/** How often a word is met in as much text as the rows have, by its rank: a fifth of what Zipf says, as rows tell more. */
const expected = (rank: number): number => 30_000 / (rank + 100);

/** The windows of a table: made of rows and of word vectors (see vectors.ts). */
export function makeWindows(
  rows: Row[],
  features: (text: string, bag: FeatureBag) => void,
  { words: most, step, share, ...options }: WindowsSettings,
): { head: TextCnnHead; bytes: Uint8Array } {
  const texts = tokensOf(
    rows.filter((row) => row.source !== LEFT_OUT),
    features,
  );
  const { words, often, vectors } = firstVectors(texts, options);
  const all = fitWindows(placed(texts, words), freshWindows(vectors, options), options);
  const kept = choose(all, often, most, options);
  const chosen = kept.map((place) => words[place]!);
  const start = Float32Array.from(
    kept.flatMap((place) => [...vectors.subarray(place * options.dims, (place + 1) * options.dims)]),
  );
  const again = placed(texts, chosen);
  const fitted = fitWindows(again, freshWindows(start, options), options);
  inSteps(fitted.vectors, step);
  fitWindows(again, fitted, { ...options, vectorRate: 0, epochs: 1 });
  return packWindows(chosen, fitted, { ...options, step, share });
}

interface Text {
  tokens: string[];
  row: Row;
}

function tokensOf(rows: Row[], features: (text: string, bag: FeatureBag) => void): Text[] {
  const bag = new FeatureBag();
  return rows.map((row) => {
    bag.clear();
    features(row.text, bag);
    return { tokens: bag.tokens.slice(0, PIECE_WORDS), row };
  });
}

/** Words with the vectors that the training starts from, and how often each is met; the first is every unknown one. */
function firstVectors(texts: Text[], { dims, seed }: WindowOptions) {
  const file = path.join(import.meta.dirname, 'vectors.json.gz');
  const known = JSON.parse(zlib.gunzipSync(fs.readFileSync(file)).toString()) as Record<'words' | 'steps', string> & {
    ranks: number[];
  };
  const met = new Map<string, number>();
  for (const { tokens } of texts) for (const token of tokens) met.set(token, (met.get(token) ?? 0) + 1);
  const common = known.words.split(' ');
  const has = new Set(common);
  const own = [...met.keys()].filter((token) => met.get(token)! >= LEAST && !has.has(token));
  const words = ['', ...own, ...common];
  const often = words.map((word, place) => {
    const rank = known.ranks[place - 1 - own.length];
    return (met.get(word) ?? 0) + (rank === undefined ? 0 : expected(rank));
  });
  const next = random(seed + 2);
  const vectors = Float32Array.from({ length: words.length * dims }, () => (next() - 0.5) * SPREAD);
  const steps = new Int8Array(Buffer.from(known.steps, 'base64'));
  const each = steps.length / common.length;
  common.forEach((_, i) => {
    for (let k = 0; k < dims; k++)
      vectors[(1 + own.length + i) * dims + k] = (steps[i * each + k]! / FILE_SPREAD) * SPREAD;
  });
  return { words, often, vectors };
}

function placed(texts: Text[], words: string[]): WindowRow[] {
  const places = new Map(words.map((word, place) => [word, place]));
  return texts.map(({ tokens, row }) => ({
    words: Int32Array.from(tokens, (token) => placeOf(token, (word) => places.get(word))),
    target: targetOf(row),
    weight: Math.min(MOST_WEIGHT, row.weight),
    group: APART.indexOf(row.source) + 1,
  }));
}

/** The places of the words that matter most: often met, and seen by a filter otherwise than an unknown word. */
function choose(fitted: WindowWeights, often: number[], most: number, { dims, filters }: WindowOptions): number[] {
  const { vectors, weights, outs } = fitted;
  const count = FILTER_WIDTHS.length * filters;
  const worth = often.map((times, place) => {
    let largest = 0;
    for (let share = 0; share < HASH_PLACES * filters; share++) {
      const kind = Math.floor(share / filters) < 1 ? 0 : Math.floor(share / filters) < 3 ? 1 : 2;
      const f = kind * filters + (share % filters);
      let seen = 0;
      for (let k = 0; k < dims; k++) seen += weights[share * dims + k]! * (vectors[place * dims + k]! - vectors[k]!);
      largest = Math.max(largest, Math.abs(seen) * Math.max(Math.abs(outs[f]!), Math.abs(outs[count + f]!)));
    }
    return largest * Math.sqrt(times);
  });
  const ranked = [...worth.keys()].slice(1).sort((a, b) => worth[b]! - worth[a]! || a - b);
  return [0, ...ranked.slice(0, most - 1)];
}
