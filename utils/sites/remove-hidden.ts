/** Inline styles that leave nothing to see. What style sheets hide cannot be told from a copy of the page. */
const UNSEEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:[;!]|$)|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{4,})/i;
const NO_SIZE = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px|em|rem|%)?\s*(?:[;!]|$)/i;
const CUT_OFF = /(?:^|[;\s])overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
const NEVER_TEXT =
  'script:not([type="application/ld+json"]), style, template, dialog:not([open]), [role="alertdialog"], [role="tooltip"]';
/** Behind an open dialog pages mark their own content `aria-hidden`: it is there to see. */
const HOLDS_PAGE = 'main, article, h1';
/** A dialog with more of the page's text than this is the page. */
const DIALOG_SHARE = 0.4;
/** What React streams to; its scripts show it, which do not run in a page that was fetched. */
const STREAMED = '[hidden][id^="S:"]';

/** Takes out of `document` what a reader cannot see, as far as attributes tell. Changes it. */
export function removeHidden(document: Document): void {
  for (const element of [...document.querySelectorAll(NEVER_TEXT)]) element.remove();
  const all = textLength(document.body);
  for (const dialog of [...document.querySelectorAll('[role="dialog"]')]) {
    if (textLength(dialog) < all * DIALOG_SHARE) dialog.remove();
  }
  // Until their scripts have run, pages hide the whole of themselves by a style of body.
  for (const root of [document.documentElement, document.body]) root?.removeAttribute('style');
  for (const element of [...document.querySelectorAll('[hidden], [aria-hidden="true"], [style]')]) {
    if (element.matches(STREAMED)) element.removeAttribute('hidden');
    else if (isUnseen(element)) element.remove();
    else if (isBehind(element)) element.removeAttribute('aria-hidden');
  }
}

const textLength = (element: Element | null): number => element?.textContent?.length ?? 0;

function isUnseen(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style') ?? '';
  if (UNSEEN.test(style) || (NO_SIZE.test(style) && CUT_OFF.test(style))) return true;
  return element.getAttribute('aria-hidden') === 'true' && !isBehind(element);
}

function isBehind(element: Element): boolean {
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  return element.matches(HOLDS_PAGE) || element.querySelector(HOLDS_PAGE) !== null;
}

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
