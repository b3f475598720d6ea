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

interface Sizes {
  dim: number;
  feedForward: number;
  encoders: number;
  decoders: number;
  heads: number;
  words: number;
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

const [END, FIRST_WORD] = [0, 2];

/** Where a transformer without weights stands at each position: the sines of the place, normalized. */
function place(position: number, dim: number): number[] {
  const half = dim / 2;
  const angle = (index: number) => position * Math.exp((-index * Math.log(10_000)) / (half - 1));
  const signal = Array.from({ length: dim }, (_, i) => (i < half ? Math.sin(angle(i)) : Math.cos(angle(i - half))));
  const mean = signal.reduce((sum, value) => sum + value, 0) / dim;
  const spread = Math.sqrt(signal.reduce((sum, value) => sum + (value - mean) ** 2, 0) / dim);
  return signal.map((value) => (value - mean) / spread);
}

/** Word vectors, each like the place where that word is to be said; the end's like the place after the last. */
function spoken(count: number, { dim, words }: Sizes): Int8Array<ArrayBuffer> {
  const places = Array.from({ length: count + 1 }, (_, position) => place(position, dim));
  const middle = places[0]?.map((_, i) => places.reduce((sum, at) => sum + (at[i] ?? 0), 0) / places.length) ?? [];
  const vectors = new Int8Array(words * dim);
  for (const [position, at] of places.entries()) {
    const word = position === count ? END : FIRST_WORD + position;
    vectors.set(
      at.map((value, i) => Math.round((value - (middle[i] ?? 0)) * 40)),
      word * dim,
    );
  }
  return vectors;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const words64 = (...values: (number | bigint)[]) => new Uint8Array(BigUint64Array.from(values.map(BigInt)).buffer);

const [FLOATS, BYTES, WEIGHTS] = [0x404, 0x101, 0x4101];

interface Tensor {
  name: string;
  type: number;
  shape: readonly number[];
  data: Uint8Array;
}

/** Marian's binary container: counts, headers, names, shapes, a gap up to 256 bytes, the tensors. */
function marianModel(sizes: Sizes, count: number): Uint8Array<ArrayBuffer> {
  const { dim, feedForward, encoders, decoders, words } = sizes;
  const next = random(1);
  const tensors: Tensor[] = [];
  const add = (name: string, type: number, shape: readonly number[], data: Uint8Array) => {
    const filled = joined([data, new Uint8Array((256 - (data.length % 256)) % 256)]);
    tensors.push({ name, type, shape, data: filled });
  };
  const floats = (name: string, shape: readonly number[], value: () => number) => {
    const count = shape.reduce((product, size) => product * size, 1);
    add(name, FLOATS, shape, new Uint8Array(Float32Array.from({ length: count }, value).buffer));
  };
  const weights = (name: string, shape: readonly [number, number], scale: number, values: Int8Array<ArrayBuffer>) => {
    const scaled = joined([new Uint8Array(values.buffer), new Uint8Array(Float32Array.of(scale).buffer)]);
    add(name, WEIGHTS, shape, scaled);
  };
  const some = (size: number) => Int8Array.from({ length: size }, () => Math.round((next() * 2 - 1) * 100));
  // The decoder has none: what it says depends on the place alone.
  const dense = (weight: string, bias: string | null, from: number, to: number) => {
    const values = weight.startsWith('encoder') ? some(from * to) : new Int8Array(from * to);
    weights(weight, [from, to], 100 * Math.sqrt(from), values);
    floats(`${weight}_QuantMultA`, [1, 1], () => 20);
    if (bias) floats(bias, [1, to], () => 0);
  };
  const norm = (part: string) => {
    floats(`${part}_ln_scale`, [1, dim], () => 1);
    floats(`${part}_ln_bias`, [1, dim], () => 0);
  };
  const attention = (part: string) => {
    for (const side of 'qkvo') dense(`${part}_W${side}`, `${part}_b${side}`, dim, dim);
    norm(`${part}_Wo`);
  };
  const forward = (part: string) => {
    dense(`${part}_W1`, `${part}_b1`, dim, feedForward);
    dense(`${part}_W2`, `${part}_b2`, feedForward, dim);
    norm(`${part}_ffn`);
  };

  weights('encoder_Wemb', [words, dim], 100, some(words * dim));
  weights('decoder_Wemb', [words, dim], 40_000, spoken(count, sizes));
  add(
    'decoder_Wemb_QuantMultA',
    WEIGHTS,
    [1, 1],
    joined([Uint8Array.of(127), new Uint8Array(Float32Array.of(19.2).buffer)]),
  );
  floats('decoder_ff_logit_out_b', [1, words], () => 0);
  for (let layer = 1; layer <= encoders; layer++) {
    attention(`encoder_l${layer}_self`);
    forward(`encoder_l${layer}_ffn`);
  }
  for (let layer = 1; layer <= decoders; layer++) {
    const memory = `decoder_l${layer}_rnn`;
    dense(`${memory}_W`, null, dim, dim);
    dense(`${memory}_Wf`, `${memory}_bf`, dim, dim);
    norm(`${memory}_ffn`);
    attention(`decoder_l${layer}_context`);
    forward(`decoder_l${layer}_ffn`);
  }
  const options = utf8(modelOptions(sizes));
  add('special:model.yml', BYTES, [options.length], options);

  const names = tensors.map(({ name }) => utf8(`${name}\0`));
  const head = joined([
    words64(1, tensors.length),
    ...tensors.map(({ type, shape, data }, index) =>
      words64(names[index]?.length ?? 0, type, shape.length, data.length),
    ),
    ...names,
    ...tensors.map(({ shape }) => new Uint8Array(Int32Array.from(shape).buffer)),
  ]);
  const gap = 256 - ((head.length + 8) % 256);
  return joined([head, words64(gap), new Uint8Array(gap), ...tensors.map(({ data }) => data)]);
}

const modelOptions = ({ dim, feedForward, encoders, decoders, heads, words }: Sizes) => `\
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: ${decoders}
dim-emb: ${dim}
dim-vocabs:
  - ${words}
  - ${words}
enc-depth: ${encoders}
input-types:
  []
tied-embeddings: true
tied-embeddings-all: false
tied-embeddings-src: false
transformer-aan-activation: swish
transformer-aan-depth: 2
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-dim-aan: 2048
transformer-dim-ffn: ${feedForward}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: ${heads}
transformer-no-projection: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-tied-layers:
  []
transformer-train-position-embeddings: false
type: transformer
version: v1.12.14 2d067af 2024-02-16 11:44:13 -0500
\0`;

/** A ModelProto of SentencePiece: pieces with a score, the trainer's and the normalizer's settings. */
function sentencePieces(words: readonly string[], count: number): Uint8Array<ArrayBuffer> {
  const number = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >> 7)]);
  const field = (id: number, wire: number, bytes: readonly number[]) => [...number(id * 8 + wire), ...bytes];
  const bytes = (id: number, value: readonly number[]) => field(id, 2, [...number(value.length), ...value]);
  const piece = (text: string, score: number, type: number) => {
    const float = [...new Uint8Array(Float32Array.of(score).buffer)];
    return Uint8Array.from(bytes(1, [...bytes(1, [...utf8(text)]), ...field(2, 5, float), ...field(3, 0, [type])]));
  };
  const [NORMAL, UNKNOWN, CONTROL, NONE] = [1, 2, 3, [...Array(9).fill(255), 1]];
  const filled = Array.from({ length: count - 2 }, (_, index) => words[index] ?? `\u2581w${index}`);
  return joined([
    piece('</s>', 0, CONTROL),
    piece('<unk>', 0, UNKNOWN),
    ...filled.map((word, index) => piece(word, -1 - index / count, NORMAL)),
    Uint8Array.from(
      bytes(2, [
        ...[...field(3, 0, [1]), ...field(4, 0, number(count)), ...field(40, 0, [1])],
        ...[...field(41, 0, NONE), ...field(42, 0, [0]), ...field(43, 0, NONE)],
      ]),
    ),
    Uint8Array.from(
      bytes(3, [...bytes(1, [...utf8('identity')]), ...field(3, 0, [1]), ...field(4, 0, [1]), ...field(5, 0, [1])]),
    ),
  ]);
}

/** The binary shortlist: magic, checksum, two counts, two sizes, an offset for each source word, target words. */
function shortlist(words: number): Uint8Array<ArrayBuffer> {
  const [often, each, next] = [16, 10, random(7)];
  const ids = Uint32Array.from({ length: words * each }, () => Math.floor(next() * words));
  const offsets = Array.from({ length: words + 1 }, (_, word) => word * each);
  return joined([
    words64(0xf11a48d5013417f5n, 0, often, often, offsets.length, ids.length),
    words64(...offsets),
    new Uint8Array(ids.buffer),
  ]);
}
