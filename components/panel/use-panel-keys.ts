import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls `close` when Esc is pressed in `element`, or on the page while nothing there has the focus; a dialog, a text
 * field or a script of the page that takes the key keeps it. While `asleep`, only the element itself counts.
 */
export function useEscape(element: RefObject<HTMLElement | null>, asleep: boolean, close: () => void): void {
  const latest = useRef({ asleep, close });
  latest.current = { asleep, close };
  useEffect(() => {
    const inside = element.current!;
    const page = inside.ownerDocument;
    const escapes = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && !event.isComposing;
    const onInside = (event: KeyboardEvent) => {
      if (!escapes(event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.close();
    };
    const onPage = (event: KeyboardEvent) => {
      const nothingFocused = event.target === page.body || event.target === page.documentElement;
      if (escapes(event) && nothingFocused && !latest.current.asleep) latest.current.close();
    };
    inside.addEventListener('keydown', onInside);
    page.addEventListener('keydown', onPage);
    return () => {
      inside.removeEventListener('keydown', onInside);
      page.removeEventListener('keydown', onPage);
    };
  }, [element]);
}

/** While `active`, `n` and `p` pressed in `element` step; where letters are typed they stay letters. */
export function useMoodKeys(element: RefObject<HTMLElement | null>, active: boolean, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const inside = element.current;
    if (!active || !inside) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches('input, textarea, select, [role="menuitem"]')) return;
      if (event.key === 'n') step(1);
      else if (event.key === 'p') step(-1);
      else return;
      event.preventDefault();
    };
    inside.addEventListener('keydown', onKey);
    return () => inside.removeEventListener('keydown', onKey);
  }, [element, active, step]);
}
