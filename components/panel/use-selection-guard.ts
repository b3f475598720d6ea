import { useRef } from 'preact/hooks';

/** Pixels that a click may move. */
const STILL = 6;

/** On a region whose text may be selected just now. */
const SELECTING = 'data-selecting';

/**
 * Lets the text of `region` be selected until something else is pressed. By itself it cannot be: Chromium gives a page the text
 * of a selection inside a closed shadow root, and lets its scripts make one (`window.find`, then select all).
 */
function allowSelecting(region: HTMLElement): void {
  const page = region.ownerDocument;
  const root = region.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : region;
  const end = ({ target }: Event) => {
    if (target === host || region.contains(target as Node)) return;
    region.removeAttribute(SELECTING);
    page.removeEventListener('pointerdown', end, true);
  };
  if (region.hasAttribute(SELECTING)) return;
  region.setAttribute(SELECTING, '');
  page.addEventListener('pointerdown', end, true);
}

/** Handlers for a region of links whose text can be selected: a press that was dragged is no click. */
export function useSelectionGuard() {
  const pressed = useRef<[number, number] | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      allowSelecting(event.currentTarget as HTMLElement);
      pressed.current = [event.clientX, event.clientY];
    },
    onClickCapture(event: MouseEvent) {
      const from = pressed.current;
      pressed.current = null;
      // A key press makes a click without a place.
      if (!from || event.detail === 0) return;
      if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) <= STILL) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
