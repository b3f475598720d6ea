import type { Comment, Stance } from '../model.ts';
import { isAsking } from './stance/questions.ts';
import { saidIn } from './stance/said.ts';
import { sideOf } from './stance/sides.ts';
import { isSource } from './stance/sources.ts';

/**
 * What a comment does in its thread, by how it opens, what it asks and what it links to; English and Korean. Null where that is
 * not plain, which is more often than not. Without `parent` only explicit words tell the side of a reply; top comments
 * (`depth` 0) take none.
 */
export function readStance(comment: Pick<Comment, 'text' | 'depth'>, parent?: Pick<Comment, 'text'>): Stance | null {
  const said = saidIn(comment.text);
  const side = comment.depth > 0 ? sideOf(said, parent && saidIn(parent.text)) : null;
  if (side) return side;
  if (isAsking(said)) return 'asks';
  return isSource(said) ? 'adds-source' : null;
}

/** The stances of a thread's comments (in page order) by id; where there is none, or nobody can read the comment, it is left out. */
export function stancesOf(comments: readonly Comment[]): Map<number, Stance> {
  const stances = new Map<number, Stance>();
  const above: Comment[] = [];
  for (const comment of comments) {
    above.length = Math.min(above.length, comment.depth);
    const parent = above[comment.depth - 1];
    above[comment.depth] = comment;
    if (comment.text === '' || comment.state === 'dead' || comment.state === 'deleted') continue;
    const toOneself = parent !== undefined && parent.author !== null && parent.author === comment.author;
    const stance = readStance(toOneself ? { text: comment.text, depth: 0 } : comment, parent);
    if (stance) stances.set(comment.id, stance);
  }
  return stances;
}
