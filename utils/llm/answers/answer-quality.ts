import type { Bullet } from '../../domain/index.ts';
import type { NumberedArticle } from '../prompts/number-lines.ts';
import { type AnswerFault, articleShape } from '../prompts/prompt.ts';
import type { ArticleDraft } from './article-draft.ts';

/** What an answer is worth: fit to be shown, in need of one small repair, or of no use. */
export type AnswerQuality = { usable: true; fault?: AnswerFault; missing?: number } | { usable: false };

/** Of an opening that was asked for, what must be there for a panel that is worth its place. */
const LEAST = 2;
/** Sentences from which a whole opening is owed. */
const OWES_OPENING = 12;

/** The opening and the bullets of all sections, in reading order. */
export const allBullets = ({ opening, sections }: Pick<ArticleDraft, 'opening' | 'sections'>): Bullet[] => [
  ...opening,
  ...sections.flatMap(({ bullets }) => bullets),
];

/** Whether more than a third of the bullets are not in Korean. */
export function isForeign(bullets: readonly Bullet[]): boolean {
  return bullets.filter(({ language }) => language !== 'ko').length * 3 > bullets.length;
}

/** Judges a whole answer about an article. */
export function judgeAnswer(draft: ArticleDraft, article: NumberedArticle): AnswerQuality {
  const wanted = articleShape(article).opening;
  const bullets = allBullets(draft);
  if (bullets.length < Math.min(LEAST, wanted)) return { usable: false };
  // Lines of which nearly none rests on the page are not about it.
  if (draft.dropped > bullets.length * 3 && bullets.length < wanted) return { usable: false };
  if (isForeign(bullets)) return { usable: true, fault: 'language' };
  const missing = wanted - draft.opening.length;
  const owed = article.sources.entries.length >= OWES_OPENING && bullets.length > draft.opening.length;
  return missing > 0 && owed ? { usable: true, fault: 'opening', missing } : { usable: true };
}
