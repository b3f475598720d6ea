/** Inline styles that leave nothing to see. What style sheets hide cannot be seen in a copy of the page. */
const UNSEEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:[;!]|$)|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{4,})/i;
const NO_SIZE = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px|em|rem|%)?\s*(?:[;!]|$)/i;
const CUT_OFF = /(?:^|[;\s])overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
/** Pages hide their own content behind a dialog (`aria-hidden`) or until a script has run (`style` of body). */
const HOLDS_PAGE = 'main, article, h1';

const NEVER_TEXT =
  'script:not([type="application/ld+json"]), style, template, dialog:not([open]), [role="dialog"], [role="alertdialog"], [role="tooltip"]';

/** Takes out of `document` what a reader cannot see, as far as attributes tell. Changes it. */
export function removeUnseen(document: Document): void {
  for (const element of [...document.querySelectorAll(NEVER_TEXT)]) element.remove();
  for (const element of [
    ...document.querySelectorAll('[hidden], [aria-hidden="true"], [style], input[type="hidden"]'),
  ]) {
    if (element === document.body || element === document.documentElement) {
      element.removeAttribute('style');
      element.removeAttribute('aria-hidden');
    } else if (isUnseen(element)) {
      if (element.querySelector(HOLDS_PAGE) || element.matches(HOLDS_PAGE)) show(element);
      else element.remove();
    }
  }
}

function isUnseen(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true') return !element.matches('math, .katex-mathml');
  const style = element.getAttribute('style') ?? '';
  return UNSEEN.test(style) || (NO_SIZE.test(style) && CUT_OFF.test(style));
}

function show(element: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
}
