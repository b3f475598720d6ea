/** CSS pixels: what is no larger is there for machines ("screen reader only" boxes are 1 by 1). */
const LEAST = 1;
const TEXT = 3;
const SEEN = { visibilityProperty: true };
/** Folded, not hidden: a reader opens it. */
const FOLDED = 'details:not([open]), [hidden="until-found"]';

/**
 * Takes out of `copy`, a fresh clone of `page`, what `page` as it is drawn right now does not show: by style sheets, without a
 * size, or far off the page. What fades in later (`opacity`) is left. Does nothing to a page that is not drawn: one that was
 * only fetched, one that hides the whole of itself until its scripts are done, a browser without `checkVisibility`. Costs the page's layout, if that is due.
 */
export function removeUndrawn(page: Document, copy: Document): void {
  if (!page.defaultView || typeof page.body?.checkVisibility !== 'function') return;
  if (!page.body.checkVisibility(SEEN)) return;
  const drawn = [...page.body.querySelectorAll('*')];
  const copied = [...(copy.body?.querySelectorAll('*') ?? [])];
  // A clone has the same elements in the same order; where it has not, nothing can be told.
  if (copied.length !== drawn.length) return;
  for (const [index, element] of drawn.entries()) if (isUndrawn(element)) copied[index]!.remove();
}

function isUndrawn(element: Element): boolean {
  if (!hasText(element)) return false;
  if (!element.checkVisibility(SEEN)) return !element.closest(FOLDED);
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (width <= LEAST && height <= LEAST) return getComputedStyle(element).display !== 'contents';
  return right + scrollX < 0 || bottom + scrollY < 0;
}

/** Own words, not those of elements in it: these are asked themselves. */
function hasText({ childNodes }: Element): boolean {
  for (const node of childNodes) if (node.nodeType === TEXT && node.nodeValue?.trim()) return true;
  return false;
}
