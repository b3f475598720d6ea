import type { Source } from '../model.ts';
import { commentRow } from '../sites/hacker-news.ts';
import { findText } from './find-text.ts';
import { lightsOut, lightUp } from './light-up.ts';

/** Opens what is not on this page: the comment on Hacker News. */
function openComment(id: number): void {
  window.open(`https://news.ycombinator.com/item?id=${id}`, '_blank', 'noopener');
}

/**
 * Leads a bullet back to its source: the comment of this page, else on Hacker News; the sentence in the text. The
 * function returns false where the page has changed and the sentence is gone.
 */
export function jumpIn(document: Document): (source: Source) => boolean {
  document.addEventListener('keydown', putOut);
  return (source) => {
    if (source.kind === 'sentence') return light(findText(document.body, source.text));
    const row = commentRow(document, source.id);
    if (!row) openComment(source.id);
    return !row || light((source.text && findText(row, source.text)) || rangeOf(row));
  };
}

function putOut({ key }: KeyboardEvent): void {
  if (key === 'Escape') lightsOut();
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

function light(range: Range | null): boolean {
  if (range) lightUp(range);
  return range !== null;
}
