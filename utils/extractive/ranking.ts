import { cueFactor } from './cue-words.ts';
import { lexRank } from './lexrank.ts';
import { termsOf } from './terms.ts';
import { buildTfIdfMatrix, type TfIdfMatrix } from './tfidf-matrix.ts';

// Round values set by hand; those of the cues follow from BBC news and SciTLDR abstracts, the sets that may be trained on.
/** A term of the first sentence counts twice, and the lead fades over this many sentences. */
const LEAD = 5;
/** So does a sentence's own place, by less. */
const PLACE = { gain: 0.15, sentences: 3 };
/** A term that stands in one sentence only is hardly a topic. */
const ONCE = 0.3;
/** Words that a sentence has for nothing, and how much further length costs. */
const LENGTH = { free: 18, power: 0.5 };

/** What a second sentence of one group is worth. */
const SPREAD = 0.72;

/** Sentences with all that is needed to choose among them. */
export interface Ranking {
  index: TfIdfMatrix;
  /** By term: how much it is worth to say it. */
  values: Float64Array;
  /** By sentence: cues, place and length in one factor. */
  factors: Float64Array;
  /** By sentence: 1 on average. */
  central: Float64Array;
}

/**
 * Ranks the sentences of one text; `title` (and headings) tell what it is about. `terms`: their tokens, where they are known.
 * Linear in the length of the text.
 */
export function rankSentences(
  sentences: readonly string[],
  title = '',
  terms: readonly (readonly string[])[] = sentences.map(termsOf),
): Ranking {
  const index = buildTfIdfMatrix(terms);
  const factors = new Float64Array(sentences.length);
  sentences.forEach((sentence, i) => {
    const place = 1 + PLACE.gain * Math.exp(-i / PLACE.sentences);
    const words = wordCount(sentence);
    const length = (words + LENGTH.free) ** LENGTH.power * (words < 6 ? 1.7 : 1);
    factors[i] = (cueFactor(sentence) * place) / length;
  });
  return { index, values: valuesOf(index, title), factors, central: lexRank(index) };
}

function valuesOf(index: TfIdfMatrix, title: string): Float64Array {
  const values = new Float64Array(index.terms);
  for (let i = 0; i < index.rows; i++)
    for (let j = index.starts[i]!; j < index.starts[i + 1]!; j++) values[index.ids[j]!]! += 1 + Math.exp(-i / LEAD);
  for (let id = 0; id < values.length; id++) if (values[id]! < 1.5) values[id]! *= ONCE;
  for (const token of new Set(termsOf(title))) {
    const id = index.idOf.get(token);
    if (id !== undefined) values[id]! *= 2;
  }
  return values;
}

/** Words of a text; where it is written without spaces, six characters make one. */
export function wordCount(text: string): number {
  return Math.max(text.match(/\S+/g)?.length ?? 0, Math.floor(text.length / 15));
}

export interface ChooseOptions {
  /** Rows to choose among; all where absent. */
  among?: readonly number[];
  /** Rows that were said already. */
  said?: readonly number[];
  /** Rows of one group get in each other's way, so that a choice spreads over the text; undefined: in nobody's. */
  groupOf?: (row: number) => number | undefined;
  /** 0 (a term counts once) to 1 (may be said again); by default by the share of the text that is asked for. */
  repeat?: number;
}

/**
 * At most `count` rows, best first: greedily those whose terms add most, where a term that was said is worth `repeat` of
 * itself. The smaller the share of the text that is asked for, the less may be said twice, and the less a sentence gains by
 * being central: a short summary of a long text wants its lead, a long one its body.
 */
export function chooseRows(
  ranking: Ranking,
  count: number,
  { among, said = [], groupOf, repeat }: ChooseOptions = {},
): number[] {
  const { index, values, factors, central } = ranking;
  const left = new Set(among ?? factors.keys());
  const share = count / Math.max(1, left.size);
  const again = repeat ?? Math.min(1, Math.max(0, 2.7 * share - 0.25));
  const pull = Math.min(0.5, 2 * share);
  const worth = values.slice();
  const say = (row: number) => {
    for (let j = index.starts[row]!; j < index.starts[row + 1]!; j++) worth[index.ids[j]!]! *= again;
  };
  said.forEach(say);
  const crowd = new Map<number, number>();
  const crowded = (row: number): number => {
    const group = groupOf?.(row);
    return group === undefined ? 0 : (crowd.get(group) ?? 0);
  };
  const chosen: number[] = [];
  while (chosen.length < count && left.size > 0) {
    let best = -1;
    let most = -1;
    for (const row of left) {
      let gain = 0;
      for (let j = index.starts[row]!; j < index.starts[row + 1]!; j++) gain += worth[index.ids[j]!]!;
      gain *= factors[row]! * central[row]! ** pull * SPREAD ** crowded(row);
      if (gain > most) [most, best] = [gain, row];
    }
    left.delete(best);
    chosen.push(best);
    say(best);
    const group = groupOf?.(best);
    if (group !== undefined) crowd.set(group, crowded(best) + 1);
  }
  return chosen;
}
