import { countTerms, termsOf } from '../../extractive/terms.ts';
import { figuresIn, isFigureInSource, numbersIn } from '../../grounding/point-figures.ts';
import { namedIn, namesIn } from '../../grounding/point-names.ts';

/** Where a point comes from: indices of the sentences it rests on, ascending, and how much of it they say (0 to 1). */
export interface Alignment {
  units: number[];
  overlap: number;
}

/** Finds the sentences that an English point was made of. Null for what does not rest on the article. */
export type Align = (point: string) => Alignment | null;

/** The share of a point's content, weighed by rarity, that its sentences must say; what a second sentence must add to it. */
const ENOUGH = 0.5;
const ADDS = 0.18;
/** Content words that the first sentence must share. */
const SHARED = 2;
/** Sentences for the words of a point, and with those for its figures. */
const FOR_WORDS = 2;
const MOST = 3;

const NEVER = /\b(?:not|never|cannot|nobody|nothing|neither|none)\b|n[’']t\b/i;
const NOT = new RegExp(NEVER, 'gi');
/** Characters behind a "not" that say what is denied. */
const REACH = 40;
const NEGATES =
  /\b(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|instead of|rather than|hardly|den(?:y|ie[sd]|ying)|un(?:able|likely|clear|known|willing|available|changed)|impossible)\b|n[’']t\b|\b(?:fail|lack|refus|reject|prevent|stopp?|bann?|miss(?:ed|ing)|los(?:es?|t|ing))(?:s|ed|ing)?\b/i;
const CLAUSES =
  /[.;:!?]["”’)]*\s+|(?<!\s),?\s+(?=(?:but|because|which|while|though|although|whereas|yet)\s)|,\s+(?=(?:and|or|so)\s)/;
/** From this share of a clause on, a point says it again. */
const RETOLD = 0.6;

/**
 * An aligner over an article's sentences: by shared content words; then every figure of a point must stand in one of its sentences,
 * every name in the article or in `also` (title, headings), and a point may not turn a sentence into its contrary.
 */
export function createAlign(sentences: readonly string[], also = ''): Align {
  const terms = sentences.map((text) => new Set(termsOf(text)));
  const counts = countTerms(terms.map((set) => [...set]));
  const weightOf = (term: string) => Math.log(1 + sentences.length / (counts.get(term) ?? 2));
  const named = namedIn([...sentences, also].join('\n'));
  const numbers = new Map<number, number[]>();
  const numbersOf = (unit: number) => {
    const known = numbers.get(unit) ?? numbersIn(sentences[unit]!);
    numbers.set(unit, known);
    return known;
  };

  return (point) => {
    if (!namesIn(point).every((name) => named.has(name))) return null;
    const wanted = new Set(termsOf(point));
    const total = sum(wanted);
    if (total === 0) return null;
    const units: number[] = [];
    const left = new Set(wanted);
    while (units.length < FOR_WORDS) {
      const next = best(left, units);
      if (!next || next.worth < total * ADDS) break;
      if (units.length === 0 && next.shared < SHARED) return null;
      units.push(next.unit);
      for (const term of terms[next.unit]!) left.delete(term);
    }
    const overlap = 1 - sum(left) / total;
    if (units.length === 0 || overlap < ENOUGH) return null;
    for (const figure of figuresIn(point)) {
      if (units.some((unit) => isFigureInSource(figure, numbersOf(unit)))) continue;
      if (units.length >= MOST) return null;
      // Only a sentence about the same: a figure out of another one was put to the wrong thing.
      const bearer = best(wanted, units, (unit) => isFigureInSource(figure, numbersOf(unit)));
      if (!bearer || bearer.shared < SHARED) return null;
      units.push(bearer.unit);
    }
    return isContrary(point, wanted, units) ? null : { units: units.sort((a, b) => a - b), overlap };
  };

  function sum(some: Iterable<string>): number {
    let all = 0;
    for (const term of some) all += weightOf(term);
    return all;
  }

  function best(some: ReadonlySet<string>, but: readonly number[], fits: (unit: number) => boolean = () => true) {
    let found: { unit: number; worth: number; shared: number } | undefined;
    for (let unit = 0; unit < terms.length; unit++) {
      let worth = 0;
      let shared = 0;
      for (const term of some) {
        if (!terms[unit]!.has(term)) continue;
        worth += weightOf(term);
        shared++;
      }
      if (shared > 0 && worth > (found?.worth ?? 0) && !but.includes(unit) && fits(unit))
        found = { unit, worth, shared };
    }
    return found;
  }

  /** What a point denies, its sentences must deny; and a clause that it tells again must not lose its "not". */
  function isContrary(point: string, said: ReadonlySet<string>, units: readonly number[]): boolean {
    const clauses = units
      .flatMap((unit) => sentences[unit]!.split(CLAUSES))
      .map((text) => ({ text, own: termsOf(text) }));
    for (const { 0: not, index } of point.matchAll(NOT)) {
      const denied = new Set(termsOf(point.slice(index + not.length, index + not.length + REACH)));
      const about = clauses.map(({ text, own }) => ({ text, shared: sum(own.filter((term) => denied.has(term))) }));
      const most = Math.max(...about.map(({ shared }) => shared));
      if (!about.some(({ text, shared }) => (most === 0 || shared === most) && NEGATES.test(text))) return true;
    }
    if (NEGATES.test(point)) return false;
    return clauses.some(
      ({ text, own }) => NEVER.test(text) && sum(own.filter((term) => said.has(term))) > sum(own) * RETOLD,
    );
  }
}
