import { commentRows } from '../sites/hacker-news-comments.ts';

/** True on 2026-09-29: a folded comment's row is `coll`, what it hides is `noshow`, `a.togg` unfolds it. */
const FOLDED = 'coll';
const HIDDEN = 'noshow';
const TOGGLE = 'a.togg';
const INDENT = 'td.ind[indent]';

/** Whether a reader can see where a range begins. */
export function isRangeVisible({ startContainer }: Range): boolean {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.checkVisibility?.() ?? element !== null;
}

/** Opens the closed `<details>` and the parts hidden until found that a range stands in. */
export function revealRange({ startContainer }: Range): void {
  let element = startContainer.parentElement;
  for (; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.getAttribute('hidden') === 'until-found') element.removeAttribute('hidden');
  }
}

/** Unfolds a comment of a thread and those above it that hide it, by the page's own toggle where it works. */
export function unfoldComment(row: Element): void {
  const above = ancestors(row);
  for (const part of [...above].reverse()) {
    if (part.classList.contains(FOLDED)) part.querySelector<HTMLElement>(TOGGLE)?.click();
  }
  // Where the page's script did not, or was not there.
  for (const part of [row, ...row.querySelectorAll(`.${HIDDEN}`)]) part.classList.remove(HIDDEN);
}

// The row itself and the rows it answers, nearest first.
function ancestors(row: Element): Element[] {
  const rows = commentRows(row.ownerDocument);
  const depthOf = (part: Element) => Number(part.querySelector(INDENT)?.getAttribute('indent') ?? 0);
  const found = [row];
  let depth = depthOf(row);
  for (let i = rows.indexOf(row) - 1; i >= 0 && depth > 0; i--) {
    const part = rows[i]!;
    if (depthOf(part) >= depth) continue;
    depth = depthOf(part);
    found.push(part);
  }
  return found;
}
