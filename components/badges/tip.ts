import { createOwnElement } from '../shared/own-elements.ts';
import { detailsOf, MARKS } from './badge.ts';

/** CSS pixels between a mark and its tip, and between a tip and the window's edge. */
const GAP = 6;

/** Shows what a mark says more while it is pointed at or has the focus; returns the way to stop. One element for all of them. */
export function watchTips(document: Document): () => void {
  const tip = createOwnElement(document, 'tip');
  tip.setAttribute('role', 'tooltip');
  let shown: Element | undefined;
  /** Where the pointer was last, in CSS pixels of the window; null where a mark has the focus alone. */
  let pointer: { x: number; y: number } | null = null;

  function show(mark: Element) {
    const lines = detailsOf(mark);
    if (!lines) return;
    shown = mark;
    tip.dataset.theme = (mark as HTMLElement).dataset.theme ?? 'light';
    tip.replaceChildren(
      ...lines.map((text) => {
        const line = document.createElement('span');
        line.textContent = text;
        return line;
      }),
    );
    document.documentElement.append(tip);
    document.addEventListener('pointermove', pointed, { passive: true });
    place(tip, mark.getBoundingClientRect());
  }

  function hide() {
    shown = undefined;
    tip.remove();
    document.removeEventListener('pointermove', pointed);
  }

  const markAt = ({ target }: Event) => (target instanceof Element ? target.closest(MARKS) : null);
  const over = (event: Event) => {
    const mark = markAt(event);
    pointed(event);
    if (mark && mark !== shown) show(mark);
    else if (!mark && shown && document.activeElement !== shown) hide();
  };
  const out = (event: Event) => {
    if (markAt(event) === shown) hide();
  };
  const pointed = (event: Event) => {
    pointer = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : null;
  };
  // The pointer rests, the page moves under it: no event tells what it points at then, and `:hover` not at once.
  const scrolled = () => {
    if (!shown) return;
    const box = shown.getBoundingClientRect();
    if (shown === document.activeElement || (pointer && holds(box, pointer))) place(tip, box);
    else hide();
  };
  // What is topmost goes first: the panel stays.
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !shown) return;
    hide();
    event.preventDefault();
  };
  document.addEventListener('pointerover', over, { passive: true });
  document.addEventListener('focusin', over);
  document.addEventListener('focusout', out);
  document.addEventListener('keydown', key, true);
  document.addEventListener('scroll', scrolled, { passive: true, capture: true });
  return () => {
    document.removeEventListener('pointerover', over);
    document.removeEventListener('focusin', over);
    document.removeEventListener('focusout', out);
    document.removeEventListener('keydown', key, true);
    document.removeEventListener('scroll', scrolled, { capture: true });
    hide();
  };
}

const holds = ({ left, right, top, bottom }: DOMRect, { x, y }: { x: number; y: number }): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Below the mark, or above it where there is no room; never over the window's edge. */
function place(tip: HTMLElement, mark: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = tip.getBoundingClientRect();
  const below = mark.bottom + GAP;
  const top = below + height + GAP > clientHeight ? mark.top - height - GAP : below;
  const left = Math.max(GAP, Math.min(mark.left, clientWidth - width - GAP));
  tip.style.setProperty('top', `${Math.round(top)}px`);
  tip.style.setProperty('left', `${Math.round(left)}px`);
}
