import { type Candidates, withWeights } from './candidates.ts';
import { findAnswer, findLeadIn, isDetailOf, isElaboration, itemsUnder } from './nesting.ts';
import { chooseRows, rankSentences } from './ranking.ts';
import type { Unit } from './sentence-units.ts';
import type { SectionRange } from './split-by-headings.ts';

const LEAST = 2;
const MOST = 6;
/** Share of a section's bullets that are chosen before details of them are. */
const HEADS = 0.5;
/** Weight below which a sentence repeats another one. */
const REPEAT = 0.12;
/** Words from which a sentence is worth a bullet. */
const TERSE = 5;
/** Words for one bullet more. */
const WORDS_A_BULLET = 65;

/**
 * The units of a part that become its bullets: at most six, none that the opening `said`, with what they lean on. Ranked
 * within the part, so that a section says what is its own. Empty where the opening has said all of it.
 */
export function sectionRows(
  { units, terms, weights }: Candidates,
  part: SectionRange,
  title: string,
  said: ReadonlySet<number>,
): number[] {
  const own = units.slice(part.from, part.to);
  const sentences = own.map(({ text }) => text);
  const topic = `${part.heading ?? ''} ${title}`;
  const ranked = rankSentences(sentences, topic, terms.slice(part.from, part.to));
  const ranking = withWeights(ranked, weights.slice(part.from, part.to));
  const rows = [...own.keys()];
  const saidHere = rows.filter((i) => said.has(part.from + i));
  const left = rows.filter((i) => !said.has(part.from + i));
  const words = own.reduce((sum, unit) => sum + unit.words, 0);
  const worthwhile = left.filter((i) => weights[part.from + i]! >= REPEAT);
  const fresh = worthwhile.length >= LEAST;
  const count = Math.min(
    fresh ? MOST : LEAST,
    Math.max(LEAST, Math.round(1.5 + words / WORDS_A_BULLET)),
    Math.max(LEAST, Math.ceil(left.length * 0.6)),
  );
  const order = chooseRows(ranking, count * 2, { among: fresh ? worthwhile : left, said: saidHere });
  return [...complete(own, order, new Set(saidHere), count)].map((i) => part.from + i);
}

// A list comes with the sentence that announces it; what points back brings along what it points to, or stays out.
function complete(
  units: readonly Unit[],
  order: readonly number[],
  said: ReadonlySet<number>,
  count: number,
): Set<number> {
  const kept = new Set<number>();
  const isLabel = (i: number) => units[i]!.words < TERSE && units[i]!.kind !== 'item';
  const take = (i: number): void => {
    if (isLabel(i)) return;
    const head = findLeadIn(units, i) >= 0 ? findLeadIn(units, i) : i;
    const items = itemsUnder(units, head).filter((at) => !said.has(at));
    const room = MOST - kept.size - 1;
    // An item says little without what announces it.
    if (items.length > 0 && head !== i && (kept.has(head) || room < 2)) return;
    if (items.length > 0 && room >= 2) {
      for (const at of [head, ...best(items, order, room)].filter((at) => !said.has(at))) kept.add(at);
    } else if (findAnswer(units, i) >= 0) {
      if (kept.size + 2 <= MOST && !said.has(i + 1)) kept.add(i).add(i + 1);
    } else if (!isElaboration(units, i) || kept.has(i - 1)) {
      kept.add(i);
    } else if (isLabel(i - 1)) {
      kept.add(i);
    } else if (!said.has(i - 1) && !isElaboration(units, i - 1) && kept.size + 2 <= MOST) {
      kept.add(i - 1).add(i);
    }
  };
  const fill = (most: number, fits: (i: number) => boolean = () => true) => {
    for (const i of order) {
      if (kept.size >= most) break;
      if (!kept.has(i) && fits(i)) take(i);
    }
  };
  // A list that is among the best, whole where it can be; some sentences, then what says more about one of them, then others.
  const list = order.slice(0, count).find((i) => findLeadIn(units, i) >= 0 || itemsUnder(units, i).length > 0);
  if (list !== undefined) take(list);
  fill(Math.ceil(count * HEADS));
  fill(count, (i) => [...kept].some((head) => isDetailOf(units, head, i)));
  fill(count);
  // A part of nothing but sentences that lean on one another still says something.
  for (const i of order) if (kept.size < Math.min(LEAST, order.length) && (kept.size === 0 || !isLabel(i))) kept.add(i);
  return kept;
}

// The items to show where there is no room for all: those that rank best.
function best(items: readonly number[], order: readonly number[], room: number): number[] {
  const rankOf = (i: number) => (order.includes(i) ? order.indexOf(i) : order.length + i);
  return [...items].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, room);
}
