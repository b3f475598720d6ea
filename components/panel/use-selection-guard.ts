import { useRef } from 'preact/hooks';

/** Pixels that a click may move. */
const STILL = 6;

/** Handlers for a region of links whose text can be selected: a press that was dragged is no click. */
export function useSelectionGuard() {
  const pressed = useRef<[number, number] | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
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
