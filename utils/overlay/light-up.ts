/** The name of the highlight; its colors stand in highlight.css, which the background puts on the page. */
const NAME = 'yoyak-source';

function calm(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

/** Scrolls to a range and lights it up (CSS Custom Highlight API); nothing is inserted into the page. */
export function lightUp(range: Range): void {
  const box = range.getBoundingClientRect();
  const top = scrollY + box.top - innerHeight * 0.3;
  scrollTo({ top: Math.max(0, top), behavior: calm() });
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range));
}

/** Puts the light out. */
export function lightsOut(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
}
