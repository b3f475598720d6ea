import type { Article } from '../domain/index.ts';
import { UserError } from '../domain/user-error.ts';
import { readArticle } from '../sites/article-reader.ts';
import { checkTree, flattenBelow } from '../sites/document-limits.ts';
import { removeHiddenByRules } from './hidden-by-rules.ts';

/** Levels of a fetched page that are looked at one by one: of pages written by hand none has as many. */
const MAX_LEVELS = 250;

/**
 * The article in a page's source. Scripts do not run, nothing is loaded, and what the page's own rules hide is left out.
 * Throws `no_article`, and `page_too_complex` where the page is more than can be read.
 */
export function readPage(html: string, url: string): Article {
  const document = new DOMParser().parseFromString(html, 'text/html');
  checkTree(document, url);
  flattenBelow(document.documentElement, MAX_LEVELS);
  removeHiddenByRules(document);
  const article = readArticle(document, url);
  if (!article) throw new UserError('no_article', [new URL(url).host]);
  return article;
}
