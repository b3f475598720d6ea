import type { FeatureBag } from './features/feature-bag.ts';
import { textCnnLogits } from './text-cnn.ts';
import type { Table } from './weights-file.ts';

/** What the whole counts against its sentences: less with each sentence, and this at least. */
const WHOLE = 0.5;
const EACH = 0.15;
/** What the last sentence counts, the first being 1. */
const LAST = 2;
/** How much more a sentence with a mood counts than one without: one outcry makes the mood of a technical comment. */
const STRONG = 1.5;

/** The two sums of a text, for positive and for negative against neutral, before calibration. */
export function logitsOf(bag: FeatureBag, table: Table): [number, number] {
  const [up, down] = featureSums(bag, table);
  const { windows } = table;
  if (!windows) return [up, down];
  const [more, less] = textCnnLogits(bag, windows);
  const { share } = windows;
  return [up * (1 - share) + more * share, down * (1 - share) + less * share];
}

function featureSums(bag: FeatureBag, { up, down, scale }: Table): [number, number] {
  const last = bag.sentences.at(-1) ?? 0;
  const ups = new Float64Array(last + 1);
  const downs = new Float64Array(last + 1);
  const counts = new Float64Array(last + 1);
  let allUp = 0;
  let allDown = 0;
  for (let i = 0; i < bag.size; i++) {
    const slot = bag.slots[i]!;
    const u = scale[up[slot]! & 255]!;
    const d = scale[down[slot]! & 255]!;
    allUp += u;
    allDown += d;
    const owner = bag.owners[i]!;
    if (last === 0 || owner < 0) continue;
    const sentence = bag.sentences[owner]!;
    ups[sentence]! += u;
    downs[sentence]! += d;
    counts[sentence]!++;
  }
  const root = Math.sqrt(Math.max(1, bag.size));
  if (last === 0) return [allUp / root, allDown / root];
  const share = Math.max(WHOLE, 1 - EACH * last);
  const mix = (all: number, sentences: Float64Array) =>
    (share * all) / root + (1 - share) * strongest(sentences, counts);
  return [mix(allUp, ups), mix(allDown, downs)];
}

/** The mean of the sentences' sums: long, late and strong ones weigh more. */
function strongest(sentences: Float64Array, counts: Float64Array): number {
  const last = counts.length - 1;
  let sum = 0;
  let weights = 0;
  for (let s = 0; s <= last; s++) {
    if (counts[s] === 0) continue;
    const length = Math.sqrt(counts[s]!);
    const value = sentences[s]! / length;
    const weight = length * (1 + ((LAST - 1) * s) / last) * Math.exp(value * STRONG);
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
