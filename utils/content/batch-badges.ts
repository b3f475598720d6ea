import { putMarks } from '../../components/badges/badge.ts';
import { afterNextPaint } from '../lib/yield-to-main.ts';

/** Milliseconds that a page may take to lay out and paint what was put into it: with the rest of its task below 50. */
const BUDGET = 42;
/** Milliseconds that a change waits for the one before to be shown, at most. */
const PATIENCE = 600;
/**
 * A change has the whole table of comments laid out and painted again: 0.018 ms a row and 0.107 ms a mark where this was
 * measured, so that a row costs as much as 0.17 marks (`npm run bench`).
 */
const ROW = 0.17;
/** What the first change may cost, in marks, while nothing is known of this machine. */
const FIRST = 300;
/** What is altered before the last change, in marks: the moods' line beside the title, and in the panel. */
const BESIDES = 60;
/** How much of what its rows cost the marks of a change must cost at least. */
const WORTHWHILE = 0.75;
/** Marks that are worth a change at least, on a page of few rows. */
const LEAST = 40;

/**
 * How many marks the next change of a page with `rows` comments may have. `before`: what the cheapest change so far has cost;
 * dearer ones had something else to wait for. They cost no less than a good part of what the rows do: where even that
 * takes long, smaller changes would be many, and take longer still.
 */
export function badgesPerBatch(rows: number, before?: BadgeChange): number {
  const affordable = before ? BUDGET / costPerMark(rows, before) : FIRST;
  return Math.floor(Math.max(LEAST, WORTHWHILE * rows * ROW, affordable - rows * ROW));
}

export interface BadgeChange {
  marks: number;
  /** That the page took to show it. */
  milliseconds: number;
}

const costPerMark = (rows: number, { marks, milliseconds }: BadgeChange) => milliseconds / (marks + rows * ROW);

type Marks = readonly (readonly [place: Element, mark: HTMLElement])[];

/**
 * Puts marks into a page of `rows` comments in as few changes as leave none of its tasks longer than about 50 ms; what it
 * returns resolves when the last mark is put. `beforeLast` is called just before, so that what it alters in the page is laid
 * out with the last change. Nothing is put and called once the signal is aborted. A page that nobody sees is laid out when it is
 * shown: it gets them all at once.
 */
export function createBadgeBatcher(
  rows: number,
  signal: AbortSignal,
): (marks: Marks, beforeLast: () => void) => Promise<void> {
  let cheapest: BadgeChange | undefined;
  let shown: Promise<void> | undefined;

  function put(marks: Marks) {
    if (putMarks(marks) === 0 || document.hidden) return;
    shown = afterNextPaint(PATIENCE).then((milliseconds) => {
      const change = { marks: marks.length, milliseconds };
      const cheaper = !cheapest || costPerMark(rows, change) < costPerMark(rows, cheapest);
      if (milliseconds > 0 && cheaper) cheapest = change;
    });
  }

  return async (marks, beforeLast) => {
    for (let from = 0; ; ) {
      await shown;
      if (signal.aborted) return;
      const left = marks.length - from;
      const changes = left === 0 || document.hidden ? 1 : Math.ceil((left + BESIDES) / badgesPerBatch(rows, cheapest));
      if (changes === 1) {
        beforeLast();
        return put(marks.slice(from));
      }
      const to = from + Math.ceil((left + BESIDES) / changes);
      put(marks.slice(from, to));
      from = Math.min(to, marks.length);
    }
  };
}
