import type { TfIdfMatrix } from './tfidf-matrix.ts';

const DAMPING = 0.85;
const STEPS = 24;

/**
 * How central each sentence is, 1 on average: LexRank (Erkan and Radev, 2004) on the full graph of cosines. The graph is
 * never built: a step goes through the terms, so that time and memory are linear in the text however many sentences there are.
 */
export function lexRank(index: TfIdfMatrix): Float64Array {
  const { rows } = index;
  const degree = neighbours(index, new Float64Array(rows).fill(1));
  let rank = new Float64Array(rows).fill(1);
  for (let step = 0; step < STEPS; step++) {
    const given = rank.map((value, i) => (degree[i]! > 1e-9 ? value / degree[i]! : 0));
    rank = neighbours(index, given).map((value) => 1 - DAMPING + DAMPING * value);
  }
  return rank;
}

// For each row the sum over all other rows of cosine x mass.
function neighbours({ rows, starts, ids, weights, terms }: TfIdfMatrix, mass: Float64Array): Float64Array<ArrayBuffer> {
  const pool = new Float64Array(terms);
  for (let i = 0; i < rows; i++)
    for (let j = starts[i]!; j < starts[i + 1]!; j++) pool[ids[j]!]! += weights[j]! * mass[i]!;
  const sums = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    if (starts[i] === starts[i + 1]) continue;
    let sum = -mass[i]!;
    for (let j = starts[i]!; j < starts[i + 1]!; j++) sum += weights[j]! * pool[ids[j]!]!;
    sums[i] = Math.max(0, sum);
  }
  return sums;
}
