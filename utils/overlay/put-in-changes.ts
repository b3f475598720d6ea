import { putMarks } from '../../components/badges/badge.ts';
import { painted } from '../pace.ts';

/** Milliseconds that a page may take to lay out and paint what was put into it: with the rest of its task below 50. */
const BUDGET = 42;
/** Milliseconds that a change waits for the one before, at most. */
const PATIENCE = 300;
/**
 * A change has the whole table of comments laid out and painted again: 0.018 ms a row and 0.107 ms a mark where this was
 * measured, so that a row costs as much as 0.17 marks (`npm run bench`).
 */
const ROW = 0.17;
/** What the first change may cost, in marks, while nothing is known of this machine. */
const FIRST = 300;
/** Marks that are worth a change at least, on a page of few rows. */
const LEAST = 40;

export interface Change {
  marks: number;
  /** That the page took to show it; 0 where it was not painted, since nobody sees the page. */
  milliseconds: number;
}

/**
 * How many marks the next change of a page with `rows` comments may have, by what the one before has cost. They cost no less
 * than the rows do: where even that takes long, smaller changes would be many, and take longer still.
 */
export function marksAtOnce(rows: number, before?: Change): number {
  const fixed = rows * ROW;
  const affordable = before?.milliseconds ? ((before.marks + fixed) * BUDGET) / before.milliseconds : FIRST;
  return Math.floor(Math.max(LEAST, fixed, affordable - fixed));
}

type Marks = readonly (readonly [place: Element, mark: HTMLElement])[];

/**
 * Puts marks into a page of `rows` comments in as few changes as leave none of its tasks longer than about 50 ms; what it
 * returns resolves when the last mark is put. `beforeLast` is called just before, so that what it alters in the page is laid
 * out with the last change. Nothing is put and called once the signal is aborted.
 */
export function putterOfMarks(
  rows: number,
  signal: AbortSignal,
): (marks: Marks, beforeLast: () => void) => Promise<void> {
  let latest: Promise<Change> | undefined;

  function put(marks: Marks) {
    if (putMarks(marks) === 0) return;
    latest = painted(PATIENCE).then((milliseconds) => ({ marks: marks.length, milliseconds }));
  }

  return async (marks, beforeLast) => {
    for (let from = 0; ; ) {
      const before = await latest;
      if (signal.aborted) return;
      const left = marks.length - from;
      const changes = Math.ceil(left / marksAtOnce(rows, before));
      if (changes <= 1) beforeLast();
      const to = changes <= 1 ? marks.length : from + Math.ceil(left / changes);
      put(marks.slice(from, to));
      if (to === marks.length) return;
      from = to;
    }
  };
}
