import type { MoodView } from '../../components/panel/panel-props.ts';
import { ownSelector } from '../../components/shared/own-elements.ts';
import type { Comment, Mood, MoodReading } from '../domain/index.ts';
import { countMoods, findExtremes, moodsOverTime } from '../sentiment/thread-moods.ts';
import type { BadgePlace } from '../sites/site.ts';
import { unfoldComment } from './reveal.ts';

/** On the comments that are not of the picked mood; badges.css fades them. */
const FADED = 'data-yoyak-faded';

/** What takes its own keys; of our panel's fields a page sees no more than the panel. */
const PANEL = ownSelector('panel');
const FIELDS = `input, textarea, select, [contenteditable], ${PANEL}`;

const isVisible = (element: Element) => element.checkVisibility?.() ?? true;

/** The moods of a page's comments: which of them stand out, and the way from one to the next. */
export interface MoodFilter {
  /** Undefined until all moods are known. */
  view(): MoodView | undefined;
  /** All clear moods of the page. */
  know(readings: Readonly<Record<number, MoodReading>>): void;
  /** Lets a mood stand out; the same one again, or none, ends that. */
  pick(mood: Mood | undefined): void;
  /** Scrolls to the next comment of the picked mood, or the one before, and takes the keyboard there. */
  step(by: 1 | -1): void;
  /** Leaves the page as it was. */
  remove(): void;
}

/** While a mood is picked, `n` and `p` walk its comments and Esc ends it. `onChange` hears of every change of the view. */
export function createMoodFilter(
  document: Document,
  comments: readonly Comment[],
  places: () => BadgePlace[],
  onChange: () => void,
): MoodFilter {
  let known: Pick<MoodView, 'counts' | 'extremes' | 'overTime'> | undefined;
  let moodOf = (_: number): Mood | undefined => undefined;
  let picked: Mood | undefined;
  let stops: Element[] = [];
  let at = 0;
  let walkedTo: Element | null = null;

  const rows = () => places().flatMap(({ id, place }) => ({ id, place, row: place.closest('tr') ?? place }));

  function pick(mood: Mood | undefined) {
    if (!known) return;
    picked = mood === picked ? undefined : mood;
    at = 0;
    stops = [];
    walkedTo = null;
    for (const { id, place, row } of rows()) {
      const matches = !picked || (moodOf(id) ?? 'neutral') === picked;
      row.toggleAttribute(FADED, !matches);
      if (picked && matches) stops.push(place);
    }
    document.removeEventListener('keydown', onKey, true);
    if (picked) document.addEventListener('keydown', onKey, true);
    onChange();
  }

  function step(by: 1 | -1) {
    if (stops.length === 0) return;
    at = at === 0 ? firstFrom(by) : ((at - 1 + by + stops.length) % stops.length) + 1;
    show(stops[at - 1]!);
    onChange();
  }

  /** The first stop below the top of the window, or the last one above it; the way begins where the reader is. */
  function firstFrom(by: 1 | -1): number {
    const below = stops.findIndex((stop) => isVisible(stop) && stop.getBoundingClientRect().top >= 0);
    if (by > 0) return below === -1 ? 1 : below + 1;
    return below <= 0 ? stops.length : below;
  }

  function show(place: Element) {
    const row = place.closest('tr.comtr, tr.athing');
    if (row && !isVisible(place)) unfoldComment(row);
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    place.scrollIntoView({ block: 'center', behavior });
    const badge = place.querySelector<HTMLElement>(ownSelector('badge'));
    badge?.focus({ preventScroll: true });
    walkedTo = badge;
  }

  function onKey(event: KeyboardEvent) {
    const { key, target } = event;
    // The tip of the badge that was walked to goes together with the walk.
    const taken = event.defaultPrevented && !(key === 'Escape' && target === walkedTo);
    if (taken || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = target instanceof Element && target.matches(FIELDS);
    if (key === 'Escape') {
      pick(undefined);
      // A field of the page may want it too; the panel would go.
      if (inField && !target.matches(PANEL)) return;
    } else if (inField) return;
    else if (key === 'n') step(1);
    else if (key === 'p') step(-1);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  return {
    view: () => known && { ...known, ...(picked && { picked }), of: stops.length, at },
    know(readings) {
      moodOf = (id) => readings[id]?.mood;
      known = {
        counts: countMoods(comments, moodOf),
        extremes: findExtremes(comments, moodOf),
        overTime: moodsOverTime(comments, moodOf),
      };
      onChange();
    },
    pick,
    step,
    remove() {
      document.removeEventListener('keydown', onKey, true);
      if (picked) for (const { row } of rows()) row.removeAttribute(FADED);
      picked = undefined;
      known = undefined;
      onChange();
    },
  };
}
