import type { Comment, Stance } from '../model.ts';
import { runToEnd } from '../pace.ts';
import { isAsking } from './stance/questions.ts';
import { type Said, saidIn } from './stance/said.ts';
import { sideOf } from './stance/sides.ts';
import { isSource } from './stance/sources.ts';

/**
 * What a comment does in its thread, by how it opens, what it asks and what it links to; English and Korean. Null where that is
 * not plain, which is more often than not. Without `parent` only explicit words tell the side of a reply; top comments
 * (`depth` 0) take none.
 */
export function readStance(comment: Pick<Comment, 'text' | 'depth'>, parent?: Pick<Comment, 'text'>): Stance | null {
  return stanceIn(saidIn(comment.text), comment.depth > 0, parent && saidIn(parent.text));
}

/** The stances of a thread's comments (in page order) by id; a comment that has none is left out. */
export function stancesOf(comments: readonly Comment[]): Map<number, Stance> {
  return runToEnd(stanceSteps(comments));
}

/** Reads the same, and pauses before each comment. */
export function* stanceSteps(comments: readonly Comment[]): Generator<void, Map<number, Stance>> {
  const stances = new Map<number, Stance>();
  const above: { author: string | null; said: Said }[] = [];
  for (const { id, depth, author, text } of comments) {
    yield;
    const said = saidIn(text);
    above.length = Math.min(above.length, depth);
    const parent = above[depth - 1];
    above[depth] = { author, said };
    // Who goes on with a comment of their own takes no side towards it.
    const isReply = depth > 0 && (author === null || parent?.author !== author);
    const stance = stanceIn(said, isReply, parent?.said);
    if (stance) stances.set(id, stance);
  }
  return stances;
}

function stanceIn(said: Said, isReply: boolean, parent: Said | undefined): Stance | null {
  const side = isReply ? sideOf(said, parent) : null;
  if (side) return side;
  if (isAsking(said)) return 'asks';
  return isSource(said) ? 'adds-source' : null;
}
