import type { Comment, Thread } from '../domain/index.ts';
import type { ThreadTree } from './thread-tree.ts';

/** Characters from which a comment has room for a thought. */
const FULL = 140;
/** By grey class: what the community's own votes leave of a comment's weight. */
const BY_GREY = [1, 0.9, 0.75, 0.55, 0.35, 0.2, 0];
/** A comment under another counts less the deeper it stands, since it needs the ones above to be understood. */
const BY_DEPTH = [1, 0.45, 0.3, 0.2];

/**
 * What each comment's standing in the thread says of its weight: answers below it, its place among its siblings as the page
 * ranks them, how disputed it is, its length. 0 for what must not be chosen: dead, deleted, flagged, empty.
 */
export function scoreComments({ story, comments }: Thread, tree: ThreadTree): Float64Array {
  const disputed = greyBelow(comments, tree);
  return Float64Array.from(comments, (comment, i) => {
    if (comment.state || comment.text.trim() === '') return 0;
    const replies = tree.end[i]! - i - 1;
    const dispute = replies > 0 ? Math.min(1, (4 * disputed[i]!) / replies) : 0;
    const grey = BY_GREY[Math.min(comment.grey ?? 0, BY_GREY.length - 1)]!;
    const asker = comment.author !== null && comment.author === story.author ? 1.25 : 1;
    return (
      (1 + 0.6 * Math.log2(1 + replies)) *
      (1 + 0.4 * dispute) *
      // Many answers to a grey comment: it divides rather than is bad.
      (grey > 0 && replies >= 8 ? Math.max(grey, 0.7) : grey) *
      (1 + tree.place[i]! / 12) ** -0.7 *
      BY_DEPTH[Math.min(comment.depth, BY_DEPTH.length - 1)]! *
      Math.min(1, comment.text.length / FULL) ** 0.6 *
      asker
    );
  });
}

// Comments below each that the votes turned grey.
function greyBelow(comments: readonly Comment[], { end }: ThreadTree): Int32Array {
  const upTo = new Int32Array(comments.length + 1);
  comments.forEach(({ grey = 0 }, i) => {
    upTo[i + 1] = upTo[i]! + (grey > 0 ? 1 : 0);
  });
  return Int32Array.from(comments, (_, i) => upTo[end[i]!]! - upTo[i + 1]!);
}
