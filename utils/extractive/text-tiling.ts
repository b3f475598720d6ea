import type { SentenceUnits } from './sentence-units.ts';
import { type SectionRange, sectionCount } from './split-by-headings.ts';
import type { TfIdfMatrix } from './tfidf-matrix.ts';

/** Sentences on each side of a gap that are compared. */
const WINDOW = 6;
/** Words that a part must have. */
const LEAST = 70;

/**
 * The parts of units [from, to) where the topic shifts (TextTiling, Hearst 1997, on TF-IDF): the deepest valleys of the
 * similarity of what stands before and after each gap, paragraph ends preferred. One part where there is nothing to divide.
 */
export function splitByCohesion(
  { units }: SentenceUnits,
  index: TfIdfMatrix,
  from: number,
  to: number,
): SectionRange[] {
  const before = new Float64Array(to - from + 1);
  for (let i = from; i < to; i++) before[i - from + 1] = before[i - from]! + units[i]!.words;
  const words = before[to - from]!;
  const wanted = sectionCount(words);
  if (words < 2 * LEAST) return [{ from, to }];
  const depths = depthsOf(cohesions(index, from, to));
  const gaps = Array.from(depths, (depth, i) => {
    const at = from + 1 + i;
    const paragraph = units[at]!.block !== units[at - 1]!.block;
    const list = units[at]!.kind === 'item';
    return { at, depth: depth * (paragraph ? 1 : 0.35) * (list ? 0.4 : 1) };
  }).sort((a, b) => b.depth - a.depth);
  const cuts = [from, to];
  for (const { at } of gaps) {
    if (cuts.length > wanted) break;
    const far = (cut: number) => Math.abs(before[at - from]! - before[cut - from]!) >= LEAST;
    if (cuts.every(far)) cuts.push(at);
  }
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((cut, i) => ({ from: cuts[i]!, to: cut }));
}

// Cosine of the WINDOW sentences before and after each gap, by two windows that slide: linear.
function cohesions({ starts, ids, weights, terms }: TfIdfMatrix, from: number, to: number): Float64Array {
  const left = new Float64Array(terms);
  const right = new Float64Array(terms);
  const seenAt = new Int32Array(terms);
  const result = new Float64Array(Math.max(0, to - from - 1));
  const move = (row: number, side: Float64Array, sign: number) => {
    if (row < from || row >= to) return;
    for (let j = starts[row]!; j < starts[row + 1]!; j++) side[ids[j]!]! += sign * weights[j]!;
  };
  for (let row = from; row < from + WINDOW; row++) move(row, right, 1);
  for (let gap = from + 1; gap < to; gap++) {
    move(gap - 1, left, 1);
    move(gap - 1 - WINDOW, left, -1);
    move(gap - 1, right, -1);
    move(gap - 1 + WINDOW, right, 1);
    let [dot, a, b] = [0, 0, 0];
    for (let j = starts[Math.max(from, gap - WINDOW)]!; j < starts[Math.min(to, gap + WINDOW)]!; j++) {
      const id = ids[j]!;
      if (seenAt[id] === gap) continue;
      seenAt[id] = gap;
      dot += left[id]! * right[id]!;
      a += left[id]! ** 2;
      b += right[id]! ** 2;
    }
    result[gap - from - 1] = a > 0 && b > 0 ? dot / Math.sqrt(a * b) : 0;
  }
  return result;
}

function depthsOf(cohesion: Float64Array): Float64Array {
  const { length } = cohesion;
  const fromLeft = new Float64Array(length);
  const fromRight = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const climbs = i > 0 && cohesion[i - 1]! >= cohesion[i]!;
    fromLeft[i] = climbs ? Math.max(fromLeft[i - 1]!, cohesion[i - 1]!) : cohesion[i]!;
  }
  for (let i = length - 1; i >= 0; i--) {
    const climbs = i < length - 1 && cohesion[i + 1]! >= cohesion[i]!;
    fromRight[i] = climbs ? Math.max(fromRight[i + 1]!, cohesion[i + 1]!) : cohesion[i]!;
  }
  return cohesion.map((value, i) => fromLeft[i]! + fromRight[i]! - 2 * value);
}
