import { termsOf } from './terms.ts';
import { buildTfIdfMatrix, type TfIdfMatrix } from './tfidf-matrix.ts';

/** Something that could be chosen, and how much speaks for it. */
export interface MmrCandidate {
  /** Index of the comment. */
  at: number;
  score: number;
  text: string;
}

/** What is left of a candidate's score that says just what was said already. */
const LEAST_NEW = 0.35;
/** Cosine from which two say the same. */
const SAME = 0.75;

/**
 * At most `most` candidates in the order of their `at`: greedily the best, each one's score lessened by how much it repeats
 * those chosen before and `said`. `fits` may refuse a candidate beside those chosen.
 */
export function selectByMmr<T extends MmrCandidate>(
  candidates: readonly T[],
  most: number,
  { said, fits = () => true }: { said?: string; fits?: (candidate: T, chosen: readonly T[]) => boolean } = {},
): T[] {
  const index = buildTfIdfMatrix([...candidates.map(({ text }) => text), said ?? ''].map(termsOf));
  const likeness = candidates.map((_, i) => (said === undefined ? 0 : cosine(index, i, candidates.length)));
  const left = new Set(candidates.keys());
  const chosen: T[] = [];
  while (chosen.length < most && left.size > 0) {
    const value = (i: number) => candidates[i]!.score * (1 - (1 - LEAST_NEW) * likeness[i]!);
    let best = -1;
    for (const i of left) if (best < 0 || value(i) > value(best)) best = i;
    left.delete(best);
    if (likeness[best]! >= SAME || !fits(candidates[best]!, chosen)) continue;
    chosen.push(candidates[best]!);
    for (const i of left) likeness[i] = Math.max(likeness[i]!, cosine(index, i, best));
  }
  return chosen.sort((a, b) => a.at - b.at);
}

function cosine({ starts, ids, weights }: TfIdfMatrix, a: number, b: number): number {
  const weightOf = new Map<number, number>();
  for (let j = starts[a]!; j < starts[a + 1]!; j++) weightOf.set(ids[j]!, weights[j]!);
  let sum = 0;
  for (let j = starts[b]!; j < starts[b + 1]!; j++) sum += weights[j]! * (weightOf.get(ids[j]!) ?? 0);
  return Math.min(1, sum);
}
