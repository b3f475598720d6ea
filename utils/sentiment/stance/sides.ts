import { isQuestion, type Said } from './said.ts';
import { AGREES, ASIDE, CONTRAST, DENIES, DISAGREES, NO, NO_CLAIM, YES } from './side-cues.ts';

/** Characters of a comment's beginning in which a contrast takes back an agreement. */
const REACH = 400;

/** The side a comment takes towards its parent by how it opens; null where that is not plain. */
export function sideOf({ own, sentences, quote }: Said, parent?: Said): 'agrees' | 'disagrees' | null {
  const [first = '', second = ''] = sentences;
  // What is quoted from somewhere else is what the comment speaks to.
  if (quote && !parent?.read.includes(quote.slice(0, 40))) return null;
  if (!first || isQuestion(first) || ASIDE.test(own)) return null;
  const contrast = CONTRAST.test(own.slice(0, REACH));
  const disagrees = DISAGREES.test(first) || DISAGREES.test(second);
  if (AGREES.test(first)) return contrast === disagrees ? (contrast ? 'disagrees' : 'agrees') : null;
  if (DISAGREES.test(first) || (disagrees && second.startsWith('but'))) return 'disagrees';
  const claim = quote ?? parent?.sentences.slice(-2).join(' ');
  if (!claim || NO_CLAIM.test(claim) || claim.includes('?') || isQuestion(claim)) return null;
  if (YES.test(first)) return contrast ? null : 'agrees';
  return NO.test(first) && (!DENIES.test(claim) || first.startsWith('글쎄')) ? 'disagrees' : null;
}
