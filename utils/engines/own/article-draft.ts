import { type ArticleDrafting, draftArticle } from '../../summary/model/article-draft.ts';
import { createBulletMaker } from '../../summary/model/bullet-from.ts';
import { createChecker } from '../../summary/model/check.ts';
import type { NumberedArticle } from '../../summary/model/numbered.ts';

/** An empty summary of an article, whose lines are checked against its sentences. */
export function newDraft(numbered: NumberedArticle): ArticleDrafting {
  const checker = createChecker(numbered.sources, 'S');
  const source = () => [numbered.title, ...numbered.lines].join('\n');
  return draftArticle(numbered, createBulletMaker(checker, source));
}
