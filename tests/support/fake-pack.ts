import { marianModel, type Sizes } from './fake-pack/marian.ts';
import { sentencePieces } from './fake-pack/sentence-pieces.ts';
import { shortlist } from './fake-pack/shortlist.ts';

/**
 * A language pack that we make ourselves: the file formats of Firefox' models (`*.intgemm.alphas.bin`, SentencePiece,
 * binary shortlist) with weights made up so that it says one and the same sentence, whatever it is asked.
 */
export interface FakePack {
  model: Uint8Array<ArrayBuffer>;
  shortlist: Uint8Array<ArrayBuffer>;
  source: Uint8Array<ArrayBuffer>;
  target: Uint8Array<ArrayBuffer>;
}

const TINY: Sizes = { dim: 16, feedForward: 32, encoders: 1, decoders: 1, heads: 2, words: 64 };

/** The sizes of the pack that the product fetches: what is made with them loads and runs at its speed. */
export const REAL_SIZES: Sizes = { dim: 384, feedForward: 1536, encoders: 6, decoders: 4, heads: 8, words: 32_000 };

/** `says`: words of the answer, a dozen at most. */
export function fakePack(says: readonly string[], sizes: Sizes = TINY): FakePack {
  return {
    model: marianModel(sizes, says.length),
    shortlist: shortlist(sizes.words),
    // A word that it does not know is one piece: sentences stay short.
    source: sentencePieces(['\u2581the', '.', ','], sizes.words),
    target: sentencePieces(
      says.map((word) => `\u2581${word}`),
      sizes.words,
    ),
  };
}
