import { drawBadges, removeBadges } from '../../components/badges/badge.ts';
import { request } from '../messages.ts';
import type { BadgePlace } from '../sites/site.ts';
import type { Translate } from '../texts.ts';
import type { Decoration } from './page-session.ts';
import { pageTheme } from './theme.ts';

/** Comments asked about at once: the first screen's badges need not wait for the last comment's. */
const CHUNK = 250;

/** The badges of a page, on and off as the settings say. */
export function pageBadges(
  comments: { id: number; text: string }[],
  places: () => BadgePlace[],
  t: Translate,
  on: boolean,
): Decoration {
  let off = on ? showBadges(comments, places(), t) : undefined;
  const remove = () => {
    off?.();
    off = undefined;
  };
  return {
    remove,
    update({ badges }) {
      if (badges) off ??= showBadges(comments, places(), t);
      else remove();
    },
  };
}

/** Asks for the moods of a page's comments and draws their badges; returns the way to take them off. */
function showBadges(comments: { id: number; text: string }[], places: BadgePlace[], t: Translate): () => void {
  const abort = new AbortController();
  draw(comments, places, t, abort.signal).catch((error) => {
    if (!abort.signal.aborted) console.error(error);
  });
  return () => {
    abort.abort();
    removeBadges(document);
  };
}

async function draw(
  comments: { id: number; text: string }[],
  places: BadgePlace[],
  t: Translate,
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; from < comments.length && !signal.aborted; from += CHUNK) {
    const part = comments.slice(from, from + CHUNK).map(({ id, text }) => ({ id, text }));
    const readings = await request('moods', part);
    const ids = new Set(part.map(({ id }) => id));
    await drawBadges(
      places.filter(({ id }) => ids.has(id)),
      readings,
      t,
      { signal, theme: pageTheme(document) },
    );
  }
}
