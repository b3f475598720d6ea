import { describe, expect, it } from 'vitest';
import { freshTrees, RangeDecoder } from '../../utils/sentiment/range-decoder.ts';
import { BitWriter } from '../tools/train-moods/bit-writer.ts';
import { random } from '../tools/train-moods/random.ts';

const next = random(1);
const drawn = (count: number, draw: () => number) => Array.from({ length: count }, () => Math.floor(draw()));

function written(symbols: number[], bits: number): Uint8Array {
  const writer = new BitWriter();
  const trees = freshTrees(bits);
  for (const symbol of symbols) writer.symbol(symbol, trees, bits);
  return writer.done();
}

function read(bytes: Uint8Array, count: number, bits: number): number[] {
  const reader = new RangeDecoder(bytes);
  const trees = freshTrees(bits);
  return Array.from({ length: count }, () => reader.symbol(trees, bits));
}

describe('range coding', () => {
  it.each<[string, number[]]>([
    ['nothing', []],
    ['one symbol', [7]],
    ['always the largest', Array(3000).fill(255)],
    ['always the smallest', Array(3000).fill(0)],
    ['anything', drawn(3000, () => next() * 256)],
    ['mostly small ones', drawn(3000, () => next() ** 6 * 256)],
    ['largest and smallest by turns', drawn(3000, () => (next() < 0.5 ? 0 : 255))],
  ])('gives back %s', (_, symbols) => {
    expect(read(written(symbols, 8), symbols.length, 8)).toEqual(symbols);
  });

  it('takes little for what is expected', () => {
    expect(written(Array(3000).fill(5), 5).length).toBeLessThan(200);
  });

  it('tells symbols of one tree by those of another', () => {
    const pairs = drawn(4000, () => next() * 32).map((symbol) => [symbol, symbol ^ 3] as const);
    const writer = new BitWriter();
    const [first, second] = [freshTrees(5), freshTrees(5, 32)];
    for (const [a, b] of pairs) {
      writer.symbol(a, first, 5);
      writer.symbol(b, second, 5, a);
    }
    const bytes = writer.done();
    expect(bytes.length).toBeLessThan(pairs.length);
    const reader = new RangeDecoder(bytes);
    const [one, two] = [freshTrees(5), freshTrees(5, 32)];
    const back = pairs.map(() => {
      const a = reader.symbol(one, 5);
      return [a, reader.symbol(two, 5, a)] as const;
    });
    expect(back).toEqual(pairs);
  });
});
