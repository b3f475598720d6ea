import { freshTrees } from '../../../utils/sentiment/range-decoder.ts';
import {
  FILTER_BITS,
  FILTER_STEPS,
  KEY_GAP_BITS,
  KEY_GAP_ESCAPE,
  type TextCnnHead,
  VECTOR_BITS,
  VECTOR_MAX_STEP,
  wordKeyOf,
} from '../../../utils/sentiment/text-cnn-file.ts';
import { BitWriter } from './bit-writer.ts';
import type { WindowWeights } from './learn-windows.ts';

/** Vectors in whole steps, as they are packed; changes and returns them. */
export function inSteps(vectors: Float32Array, step: number): Float32Array {
  for (let i = 0; i < vectors.length; i++) vectors[i] = stepOf(vectors[i]!, step) * step;
  return vectors;
}

const stepOf = (value: number, step: number): number =>
  Math.max(-VECTOR_MAX_STEP, Math.min(VECTOR_MAX_STEP, Math.round(value / step)));

/** The filters and the vectors of `words` (the first is every unknown one), coded. Words with the key of another are left out. */
export function packWindows(
  words: string[],
  fitted: WindowWeights,
  { dims, filters, step, share }: { dims: number; filters: number; step: number; share: number },
): { head: TextCnnHead; bytes: Uint8Array } {
  const keys = new Map<number, number>();
  for (let place = words.length - 1; place > 0; place--) keys.set(wordKeyOf(words[place]!), place);
  const order = [...keys].sort(([a], [b]) => a - b);
  const writer = new BitWriter();
  const gaps = freshTrees(KEY_GAP_BITS);
  const steps = freshTrees(VECTOR_BITS, dims);
  const vector = (place: number) => {
    for (let k = 0; k < dims; k++)
      writer.symbol(stepOf(fitted.vectors[place * dims + k]!, step) + VECTOR_MAX_STEP, steps, VECTOR_BITS, k);
  };
  vector(0);
  let last = -1;
  for (const [key, place] of order) {
    let gap = key - last - 1;
    for (; gap >= KEY_GAP_ESCAPE; gap -= KEY_GAP_ESCAPE) writer.symbol(KEY_GAP_ESCAPE, gaps, KEY_GAP_BITS);
    writer.symbol(gap, gaps, KEY_GAP_BITS);
    vector(place);
    last = key;
  }
  const part = (values: Float32Array): number => {
    const range = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
    const tree = freshTrees(FILTER_BITS);
    for (const value of values)
      writer.symbol(Math.round((value / range) * FILTER_STEPS) + FILTER_STEPS, tree, FILTER_BITS);
    return range;
  };
  const ranges: TextCnnHead['ranges'] = [part(fitted.weights), part(fitted.biases), part(fitted.outs)];
  const bytes = writer.done();
  return { head: { words: order.length + 1, dims, filters, bytes: bytes.length, step, ranges, share }, bytes };
}
