import { UserError } from '../errors.ts';
import type { Article } from '../model.ts';
import { readArticle } from '../sites/article.ts';

/** The article in a page's source. Scripts do not run and nothing is loaded. Throws `no_article`. */
export function readPage(html: string, url: string): Article {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const article = readArticle(document, url);
  if (!article) throw new UserError('no_article', [new URL(url).host]);
  return article;
}
