import { joined, random, utf8, words64 } from './bytes.ts';

/** What a model is as large as: counts of layers, heads and words, widths of vectors. */
export interface Sizes {
  dim: number;
  feedForward: number;
  encoders: number;
  decoders: number;
  heads: number;
  words: number;
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

const [FLOATS, BYTES, WEIGHTS] = [0x404, 0x101, 0x4101];

interface Tensor {
  name: string;
  type: number;
  shape: readonly number[];
  data: Uint8Array;
}

/** Marian's binary container: counts, headers, names, shapes, a gap up to 256 bytes, the tensors. */
export function marianModel(sizes: Sizes, count: number): Uint8Array<ArrayBuffer> {
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
