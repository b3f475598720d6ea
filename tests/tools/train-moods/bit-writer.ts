import { ADAPTATION_SHIFT_BITS, PROBABILITY_BITS, RANGE_FLOOR } from '../../../utils/sentiment/range-decoder.ts';

/** Writes symbols for a BitReader, which must ask for them with the same trees in the same order. */
export class BitWriter {
  #low = 0;
  #range = 0xffffffff;
  /** A byte that a carry may still change, and the 255s after it. */
  #held = 0;
  #pending = 1;
  readonly #bytes: number[] = [];

  symbol(symbol: number, trees: Uint16Array, bits: number, tree = 0): void {
    const base = tree << bits;
    let node = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = (symbol >> i) & 1;
      this.#bit(bit, trees, base + node);
      node = (node << 1) | bit;
    }
  }

  /** The bytes of all symbols; nothing can be written after. */
  done(): Uint8Array {
    for (let i = 0; i < 5; i++) this.#shift();
    return Uint8Array.from(this.#bytes);
  }

  #bit(bit: number, trees: Uint16Array, at: number): void {
    const p = trees[at]!;
    const bound = (this.#range >>> PROBABILITY_BITS) * p;
    if (bit === 0) {
      this.#range = bound;
      trees[at] = p + (((1 << PROBABILITY_BITS) - p) >> ADAPTATION_SHIFT_BITS);
    } else {
      this.#low += bound;
      this.#range -= bound;
      trees[at] = p - (p >> ADAPTATION_SHIFT_BITS);
    }
    while (this.#range < RANGE_FLOOR) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
  }

  #shift(): void {
    if (this.#low < 0xff000000 || this.#low > 0xffffffff) {
      const carry = this.#low > 0xffffffff ? 1 : 0;
      for (let byte = this.#held; this.#pending > 0; this.#pending--, byte = 0xff)
        this.#bytes.push((byte + carry) & 255);
      this.#held = Math.floor(this.#low / RANGE_FLOOR) & 255;
    }
    this.#pending++;
    this.#low = (this.#low % RANGE_FLOOR) * 256;
  }
}
