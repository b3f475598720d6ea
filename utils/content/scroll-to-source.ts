import { sentenceUrl } from '../../components/shared/links.ts';
import { ownSelector } from '../../components/shared/own-elements.ts';
import type { Source } from '../domain/index.ts';
import { commentRow } from '../sites/hacker-news.ts';
import { HACKER_NEWS, itemUrl } from '../sites/registry.ts';
import { findText } from './find-text.ts';
import { clearHighlight, highlightRange, isHighlighted } from './highlight.ts';
import { isRangeVisible, unfoldComment } from './reveal.ts';

const open = (url: string) => window.open(url, '_blank', 'noopener');

/**
 * Leads a bullet back to its source: the comment of this page, unfolded where it is folded, else on Hacker News; the sentence
 * in the text, else in the article at `elsewhere`. The function returns false where the page has changed and the sentence is
 * gone. Esc puts the light out.
 */
export function createSourceScroller(document: Document, elsewhere?: string): (source: Source) => boolean {
  document.addEventListener('keydown', putOut, true);
  return (source) => {
    if (source.kind === 'comment') return jumpToComment(document, source.id, source.text);
    if (highlightRange(() => findText(document.body, source.text, isRangeVisible))) return true;
    const url = sentenceUrl(elsewhere, source.text);
    if (url) open(url);
    return url !== undefined;
  };
}

function jumpToComment(document: Document, id: number, text: string | undefined): boolean {
  const row = commentRow(document, id);
  if (!row) {
    open(itemUrl(HACKER_NEWS, id));
    return true;
  }
  unfoldComment(row);
  return highlightRange(() => {
    const now = commentRow(document, id);
    return now && ((text && findText(now, text, isRangeVisible)) || rangeOf(now));
  });
}

/** The first Esc puts the light out, the next one is the panel's; one in a field of the page stays the page's too. */
function putOut(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !isHighlighted()) return;
  clearHighlight();
  const { target } = event;
  if (!(target instanceof Element) || !target.matches(`${ownSelector('panel')}, body, html`)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function rangeOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}
