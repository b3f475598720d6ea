import type { Comment } from '../domain/index.ts';
import { readComment } from '../sites/hacker-news-comments.ts';

/** Milliseconds between two looks, and of reading in each: the page's own parsing keeps most of the thread. */
const EVERY = 30;
const SLICE = 30;

/** Comments by the row they stand in; null where a row was not understood. */
export type EarlyComments = ReadonlyMap<Element, Comment | null>;

/**
 * Reads the comments of a page while it is still being parsed, until its `DOMContentLoaded`. The last row may be half a one
 * and is left.
 */
export function readEarly(document: Document): EarlyComments {
  const read = new Map<Element, Comment | null>();
  const look = () => {
    if (document.readyState !== 'loading') return;
    const rows = document.getElementsByClassName('comtr');
    const until = performance.now() + SLICE;
    for (let at = read.size; at < rows.length - 1 && performance.now() < until; at++) {
      const row = rows[at] as Element;
      read.set(row, readComment(row));
    }
    setTimeout(look, EVERY);
  };
  look();
  return read;
}
