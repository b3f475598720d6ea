/**
 * Adaptive binary range coding, as in LZMA: what symbols cost is close to how surprising they are, which general compressors miss by a
 * tenth on weights. The writer is tests/tools/train-moods/bit-writer.ts.
 */

/** Precision of a probability. */
export const PROBABILITY_BITS = 15;
/** How fast a probability follows what is seen. */
export const ADAPTATION_SHIFT_BITS = 7;
/** Below this the range takes in another byte. */
export const RANGE_FLOOR = 1 << 24;

/** Probabilities of `trees` trees of symbols of `bits` bits. */
export const freshTrees = (bits: number, trees = 1): Uint16Array =>
  new Uint16Array(trees << bits).fill(1 << (PROBABILITY_BITS - 1));

/** Reads what a BitWriter wrote; past the end it reads zeros. */
export class RangeDecoder {
  #range = 0xffffffff;
  #code = 0;
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let i = 0; i < 5; i++) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  /** A symbol of `bits` bits, by the probabilities of tree number `tree`, which learn from it. */
  symbol(trees: Uint16Array, bits: number, tree = 0): number {
    const base = tree << bits;
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | this.#bit(trees, base + node);
    return node - (1 << bits);
  }

  #bit(trees: Uint16Array, at: number): number {
    const p = trees[at]!;
    const bound = (this.#range >>> PROBABILITY_BITS) * p;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      trees[at] = p + (((1 << PROBABILITY_BITS) - p) >> ADAPTATION_SHIFT_BITS);
    } else {
      bit = 1;
      this.#code -= bound;
      this.#range -= bound;
      trees[at] = p - (p >> ADAPTATION_SHIFT_BITS);
    }
    while (this.#range < RANGE_FLOOR) {
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | this.#next()) >>> 0;
    }
    return bit;
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
