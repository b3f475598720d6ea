/** A thread as its writer writes it, and the same as a list. */

export type Grey = 'c5a' | 'c73' | 'c88' | 'c9c' | 'cae';

export interface SampleComment {
  by: string;
  /** Minutes before the moment the page is made. */
  age: number;
  /** As typed into the site's form: see `renderText`. */
  text: string;
  /** Below zero points: the community's own disagreement. */
  grey?: Grey;
  /** `flagged` and `deleted` leave a placeholder, `dead` is shown to those who asked to see it. */
  state?: 'dead' | 'flagged' | 'deleted';
  replies?: SampleComment[];
}

export interface SampleThread {
  id: number;
  title: string;
  /** Absent for text posts. */
  url?: string;
  text?: string;
  by: string;
  points: number;
  /** Minutes, like a comment's. */
  age: number;
  /** In the order of the site's ranking. */
  comments: SampleComment[];
}

export interface Row {
  id: number;
  depth: number;
  comment: SampleComment;
  parent?: Row;
  /** The sibling before. */
  previous?: Row;
  /** Of itself and everything below. */
  size: number;
}

/** The comments in page order. Ids grow with time, as the site's do, and are the same in every run. */
export function rowsOf(thread: SampleThread): Row[] {
  const rows: Row[] = [];
  const taken = new Set<number>([thread.id]);
  const walk = (comments: SampleComment[], depth: number, parent?: Row) => {
    let previous: Row | undefined;
    for (const comment of comments) {
      let id = thread.id + 11 + Math.max(0, thread.age - comment.age) * 9;
      while (taken.has(id)) id++;
      taken.add(id);
      const row: Row = { id, depth, comment, parent, previous, size: 1 };
      rows.push(row);
      const before = rows.length;
      walk(comment.replies ?? [], depth + 1, row);
      row.size += rows.length - before;
      previous = row;
    }
  };
  walk(thread.comments, 0);
  return rows;
}

/** What the story's line says: every row of the page, placeholders of deleted and flagged comments included. */
export function commentCount(thread: SampleThread): number {
  return rowsOf(thread).length;
}

/**
 * The thread grown or cut to exactly `n` comments: its top-level comments over and over, under varied names, a thread
 * that does not fit any more losing its last replies. `[]` cannot grow.
 */
export function inflate(thread: SampleThread, n: number): SampleThread {
  let left = n;
  const copy = (comment: SampleComment, round: number): SampleComment => {
    left--;
    const by = round ? `${comment.by}_${round + 1}` : comment.by;
    const replies: SampleComment[] = [];
    for (const reply of comment.replies ?? []) if (left > 0) replies.push(copy(reply, round));
    return { ...comment, by, ...(comment.replies && { replies }) };
  };
  const comments: SampleComment[] = [];
  for (let round = 0; left > 0 && thread.comments.length > 0; round++)
    for (const comment of thread.comments) if (left > 0) comments.push(copy(comment, round));
  return { ...thread, comments };
}
