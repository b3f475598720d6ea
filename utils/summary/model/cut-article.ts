import type { NumberedArticle } from './numbered.ts';
import { createSources } from './sources.ts';
import { countTokens } from './token-count.ts';

/** The beginning of an article that fits into `room` tokens, with what was read of it; the article itself where all fits. */
export function cutArticle(article: NumberedArticle, room: number): NumberedArticle {
  let tokens = countTokens(article.title);
  let last = 0;
  while (last < article.lines.length) {
    tokens += countTokens(article.lines[last]!) + 1;
    if (tokens > room && last > 0) break;
    last++;
  }
  if (last === article.lines.length) return article;
  const lines = article.lines.slice(0, last);
  const labels = new Set(lines.map((line) => /^\[(S\d+)\]/.exec(line)?.[1]));
  const entries = article.sources.entries.filter(({ label }) => labels.has(label));
  const length = (list: readonly string[]) => list.reduce((sum, line) => sum + line.length, 0);
  const share = length(lines) / Math.max(1, length(article.lines));
  return {
    ...article,
    lines,
    sources: createSources(entries, article.sources.titles),
    words: Math.round(article.words * share),
    read: Math.floor(article.read * share),
  };
}
