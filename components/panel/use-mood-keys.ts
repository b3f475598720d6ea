import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

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
