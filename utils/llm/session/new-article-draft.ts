import { createGroundingChecker } from '../../grounding/grounding.ts';
import { type ArticleDrafter, draftArticle } from '../answers/article-draft.ts';
import { createBulletMaker } from '../answers/make-bullet.ts';
import type { NumberedArticle } from '../prompts/number-lines.ts';

/** An empty summary of an article, whose lines are checked against its sentences. */
export function newArticleDraft(numbered: NumberedArticle): ArticleDrafter {
  const checker = createGroundingChecker(numbered.sources, 'S');
  const source = () => [numbered.title, ...numbered.lines].join('\n');
  return draftArticle(numbered, createBulletMaker(checker, source));
}
