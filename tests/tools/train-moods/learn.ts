import { type FeatureBag, HASH_BITS } from '../../../utils/sentiment/features/feature-bag.ts';
import { random } from './random.ts';
import { APART, type Row, targetOf } from './rows.ts';

/** Rows as slots, one after the other: row i is `slots[starts[i]]` up to `slots[starts[i + 1]]`. */
export interface Data {
  starts: Int32Array;
  slots: Int32Array;
  /** How likely positive and negative are, two a row. */
  targets: Float32Array;
  weights: Float32Array;
  /** 0, or one over the index of the row's source in APART. */
  groups: Uint8Array;
}

/** Weights of every slot: positive at 2s, negative at 2s + 1; neutral is 0. */
export type Weights = Float32Array;

/** The features of rows. */
export function featuresOf(rows: Row[], features: (text: string, bag: FeatureBag) => void, bag: FeatureBag): Data {
  const starts = new Int32Array(rows.length + 1);
  let slots = new Int32Array(1 << 22);
  let end = 0;
  rows.forEach((row, i) => {
    bag.clear();
    features(row.text, bag);
    if (end + bag.size > slots.length) {
      const larger = new Int32Array(slots.length * 2);
      larger.set(slots);
      slots = larger;
    }
    slots.set(bag.slots.subarray(0, bag.size), end);
    end += bag.size;
    starts[i + 1] = end;
  });
  return {
    starts,
    slots: slots.slice(0, end),
    targets: Float32Array.from(rows.flatMap(targetOf)),
    weights: Float32Array.from(rows, (row) => row.weight),
    groups: Uint8Array.from(rows, (row) => APART.indexOf(row.source) + 1),
  };
}

/** `data` with only the slots that `kept` marks; a text's length stays what it was (see `lengths`). */
export function keepSlots(data: Data, kept: Uint8Array): Data {
  const starts = new Int32Array(data.starts.length);
  const slots = new Int32Array(data.slots.length);
  let end = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let k = data.starts[i]!; k < data.starts[i + 1]!; k++) if (kept[data.slots[k]!]) slots[end++] = data.slots[k]!;
    starts[i + 1] = end;
  }
  return { ...data, starts, slots: slots.slice(0, end) };
}

/** One over the root of how many features each row has. */
export const lengths = ({ starts }: Data): Float32Array =>
  Float32Array.from({ length: starts.length - 1 }, (_, i) => 1 / Math.sqrt(Math.max(1, starts[i + 1]! - starts[i]!)));

export interface LearnOptions {
  epochs: number;
  rate: number;
  seed: number;
  /** How much a weight is drawn to zero each time it is met. */
  decay: number;
}

/**
 * Multinomial logistic regression by AdaGrad, rows in an order drawn from the seed; the weights are the mean of those after
 * each epoch of the second half. Sources in APART have a bias of their own.
 */
export function fitWeights(data: Data, lengths: Float32Array, { epochs, rate, seed, decay }: LearnOptions): Weights {
  const { starts, slots, targets, weights, groups } = data;
  const count = weights.length;
  const w = new Float32Array(2 << HASH_BITS);
  const g = new Float32Array(2 << HASH_BITS).fill(0.01);
  const bias = new Float64Array(2 * (APART.length + 1));
  const biasG = new Float64Array(bias.length).fill(1);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const next = random(seed);
  const mean = new Float32Array(w.length);
  const late = Math.floor(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const step = rate * (1 - (epoch / epochs) * 0.9);
    for (let n = 0; n < count; n++) {
      const row = order[n]!;
      const end = starts[row + 1]!;
      const x = lengths[row]!;
      const own = groups[row]! << 1;
      let up = 0;
      let down = 0;
      for (let k = starts[row]!; k < end; k++) {
        const at = slots[k]! << 1;
        up += w[at]!;
        down += w[at + 1]!;
      }
      const [pUp, pDown] = probabilities(up * x + bias[own]!, down * x + bias[own + 1]!);
      const gUp = (pUp - targets[2 * row]!) * weights[row]!;
      const gDown = (pDown - targets[2 * row + 1]!) * weights[row]!;
      const dUp = gUp * x;
      const dDown = gDown * x;
      for (let k = starts[row]!; k < end; k++) {
        const at = slots[k]! << 1;
        const u = dUp + decay * w[at]!;
        const d = dDown + decay * w[at + 1]!;
        g[at]! += u * u;
        g[at + 1]! += d * d;
        w[at]! -= (step * u) / Math.sqrt(g[at]!);
        w[at + 1]! -= (step * d) / Math.sqrt(g[at + 1]!);
      }
      biasG[own]! += gUp * gUp;
      biasG[own + 1]! += gDown * gDown;
      bias[own]! -= (0.5 * gUp) / Math.sqrt(biasG[own]!);
      bias[own + 1]! -= (0.5 * gDown) / Math.sqrt(biasG[own + 1]!);
    }
    if (epoch < late) continue;
    for (let at = 0; at < w.length; at++) mean[at]! += w[at]! / (epochs - late);
  }
  return mean;
}

/** Of positive and negative; neutral has the rest. */
export function probabilities(up: number, down: number): [number, number] {
  const most = Math.max(0, up, down);
  const neutral = Math.exp(-most);
  const positive = Math.exp(up - most);
  const negative = Math.exp(down - most);
  const all = neutral + positive + negative;
  return [positive / all, negative / all];
}
