import { hashText, mixHash } from './features/feature-bag.ts';
import { freshTrees, type RangeDecoder } from './range-decoder.ts';

/**
 * The second half of a table: a few small filters read every window of one to three words, and of each the strongest window counts.
 * Words are vectors here, so that similar words share what was learnt. A filter's share of a word does not depend on the words
 * beside it: it is worked out once a word.
 */
export interface TextCnn extends TextCnnHead {
  /** Key of a word -> its place. */
  places: Map<number, number>;
  /** `dims` steps a word; the first is every word that is not known. */
  vectors: Int8Array;
  weights: Float32Array;
  biases: Float32Array;
  /** What a filter says for positive, then for negative. */
  outs: Float32Array;
  /** What the filters see in each word, once it was met, by place; the same by word, and what they see in none. */
  seen: (Float32Array | undefined)[];
  met: Map<string, Float32Array>;
  nothing: Float32Array;
}

export interface TextCnnHead {
  words: number;
  dims: number;
  /** Filters of each width. */
  filters: number;
  bytes: number;
  /** What one step of a vector is; the largest weight, bias and out. */
  step: number;
  ranges: [number, number, number];
  /** What the windows count in the sums of a text, the features counting the rest. */
  share: number;
}

export const FILTER_WIDTHS = [1, 2, 3];
/** Filter shares of one word: a filter of width 3 has three, one for each place of the word in its window. */
export const HASH_PLACES = 6;
const KEY_BITS = 22;
/** A gap between keys is told in symbols of this many bits. */
export const KEY_GAP_BITS = 11;
export const KEY_GAP_ESCAPE = (1 << KEY_GAP_BITS) - 1;
export const VECTOR_BITS = 5;
export const VECTOR_MAX_STEP = 15;
export const FILTER_BITS = 8;
export const FILTER_STEPS = 127;

/** What the file calls a word: 22 bits of its hash, so that two words may share one. */
export const wordKeyOf = (word: string): number => mixHash(hashText(word, 0x5555555)) >>> (32 - KEY_BITS);

/** The windows of a table, made by tests/tools/train-moods/pack-windows.ts. */
export function readTextCnn(head: TextCnnHead, reader: RangeDecoder): TextCnn {
  const { words, dims, filters, ranges } = head;
  const places = new Map<number, number>();
  const vectors = new Int8Array(words * dims);
  const gaps = freshTrees(KEY_GAP_BITS);
  const steps = freshTrees(VECTOR_BITS, dims);
  let key = -1;
  for (let word = 0; word < words; word++) {
    if (word > 0) {
      let more = KEY_GAP_ESCAPE;
      let gap = 0;
      while (more === KEY_GAP_ESCAPE) {
        more = reader.symbol(gaps, KEY_GAP_BITS);
        gap += more;
      }
      key += gap + 1;
      places.set(key, word);
    }
    for (let k = 0; k < dims; k++) vectors[word * dims + k] = reader.symbol(steps, VECTOR_BITS, k) - VECTOR_MAX_STEP;
  }
  const part = (count: number, range: number) => {
    const tree = freshTrees(FILTER_BITS);
    return Float32Array.from(
      { length: count },
      () => ((reader.symbol(tree, FILTER_BITS) - FILTER_STEPS) / FILTER_STEPS) * range,
    );
  };
  const weights = part(HASH_PLACES * filters * dims, ranges[0]);
  const biases = part(FILTER_WIDTHS.length * filters, ranges[1]);
  const outs = part(2 * FILTER_WIDTHS.length * filters, ranges[2]);
  return {
    ...head,
    places,
    vectors,
    weights,
    biases,
    outs,
    seen: [],
    met: new Map(),
    nothing: new Float32Array(HASH_PLACES * filters),
  };
}
