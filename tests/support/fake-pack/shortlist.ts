import { joined, random, words64 } from './bytes.ts';

/** The binary shortlist: magic, checksum, two counts, two sizes, an offset for each source word, target words. */
export function shortlist(words: number): Uint8Array<ArrayBuffer> {
  const [often, each, next] = [16, 10, random(7)];
  const ids = Uint32Array.from({ length: words * each }, () => Math.floor(next() * words));
  const offsets = Array.from({ length: words + 1 }, (_, word) => word * each);
  return joined([
    words64(0xf11a48d5013417f5n, 0, often, often, offsets.length, ids.length),
    words64(...offsets),
    new Uint8Array(ids.buffer),
  ]);
}
