import type { Mood, MoodReading } from '../../utils/model.ts';
import type { Translate } from '../../utils/texts.ts';

export { type BadgePlace, type DrawOptions, drawBadges, removeBadges } from './draw.ts';

/** The element's name: no page styles it, and badges.css does. */
export const BADGE = 'yoyak-badge';

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
