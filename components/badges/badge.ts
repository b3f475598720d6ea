import type { Mood, MoodReading } from '../../utils/model.ts';
import type { Translate } from '../../utils/texts.ts';

/** A comment's header line; its badge is appended there. */
export interface BadgePlace {
  id: number;
  place: Element;
}

/** The element's name: no page styles it, and badges.css does. */
const BADGE = 'yoyak-badge';

const SHAPES: Record<Mood, string> = { positive: '▲', neutral: '●', negative: '▼' };

/** A comment's mood as shape and word; its tooltip says how sure the reading is and by which words. */
export function createBadge(
  document: Document,
  { mood, confidence, cues }: MoodReading,
  t: Translate,
  theme: 'light' | 'dark' = 'light',
): HTMLElement {
  const word = t(`mood_${mood}`);
  const percent = Math.round(confidence * 100);
  const badge = document.createElement(BADGE);
  badge.dataset.mood = mood;
  badge.dataset.theme = theme;
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
 * Puts each badge at the end of its place, all in one go: every one of them would have the whole table around it laid
 * out again. A place has one badge at most: the same one again changes nothing, another one takes the old one's place.
 * Returns how many were put.
 */
export function putBadges(badges: Iterable<readonly [place: Element, badge: HTMLElement]>): number {
  let put = 0;
  for (const [place, badge] of badges) if (putBadge(place, badge)) put += 1;
  return put;
}

/** Takes off every badge of the page. */
export function removeBadges(document: Document): void {
  for (const badge of document.querySelectorAll(BADGE)) badge.remove();
}

/** False where the place has this very badge already. */
function putBadge(place: Element, badge: HTMLElement): boolean {
  const [old, ...more] = [...place.children].filter(({ localName }) => localName === BADGE);
  for (const extra of more) extra.remove();
  if (!old) place.append(badge);
  else if (old.isEqualNode(badge)) return false;
  else old.replaceWith(badge);
  return true;
}
