import { UserError } from '../errors.ts';
import type { Article } from '../model.ts';
import { readArticle } from '../sites/article.ts';
import { removeHiddenByRules } from './hidden-by-rules.ts';

/** The article in a page's source. Scripts do not run, nothing is loaded, and what the page's own rules hide is left out. Throws `no_article`. */
export function readPage(html: string, url: string): Article {
  const document = new DOMParser().parseFromString(html, 'text/html');
  removeHiddenByRules(document);
  const article = readArticle(document, url);
  if (!article) throw new UserError('no_article', [new URL(url).host]);
  return article;
}
