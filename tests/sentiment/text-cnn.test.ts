import { describe, expect, it } from 'vitest';
import { RangeDecoder } from '../../utils/sentiment/range-decoder.ts';
import { addWordShares, textCnnLogits } from '../../utils/sentiment/text-cnn.ts';
import { readTextCnn } from '../../utils/sentiment/text-cnn-file.ts';
import { packWindows } from '../tools/train-moods/pack-windows.ts';

/** One filter of each width. The first sees "good", the second "not" before "good"; the third sees nothing. */
const fitted = {
  vectors: Float32Array.from([0, 0, 1, 0, 0, 1]),
  weights: Float32Array.from([1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]),
  biases: Float32Array.from([0, -1, 0]),
  outs: Float32Array.from([2, -2, 0, 0, 2, 0]),
};
const packed = packWindows(['', 'good', 'not'], fitted, { dims: 2, filters: 1, step: 0.25, share: 0.5 });
const windows = readTextCnn(packed.head, new RangeDecoder(packed.bytes));

function read(text: string) {
  const sentences = text.split('. ').flatMap((sentence, i) => sentence.split(' ').map(() => i));
  return { tokens: text.replaceAll('.', '').split(' '), sentences };
}

describe('windows', () => {
  it.each<[string, number, number]>([
    ['a table of numbers', 0, 0],
    ['this is good indeed', 2, 0],
    ['this is not good', 0, 2],
    ['good and good and good', 2, 0],
    ['good', 2, 0],
    ['what is goods', 2, 0],
  ])('%s', (text, up, down) => {
    const [more, less] = textCnnLogits(read(text), windows);
    expect(more).toBeCloseTo(up, 1);
    expect(less).toBeCloseTo(down, 1);
  });

  it('count more in the last sentence than in the first', () => {
    const [early] = textCnnLogits(read('it is good. then a table'), windows);
    const [late] = textCnnLogits(read('then a table. it is good'), windows);
    expect(late).toBeGreaterThan(early);
  });

  it('average the pieces of a long text', () => {
    const [sum] = textCnnLogits(read(`${'a '.repeat(159)}good`), windows);
    expect(sum).toBeCloseTo(1, 1);
  });

  it('tell which words they heard', () => {
    const text = read('this is not good');
    const shares = new Float64Array(text.tokens.length);
    addWordShares(text, windows, 'negative', 1, shares);
    expect([...shares].map((share) => share > 0)).toEqual([false, false, true, true]);
  });
});
