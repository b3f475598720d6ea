import {
  type BadgeAnchor,
  createBadge,
  createStance,
  createStanding,
  removeMarks,
} from '../../components/badges/badge.ts';
import { watchTips } from '../../components/badges/tip.ts';
import type { Comment, MoodReading } from '../domain/index.ts';
import { MAX_COMMENT_CHARS, MAX_COMMENT_DEPTH } from '../domain/limits.ts';
import type { Translate } from '../i18n/texts.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import { request } from '../messaging/index.ts';
import type { CommentReadings } from '../messaging/verbs.ts';
import { createBadgeBatcher } from './batch-badges.ts';
import type { Decoration } from './page-session.ts';
import { pageTheme } from './page-theme.ts';

type Readings = Record<number, MoodReading>;

/** Comments whose badges come first: about as many as a reader sees before the others are there. */
const FIRST = 100;
/** Comments in one message: what the background takes at once. */
const MOST_ASKED = 2_000;
/** Milliseconds of making badges before the page gets its turn. */
const SLICE = 8;
/** The shades of grey that stand for points; beyond, the page says itself that a comment is dead. */
const PALEST = 5;

export interface BadgedPage {
  comments: readonly Comment[];
  /** Called when the first badges come, and when there are more comments. */
  places(): BadgeAnchor[];
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
  const read = readOnce();
  let shown: ReturnType<typeof showBadges> | undefined;
  const show = () => {
    shown ??= showBadges({ ...page, comments: [...comments] }, read, t);
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

type Read = (comments: readonly Comment[]) => Promise<CommentReadings>;

/** Asks for the readings of comments, of each but once: badges that were off come back without. */
function readOnce(): Read {
  const known: CommentReadings = { moods: {}, stances: {} };
  const answered = new Set<number>();
  return async (comments) => {
    if (!comments.every(({ id }) => answered.has(id))) {
      const { moods, stances } = await request('moods', comments.map(asAsked));
      Object.assign(known.moods, moods);
      Object.assign(known.stances, stances);
      for (const { id } of comments) answered.add(id);
    }
    return known;
  };
}

/** Draws the badges of a page's comments as their moods are read, until they are removed. */
function showBadges({ comments, places, after, onMoods }: BadgedPage, read: Read, t: Translate) {
  const abort = new AbortController();
  const put = createBadgeBatcher(comments.length, abort.signal);
  const readings: Readings = {};
  let drawing = 0;
  let failed = false;
  const stopTips = watchTips(document);

  async function drawAll(some: readonly Comment[], onRead: () => void) {
    let placeOf: Map<number, Element> | undefined;
    const parts = partsOf(some);
    for (const part of parts) {
      const known = await read(part);
      if (abort.signal.aborted) return;
      placeOf ??= new Map(places().map(({ id, place }) => [id, place]));
      const marks = await marksFor(part, known, placeOf, t);
      for (const { id } of part) if (known.moods[id]) readings[id] = known.moods[id];
      await put(marks, () => part === parts.at(-1) && onRead());
    }
  }

  async function draw(some: readonly Comment[]) {
    let told = false;
    const tell = () => {
      if (told || failed || abort.signal.aborted) return;
      told = true;
      onMoods?.(readings);
    };
    drawing++;
    try {
      await after;
      if (!abort.signal.aborted) await drawAll(some, () => drawing === 1 && tell());
    } catch (error) {
      failed = true;
      if (!abort.signal.aborted) console.error(error);
    }
    drawing--;
    if (drawing === 0) tell();
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

/** As much as the background takes. */
const asAsked = ({ id, depth, author, text }: Comment) => ({
  id,
  depth: Math.min(depth, MAX_COMMENT_DEPTH),
  author,
  text: text.slice(0, MAX_COMMENT_CHARS),
});

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
  const pace = createYielder(SLICE);
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
