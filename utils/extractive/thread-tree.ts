import type { Comment } from '../domain/index.ts';

/** The tree of a thread's flat list, by index. */
export interface ThreadTree {
  /** One past the last index below the comment. */
  end: Int32Array;
  /** Place among its siblings, from 0. */
  place: Int32Array;
  /** Index of the comment it answers; -1 at the top. */
  parent: Int32Array;
}

/** Reads the tree off page order and depths; a depth that jumps counts as an answer to the comment above. Linear. */
export function treeOf(comments: readonly Comment[]): ThreadTree {
  const end = new Int32Array(comments.length).fill(comments.length);
  const place = new Int32Array(comments.length);
  const parent = new Int32Array(comments.length).fill(-1);
  const children = new Int32Array(comments.length + 1);
  const open: number[] = [];
  comments.forEach(({ depth }, i) => {
    while (open.length > 0 && comments[open.at(-1)!]!.depth >= depth) end[open.pop()!] = i;
    parent[i] = open.at(-1) ?? -1;
    place[i] = children[parent[i]! + 1]!++;
    open.push(i);
  });
  return { end, place, parent };
}
