import type { Mood, MoodReading, Stance } from '../../utils/domain/index.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import { createOwnElement, kindOf, type OwnElementKind, ownSelector } from '../shared/own-elements.ts';

/** A comment's header line; its marks are appended there. */
export interface BadgeAnchor {
  id: number;
  place: Element;
}

export type BadgeTheme = 'light' | 'dark';

/** The selector of all marks. */
export const MARKS = ownSelector('badge', 'stance', 'standing');

export const SHAPES: Record<Mood, string> = { positive: '▲', neutral: '●', negative: '▼' };

/** What a mark says more when it is pointed at or has the focus, line by line; the first line is its heading. */
const details = new WeakMap<Element, readonly string[]>();

/** What a mark says more: a heading, then lines; undefined where the element is no mark of ours. */
export const detailsOf = (mark: Element): readonly string[] | undefined => details.get(mark);

/** A comment's mood as shape and word, a neutral one as a small dot; pointed at, it says how sure the reading is and by which words. */
export function createBadge(
  document: Document,
  { mood, confidence, cues }: MoodReading,
  t: Translate,
  theme: BadgeTheme = 'light',
): HTMLElement {
  const word = t(`mood_${mood}`);
  const percent = Math.round(confidence * 100);
  const heading = `${SHAPES[mood]} ${word}`;
  const sure = t('badge_sure', percent);
  const why = cues.length > 0 ? t('badge_cues', cues.slice(0, 5).join(', ')) : undefined;
  const lines = why ? [heading, sure, why] : [heading, sure];
  const badge = createMark(document, 'badge', t('badge_label', word, percent), theme, lines, why);
  badge.dataset.yoyakMood = mood;
  // For the walk from comment to comment; the page's own order of stops stays as it is.
  badge.tabIndex = -1;
  if (mood === 'neutral') {
    badge.textContent = SHAPES.neutral;
    return badge;
  }
  const label = document.createElement('span');
  label.textContent = word;
  badge.append(`${SHAPES[mood]} `, label);
  return badge;
}

/** What a comment does in its thread, in one word; pointed at, it says it in full. */
export function createStance(
  document: Document,
  stance: Stance,
  t: Translate,
  theme: BadgeTheme = 'light',
): HTMLElement {
  const text = stanceText(stance, t);
  const what = t('stance_what');
  const mark = createMark(document, 'stance', text, theme, [text, what], what);
  mark.dataset.stance = stance;
  mark.textContent = stanceWord(stance, t);
  return mark;
}

/** The community's own verdict, which Hacker News shows as shades of grey: `grey` 1 to 5 stands for 0 to -4 points. */
export function createStanding(
  document: Document,
  grey: number,
  t: Translate,
  theme: BadgeTheme = 'light',
): HTMLElement {
  const points = grey > 1 ? `−${grey - 1}` : '0';
  const label = t('standing_label', points);
  const what = t('standing_what');
  const mark = createMark(document, 'standing', label, theme, [label, what], what);
  mark.textContent = t('standing_points', points);
  return mark;
}

function createMark(
  document: Document,
  kind: OwnElementKind,
  label: string,
  theme: BadgeTheme,
  lines: readonly string[],
  description?: string,
): HTMLElement {
  const mark = createOwnElement(document, kind);
  mark.dataset.theme = theme;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', label);
  if (description) mark.setAttribute('aria-description', description);
  details.set(mark, lines);
  return mark;
}

/**
 * Puts each mark at the end of its place, all in one go: every one of them would have the whole table around it laid out
 * again. A place has one mark of a kind at most: the same one again changes nothing, another one takes the old one's place.
 * Returns how many were put.
 */
export function putMarks(marks: Iterable<readonly [place: Element, mark: HTMLElement]>): number {
  let put = 0;
  for (const [place, mark] of marks) if (putMark(place, mark)) put += 1;
  return put;
}

/** Takes off every mark of the page. */
export function removeMarks(document: Document): void {
  for (const mark of document.querySelectorAll(MARKS)) mark.remove();
}

/** False where the place has this very mark already. */
function putMark(place: Element, mark: HTMLElement): boolean {
  const [old, ...more] = [...place.children].filter((child) => kindOf(child) === kindOf(mark));
  for (const extra of more) extra.remove();
  if (!old) place.append(mark);
  else if (old.isEqualNode(mark)) return false;
  else old.replaceWith(mark);
  return true;
}

const keyOf = (stance: Stance) => (stance === 'adds-source' ? 'adds_source' : stance);

/** A stance in words. */
const stanceText = (stance: Stance, t: Translate): string => t(`stance_${keyOf(stance)}`);

/** The same in one word. */
const stanceWord = (stance: Stance, t: Translate): string => t(`stance_short_${keyOf(stance)}`);
