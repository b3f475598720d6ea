import * as english from './english.ts';
import * as korean from './korean.ts';
import { isQuestion, type Said } from './said.ts';

/** Characters of a comment's beginning in which a contrast takes back an agreement. */
const REACH = 400;
/** A quotation of at least so many characters is looked for in the parent. */
const LEAST_QUOTED = 12;

const any = (patterns: readonly RegExp[], text: string) => patterns.some((pattern) => pattern.test(text));
const AGREES = [english.AGREES, korean.AGREES];
const YES = [english.YES, korean.YES];
const DISAGREES = [english.DISAGREES, korean.DISAGREES];
const NO = [english.NO, korean.NO];
const CONTRAST = [english.CONTRAST, korean.CONTRAST];
const NEGATION = [english.NEGATION, korean.NEGATION];
/** A parent that asks, doubts, thanks or regrets gets answers: "no" and "yes" take no side there. */
const NO_CLAIM =
  /\b(?:i wonder|wondering|not sure|anyone|no idea|curious|sorry|thanks|thank you|apolog\w+|correct me|if i recall|am i)\b|감사|죄송|궁금|모르겠|혹시/;

/** What the comment speaks to: the lines it quotes, or the end of its parent. Null where it quotes somebody else. */
function claimOf(said: Said, parent: Said | undefined): string[] | null {
  const [quote] = said.quotes;
  if (quote === undefined) return parent?.sentences.slice(-2) ?? [];
  const folded = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const start = folded(quote).slice(0, 40);
  const from = parent ? folded(parent.own + parent.quotes.join('')) : '';
  return start.length >= LEAST_QUOTED && from.includes(start) ? [quote] : null;
}

/** The side a comment takes towards its parent by how it opens; null where that is not plain. */
export function sideOf(said: Said, parent: Said | undefined): 'agrees' | 'disagrees' | null {
  const [first = '', second = ''] = said.sentences;
  const claim = claimOf(said, parent);
  if (!claim || !first || isQuestion(first) || any([english.NOT_SERIOUS, korean.OTHERS], said.own)) return null;
  const bare = first.replace(/\s*[.,!;:…—–-]+$/, '');
  const opening = [first, second.startsWith('but') ? second : ''];
  if (opening.some((sentence) => any(DISAGREES, sentence)) && !any(AGREES, first)) return 'disagrees';
  const contrast = any(CONTRAST, said.own.slice(0, REACH));
  if (any(AGREES, first) || any(AGREES, bare)) {
    if (!contrast) return 'agrees';
    return [first, second].some((sentence) => any(DISAGREES, sentence)) ? 'disagrees' : null;
  }
  if (claim.length === 0 || claim.some((sentence) => isQuestion(sentence) || NO_CLAIM.test(sentence))) return null;
  const echo = echoOf(first, claim);
  if (echo !== undefined) return echo;
  if (any(YES, first)) return contrast ? null : 'agrees';
  return any(NO, first) && (first.startsWith('글쎄') || !any(NEGATION, claim.join(' '))) ? 'disagrees' : null;
}

/** "It isn't." says no to what says it is, and yes to what says it is not. Undefined where it is no such clause. */
function echoOf(first: string, claim: string[]): 'agrees' | 'disagrees' | null | undefined {
  const [clause = ''] = first
    .split(/[.,;:!—–(]|(?<=\w) - /, 3)
    .filter((part) => !/^(?:no|nope|yes|yeah|of course)$/.test(part.trim()));
  const echo = english.ECHO.exec(clause.trim());
  if (!echo) return undefined;
  const negative = Boolean(echo[2] ?? echo[3] ?? echo[4]);
  const denied = english.NEGATION.test(claim.join(' '));
  if (negative === denied) return negative || /^(?:i|we)$/.test(echo[1] ?? '') ? null : 'agrees';
  return negative && /^(?:i|we)$/.test(echo[1] ?? '') ? null : 'disagrees';
}
