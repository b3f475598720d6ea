import type { Source } from '../model.ts';
import { commentRow } from '../sites/hacker-news.ts';
import { findText } from './find-text.ts';
import { lightsOut, lightUp } from './light-up.ts';

/** Opens what is not on this page: the comment on Hacker News. */
function openComment(id: number): void {
  window.open(`https://news.ycombinator.com/item?id=${id}`, '_blank', 'noopener');
}

/** Leads a bullet back to its source: the comment of this page, else on Hacker News; the sentence in the text. */
export function jumpIn(document: Document): (source: Source) => void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') lightsOut();
  });
  return (source) => {
    if (source.kind === 'sentence') {
      const range = findText(document.body, source.text);
      if (range) lightUp(range);
      return;
    }
    const row = commentRow(document, source.id);
    if (!row) return openComment(source.id);
    const range = (source.text && findText(row, source.text)) || document.createRange();
    if (range.collapsed) range.selectNodeContents(row);
    lightUp(range);
  };
}
