import { createBadge, putBadges, removeBadges } from '../../components/badges/badge.ts';
import { request } from '../messages.ts';
import { paced } from '../pace.ts';
import type { BadgePlace } from '../sites/site.ts';
import type { Translate } from '../texts.ts';
import type { Decoration } from './page-session.ts';
import { pageTheme } from './theme.ts';

type Said = { id: number; text: string };

/** Comments whose badges come first: about as many as a reader sees before the others are there. */
const FIRST = 100;
/** Comments in one message: what the background takes at once. */
const MOST_ASKED = 2_000;
/** Milliseconds of making badges before the page gets its turn. */
const SLICE = 8;

/** The badges of a page, on and off as the settings say. `places` is called when the first of them come. */
export function pageBadges(
  comments: readonly Said[],
  places: () => BadgePlace[],
  t: Translate,
  on: boolean,
): Decoration {
  let off = on ? showBadges(comments, places, t) : undefined;
  const remove = () => {
    off?.();
    off = undefined;
  };
  return {
    remove,
    update({ badges }) {
      if (badges) off ??= showBadges(comments, places, t);
      else remove();
    },
  };
}

/** Asks for the moods of a page's comments and draws their badges; returns the way to take them off. */
function showBadges(comments: readonly Said[], places: () => BadgePlace[], t: Translate): () => void {
  const abort = new AbortController();
  draw(comments, places, t, abort.signal).catch((error) => {
    if (!abort.signal.aborted) console.error(error);
  });
  return () => {
    abort.abort();
    removeBadges(document);
  };
}

/** Few, large parts: each of them has the page's whole table laid out again. */
function partsOf(comments: readonly Said[]): Said[][] {
  const parts: Said[][] = [];
  for (let from = 0; from < comments.length; ) {
    const to = from === 0 && comments.length > 3 * FIRST ? FIRST : from + MOST_ASKED;
    parts.push(comments.slice(from, to).map(({ id, text }) => ({ id, text })));
    from = to;
  }
  return parts;
}

async function draw(
  comments: readonly Said[],
  places: () => BadgePlace[],
  t: Translate,
  signal: AbortSignal,
): Promise<void> {
  let placeOf: Map<number, Element> | undefined;
  for (const part of partsOf(comments)) {
    const readings = await request('moods', part);
    if (signal.aborted) return;
    placeOf ??= new Map(places().map(({ id, place }) => [id, place]));
    const theme = pageTheme(document);
    const pace = paced(SLICE);
    const badges: [Element, HTMLElement][] = [];
    for (const { id } of part) {
      const place = placeOf.get(id);
      const reading = readings[id];
      if (!place || !reading) continue;
      await pace();
      badges.push([place, createBadge(document, reading, t, theme)]);
    }
    if (signal.aborted) return;
    putBadges(badges);
  }
}
