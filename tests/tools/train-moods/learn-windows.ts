import { FILTER_WIDTHS } from '../../../utils/sentiment/text-cnn-file.ts';
import { probabilities } from './learn.ts';
import { random } from './random.ts';
import { APART } from './rows.ts';

/** A row as places of words, with how likely its moods are (positive, negative), its weight and its source's number (see APART). */
export interface WindowRow {
  words: Int32Array;
  target: [number, number];
  weight: number;
  group: number;
}

/** Weights of a filter's share are laid out as a word's shares are: by width, by place in the window, by filter. */
export interface WindowWeights {
  vectors: Float32Array;
  weights: Float32Array;
  biases: Float32Array;
  outs: Float32Array;
}

export interface WindowOptions {
  dims: number;
  filters: number;
  epochs: number;
  rate: number;
  /** Of the vectors; 0 leaves them as they are. */
  vectorRate: number;
  /** Shares of filters and of words that are left out at random. */
  drop: number;
  dropWord: number;
  seed: number;
}

/** Weights to start from. */
export function freshWindows(vectors: Float32Array, { dims, filters, seed }: WindowOptions): WindowWeights {
  const next = random(seed);
  const draw = (count: number, most: number) => Float32Array.from({ length: count }, () => (next() - 0.5) * 2 * most);
  const weights = FILTER_WIDTHS.map((width) => draw(width * filters * dims, Math.sqrt(3 / (width * dims + 1))));
  return {
    vectors: vectors.slice(),
    weights: Float32Array.from(weights.flatMap((part) => [...part])),
    biases: new Float32Array(FILTER_WIDTHS.length * filters),
    outs: draw(2 * FILTER_WIDTHS.length * filters, 0.15),
  };
}

/** Fits the filters, and the vectors unless they are held, by AdaGrad; changes and returns `start`. */
export function fitWindows(rows: WindowRow[], start: WindowWeights, options: WindowOptions): WindowWeights {
  const { dims, filters, epochs, rate, vectorRate, drop, dropWord, seed } = options;
  const { vectors, weights, biases, outs } = start;
  const count = FILTER_WIDTHS.length * filters;
  const met = (of: Float32Array, first: number) => new Float32Array(of.length).fill(first);
  const vectorG = met(vectors, 0.01);
  const weightG = met(weights, 0.01);
  const biasG = met(biases, 0.01);
  const outG = met(outs, 0.01);
  const base = new Float32Array(2 * (APART.length + 1));
  const baseG = met(base, 1);
  const best = new Float32Array(count);
  const at = new Int32Array(count);
  const kept = new Float32Array(count);
  const next = random(seed + 1);
  const order = Int32Array.from(rows, (_, i) => i);
  let slower = 1;
  const learn = (of: Float32Array, g: Float32Array, i: number, slope: number, by: number) => {
    g[i]! += slope * slope;
    of[i]! -= (by * slower * slope) / Math.sqrt(g[i]!);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    slower = 1 - (0.9 * epoch) / epochs;
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const row of order) {
      const { target, weight, group } = rows[row]!;
      const words = rows[row]!.words.map((word) => (next() < dropWord ? 0 : word));
      if (words.length === 0) continue;
      look(words, start, options, best, at);
      let up = base[2 * group]!;
      let down = base[2 * group + 1]!;
      for (let f = 0; f < count; f++) {
        kept[f] = next() < drop ? 0 : 1 / (1 - drop);
        up += outs[f]! * best[f]! * kept[f]!;
        down += outs[count + f]! * best[f]! * kept[f]!;
      }
      const [pUp, pDown] = probabilities(up, down);
      const dUp = (pUp - target[0]) * weight;
      const dDown = (pDown - target[1]) * weight;
      learn(base, baseG, 2 * group, dUp, 0.3);
      learn(base, baseG, 2 * group + 1, dDown, 0.3);
      for (let f = 0; f < count; f++) {
        const value = best[f]! * kept[f]!;
        if (value === 0) continue;
        const slope = (dUp * outs[f]! + dDown * outs[count + f]!) * kept[f]!;
        learn(outs, outG, f, dUp * value, rate);
        learn(outs, outG, count + f, dDown * value, rate);
        learn(biases, biasG, f, slope, rate);
        const width = 1 + Math.floor(f / filters);
        const place = (width * (width - 1)) / 2;
        for (let o = 0; o < width; o++) {
          const i = at[f]! + o;
          if (i < 0 || i >= words.length) continue;
          const v = words[i]! * dims;
          const w = ((place + o) * filters + (f % filters)) * dims;
          for (let k = 0; k < dims; k++) {
            const slopeW = slope * vectors[v + k]!;
            const slopeV = slope * weights[w + k]!;
            learn(weights, weightG, w + k, slopeW, rate);
            if (vectorRate > 0) learn(vectors, vectorG, v + k, slopeV, vectorRate);
          }
        }
      }
    }
  }
  return start;
}

/** Of every filter the strongest window, as in ../windows.ts, but with vectors that still change. */
function look(
  words: Int32Array,
  { vectors, weights, biases }: WindowWeights,
  { dims, filters }: WindowOptions,
  best: Float32Array,
  at: Int32Array,
): void {
  for (const width of FILTER_WIDTHS) {
    const place = (width * (width - 1)) / 2;
    for (let filter = 0; filter < filters; filter++) {
      const f = (width - 1) * filters + filter;
      best[f] = 0;
      for (let from = 1 - width; from < words.length; from++) {
        let value = biases[f]!;
        for (let o = 0; o < width; o++) {
          const i = from + o;
          if (i < 0 || i >= words.length) continue;
          const v = words[i]! * dims;
          const w = ((place + o) * filters + filter) * dims;
          for (let k = 0; k < dims; k++) value += vectors[v + k]! * weights[w + k]!;
        }
        if (value > best[f]!) {
          best[f] = value;
          at[f] = from;
        }
      }
    }
  }
}
