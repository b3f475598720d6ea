import type { Mood, MoodCounts } from '../../utils/domain/index.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import { percents } from '../shared/format.ts';
import { createOwnElement, ignoreScriptedActions, kindOf } from '../shared/own-elements.ts';
import { type BadgeTheme, SHAPES } from './badge.ts';

const MOODS = ['positive', 'neutral', 'negative'] as const;

/** What a line shows beside the shares. */
export interface MoodLineState {
  counts: MoodCounts;
  picked?: Mood;
  of?: number;
  at?: number;
}

/**
 * The shares of each mood as a small bar beside a story's title; with `pick` each part is a button. It takes no width of its
 * own, so that nothing of the page wraps. Null where no comment was judged.
 */
export function createMoodLine(
  document: Document,
  state: MoodLineState,
  t: Translate,
  theme: BadgeTheme,
  pick?: (mood: Mood) => void,
): HTMLElement | null {
  const shares = percents(MOODS.map((mood) => state.counts[mood]));
  if (shares.every((share) => share === 0)) return null;
  const said = MOODS.map((mood, i) => t('moods_share', t(`mood_${mood}`), shares[i]!));
  const line = createOwnElement(document, 'moods');
  line.dataset.theme = theme;
  line.setAttribute('role', pick ? 'group' : 'img');
  line.setAttribute('aria-label', pick ? t('panel_moods') : `${t('panel_moods')}: ${said.join(', ')}`);
  if (pick) ignoreScriptedActions(line);
  else line.title = said.join(' · ');
  const bar = document.createElement('span');
  for (const [i, mood] of MOODS.entries()) {
    if (shares[i] === 0) continue;
    const part = document.createElement(pick ? 'button' : 'i');
    part.dataset.mood = mood;
    part.style.setProperty('flex-grow', String(shares[i]));
    if (pick) {
      part.setAttribute('aria-pressed', String(state.picked === mood));
      part.setAttribute('aria-label', `${SHAPES[mood]} ${said[i]}`);
      part.title = t('moods_pick', said[i]!);
      part.addEventListener('click', () => pick(mood));
    }
    bar.append(part);
  }
  line.append(bar);
  if (state.picked) line.append(placeIn(document, state.picked, state, t));
  return line;
}

function placeIn(document: Document, picked: Mood, { of = 0, at = 0 }: MoodLineState, t: Translate): HTMLElement {
  const place = document.createElement('b');
  place.setAttribute('role', 'status');
  place.textContent = `${SHAPES[picked]} ${t('moods_at', at, of)}`;
  place.title = t('moods_of', of);
  return place;
}

/** Puts `line` at the end of `place`, instead of one that stands there; null takes that away. The focus stays on its part. */
export function putMoodLine(place: Element, line: HTMLElement | null): void {
  const old = [...place.children].find((child) => kindOf(child) === 'moods');
  const focused = old?.querySelector<HTMLElement>('button:focus')?.dataset.mood;
  old?.remove();
  if (!line) return;
  place.append(line);
  if (focused) line.querySelector<HTMLElement>(`button[data-mood="${focused}"]`)?.focus({ preventScroll: true });
}
