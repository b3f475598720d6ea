import type { Mood, MoodReading } from '../../utils/model.ts';
import type { Translate } from '../../utils/texts.ts';
import { nextTask } from './next-task.ts';

/** A comment's header line; its badge is appended there. */
export interface BadgePlace {
  id: number;
  place: Element;
}

export interface DrawOptions {
  signal?: AbortSignal;
  /** Of the page; light where it is not said. */
  theme?: 'light' | 'dark';
}

/** Milliseconds of drawing before the page gets its turn. */
const SLICE = 8;

/** The element's name: no page styles it, and badges.css does. */
const BADGE = 'yoyak-badge';

const SHAPES: Record<Mood, string> = { positive: '▲', neutral: '●', negative: '▼' };

/** A comment's mood as shape and word; its tooltip says how sure the reading is and by which words. */
export function createBadge(document: Document, reading: MoodReading, t: Translate): HTMLElement {
  const { mood, confidence, cues } = reading;
  const word = t(`mood_${mood}`);
  const percent = Math.round(confidence * 100);
  const badge = document.createElement(BADGE);
  badge.dataset.mood = mood;
  badge.setAttribute('role', 'img');
  badge.setAttribute('aria-label', t('badge_label', word, percent));
  badge.title = cues.length
    ? t('badge_title_cues', word, percent, cues.slice(0, 5).join(', '))
    : t('badge_title', word, percent);
  const label = document.createElement('span');
  label.textContent = word;
  badge.append(`${SHAPES[mood]} `, label);
  return badge;
}

/**
 * Draws the badges that `readings` (by comment id) has, in slices, so that no task gets long. A comment has one badge at
 * most: drawing again changes nothing, or replaces a reading that is another one now. Stops quietly when aborted.
 * Returns how many were drawn.
 */
export async function drawBadges(
  places: Iterable<BadgePlace>,
  readings: Readonly<Record<number, MoodReading>>,
  t: Translate,
  { signal, theme = 'light' }: DrawOptions = {},
): Promise<number> {
  let drawn = 0;
  let until = performance.now() + SLICE;
  for (const { id, place } of places) {
    const reading = readings[id];
    if (!reading) continue;
    if (performance.now() > until) {
      await nextTask();
      until = performance.now() + SLICE;
    }
    if (signal?.aborted) return drawn;
    const badge = createBadge(place.ownerDocument, reading, t);
    badge.dataset.theme = theme;
    if (put(badge, place)) drawn += 1;
  }
  return drawn;
}

/** Takes off every badge of the page. */
export function removeBadges(document: Document): void {
  for (const badge of document.querySelectorAll(BADGE)) badge.remove();
}

/** False where the place has this very badge already. */
function put(badge: HTMLElement, place: Element): boolean {
  const [old, ...more] = [...place.children].filter(({ localName }) => localName === BADGE);
  for (const extra of more) extra.remove();
  if (!old) place.append(badge);
  else if (old.isEqualNode(badge)) return false;
  else old.replaceWith(badge);
  return true;
}
