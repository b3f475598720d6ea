import type { Bag } from './features/bag.ts';
import type { Table } from './model-file.ts';

/** What the whole counts against its sentences: less with each sentence, and this at least. */
const WHOLE = 0.5;
const EACH = 0.05;
/** What the last sentence counts, the first being 1. */
const LAST = 3;

/** The two sums of a text, for positive and for negative against neutral, before calibration. */
export function sums(bag: Bag, { up, down, scale }: Table): [number, number] {
  const last = bag.sentences.at(-1) ?? 0;
  const many = last > 0;
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
    if (!many || owner < 0) continue;
    const sentence = bag.sentences[owner]!;
    ups[sentence]! += u;
    downs[sentence]! += d;
    counts[sentence]!++;
  }
  const whole = Math.sqrt(Math.max(1, bag.size));
  const sum: [number, number] = [allUp / whole, allDown / whole];
  if (!many) return sum;
  let weights = 0;
  let sentenceUp = 0;
  let sentenceDown = 0;
  for (let s = 0; s <= last; s++) {
    if (counts[s] === 0) continue;
    const weight = Math.sqrt(counts[s]!) * (1 + ((LAST - 1) * s) / last);
    sentenceUp += (weight * ups[s]!) / Math.sqrt(counts[s]!);
    sentenceDown += (weight * downs[s]!) / Math.sqrt(counts[s]!);
    weights += weight;
  }
  const share = Math.max(WHOLE, 1 - EACH * last);
  const mix = (all: number, sentences: number) => share * all + (1 - share) * sentences;
  return [mix(sum[0], sentenceUp / weights), mix(sum[1], sentenceDown / weights)];
}
