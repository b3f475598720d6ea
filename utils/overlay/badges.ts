import {
  type BadgePlace,
  createBadge,
  createStance,
  createStanding,
  putMarks,
  removeMarks,
} from '../../components/badges/badge.ts';
import { watchTips } from '../../components/badges/tip.ts';
import { request } from '../messages.ts';
import type { Comment, MoodReading } from '../model.ts';
import { paced, painted } from '../pace.ts';
import type { CommentReadings } from '../protocols.ts';
import type { Translate } from '../texts.ts';
import type { Decoration } from './page-session.ts';
import { pageTheme } from './theme.ts';

type Readings = Record<number, MoodReading>;

/** Comments whose badges come first: about as many as a reader sees before the others are there. */
const FIRST = 100;
/** Comments in one message: what the background takes at once. */
const MOST_ASKED = 2_000;
/** Characters of a comment that are read; the background takes no more. */
const LONGEST = 60_000;
/**
 * Marks in one change of the page, which has its whole table laid out and painted again (20-30 ms at 1,000-1,500 comments, and
 * some 0.1 ms a mark): with these no task gets much longer than 50 ms, with all of them one takes 70-180 (`npm run bench`).
 */
const AT_ONCE = 100;
/** Milliseconds that a change waits for the one before, at most. */
const PATIENCE = 300;
/** Milliseconds of making badges before the page gets its turn. */
const SLICE = 8;
/** The shades of grey that stand for points; beyond, the page says itself that a comment is dead. */
const PALEST = 5;

export interface BadgedPage {
  comments: readonly Comment[];
  /** Called when the first badges come, and when there are more comments. */
  places(): BadgePlace[];
  /** What is worth more to the reader; badges are made when it resolves. */
  after?: Promise<unknown>;
  /** Hears of all clear moods, whenever those of all comments are known. */
  onMoods?(readings: Readonly<Readings>): void;
}

export interface PageBadges extends Decoration {
  /** Comments that came to the page since. */
  more(comments: readonly Comment[]): void;
}

/** The badges of a page, on and off as the settings say. */
export function pageBadges(page: BadgedPage, t: Translate, on: boolean): PageBadges {
  const comments = [...page.comments];
  let shown: ReturnType<typeof showBadges> | undefined;
  const show = () => {
    shown ??= showBadges({ ...page, comments: [...comments] }, t);
  };
  const remove = () => {
    shown?.remove();
    shown = undefined;
  };
  if (on) show();
  return {
    remove,
    update({ badges }) {
      if (badges) show();
      else remove();
    },
    more(added) {
      comments.push(...added);
      void shown?.draw(added);
    },
  };
}

/** Asks for the moods of a page's comments and draws their badges, until they are removed. */
function showBadges({ comments, places, after, onMoods }: BadgedPage, t: Translate) {
  const abort = new AbortController();
  const readings: Readings = {};
  let drawing = 0;
  let failed = false;
  const stopTips = watchTips(document);

  async function drawAll(some: readonly Comment[]) {
    let placeOf: Map<number, Element> | undefined;
    for (const part of partsOf(some)) {
      const read = await request('moods', part.map(asAsked));
      if (abort.signal.aborted) return;
      placeOf ??= new Map(places().map(({ id, place }) => [id, place]));
      const marks = await marksFor(part, read, placeOf, t);
      if (abort.signal.aborted) return;
      await putInSlices(marks);
      if (abort.signal.aborted) return;
      Object.assign(readings, read.moods);
    }
  }

  async function putInSlices(marks: [Element, HTMLElement][]) {
    for (let from = 0; from < marks.length; from += AT_ONCE) {
      if (from > 0) await painted(PATIENCE);
      if (abort.signal.aborted) return;
      putMarks(marks.slice(from, from + AT_ONCE));
    }
  }

  async function draw(some: readonly Comment[]) {
    drawing++;
    try {
      await after;
      if (!abort.signal.aborted) await drawAll(some);
    } catch (error) {
      failed = true;
      if (!abort.signal.aborted) console.error(error);
    }
    drawing--;
    if (drawing === 0 && !failed && !abort.signal.aborted) onMoods?.(readings);
  }

  void draw(comments);
  return {
    draw,
    remove() {
      abort.abort();
      stopTips();
      removeMarks(document);
    },
  };
}

const asAsked = ({ id, depth, author, text }: Comment) => ({ id, depth, author, text: text.slice(0, LONGEST) });

/** Few, large parts, so that few messages go to and fro. A thread stays in one where it can. */
function partsOf(comments: readonly Comment[]): (readonly Comment[])[] {
  const parts: (readonly Comment[])[] = [];
  for (let from = 0; from < comments.length; ) {
    const least = from === 0 && comments.length > 3 * FIRST ? FIRST : MOST_ASKED;
    const to = cutAfter(comments, from + least, from + MOST_ASKED);
    parts.push(comments.slice(from, to));
    from = to;
  }
  return parts;
}

/** The next place at or behind `at` where a thread begins, at most `last`; before `at` where there is none. */
function cutAfter(comments: readonly Comment[], at: number, last: number): number {
  for (let cut = at; cut < Math.min(last, comments.length); cut++) if (comments[cut]!.depth === 0) return cut;
  if (comments.length <= last) return comments.length;
  for (let cut = last; cut > last - MOST_ASKED; cut--) if (comments[cut]!.depth === 0) return cut;
  return last;
}

async function marksFor(
  comments: readonly Comment[],
  { moods, stances }: CommentReadings,
  placeOf: ReadonlyMap<number, Element>,
  t: Translate,
): Promise<[Element, HTMLElement][]> {
  const theme = pageTheme(document);
  const pace = paced(SLICE);
  const marks: [Element, HTMLElement][] = [];
  for (const { id, grey = 0 } of comments) {
    const place = placeOf.get(id);
    if (!place) continue;
    await pace();
    const reading = moods[id];
    if (reading) marks.push([place, createBadge(document, reading, t, theme)]);
    const stance = stances[id];
    if (stance) marks.push([place, createStance(document, stance, t, theme)]);
    if (grey > 0 && grey <= PALEST) marks.push([place, createStanding(document, grey, t, theme)]);
  }
  return marks;
}
