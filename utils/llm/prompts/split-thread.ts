import type { Comment } from '../../domain/index.ts';
import { treeOf } from '../../extractive/thread-tree.ts';
import { countTokens } from '../tokens/count-tokens.ts';
import type { NumberedComment } from './number-lines.ts';

/** Comments that are read in one request. */
export interface ThreadChunk {
  comments: NumberedComment[];
  /** Of their lines. */
  tokens: number;
  /** Ids of comments of which only the beginning fits. */
  cut: number[];
}

/** How a comment that was cut ends. */
const CUT_MARK = ' […]';
/** Tokens of a comment above, which is told again where a thread is split below it. */
const REMINDER = 120;
/** Of the room, what one comment may take. */
const SHARE = 0.5;

/** All comments below one that stands at the top, with it: what changes and is read again as a whole. */
export interface TopThread {
  rootId: number;
  comments: NumberedComment[];
}

/** The threads of a page: each top comment with all below it, in page order. `all`: every comment of the page. */
export function topThreads(numbered: readonly NumberedComment[], all: readonly Comment[]): TopThread[] {
  const { parent } = treeOf(all);
  const threads = new Map<number, TopThread>();
  const rootOf = new Int32Array(all.length);
  all.forEach((_, i) => {
    rootOf[i] = parent[i]! < 0 ? i : rootOf[parent[i]!]!;
  });
  for (const comment of numbered) {
    const root = rootOf[comment.at]!;
    const thread = threads.get(root) ?? { rootId: all[root]!.id, comments: [] };
    thread.comments.push(comment);
    threads.set(root, thread);
  }
  return [...threads.values()];
}

/**
 * Threads packed in page order into parts of at most `room` tokens. A thread that is longer by itself is split between its
 * comments, where the comment at its top is told again in short; a comment that is longer is cut with a mark and counted.
 */
export function splitThreads(threads: readonly TopThread[], room: number): ThreadChunk[] {
  const parts: ThreadChunk[] = [];
  let open: ThreadChunk = { comments: [], tokens: 0, cut: [] };
  const close = () => {
    if (open.comments.length > 0) parts.push(open);
    open = { comments: [], tokens: 0, cut: [] };
  };
  const put = ({ comment, tokens, cut }: Measured) => {
    open.comments.push(comment);
    open.tokens += tokens;
    if (cut) open.cut.push(comment.id);
  };
  for (const { comments } of threads) {
    const measured = comments.map((comment) => measure(comment, room * SHARE));
    const whole = measured.reduce((sum, { tokens }) => sum + tokens, 0);
    if (open.tokens + whole > room) close();
    if (whole <= room) {
      measured.forEach(put);
      continue;
    }
    const reminder = remindOf(comments[0]!, Math.min(REMINDER, room * 0.1));
    measured.forEach((one, i) => {
      if (open.tokens + one.tokens > room && open.comments.length > 0) {
        close();
        if (i > 0) put(reminder);
      }
      put(one);
    });
    close();
  }
  close();
  return parts;
}

interface Measured {
  comment: NumberedComment;
  tokens: number;
  cut: boolean;
}

/** A comment told again above the rest of its thread: to be understood by, not to be cited twice. */
function remindOf(comment: NumberedComment, room: number): Measured {
  const line = comment.line.replace(/^(\[C\d+ d\d+)\]/, '$1 x]');
  const { tokens: _, ...rest } = comment;
  return { ...measure({ ...rest, line, citable: false }, room), cut: false };
}

function measure(comment: NumberedComment, room: number): Measured {
  const tokens = (comment.tokens ?? countTokens(comment.line)) + 1;
  if (tokens <= room) return { comment, tokens, cut: false };
  let length = Math.floor((comment.line.length * room) / tokens);
  let line = shortened(comment.line, length);
  for (let count = countTokens(line); count + 1 > room && length > 40; count = countTokens(line)) {
    length = Math.floor(length * 0.9);
    line = shortened(comment.line, length);
  }
  return { comment: { ...comment, line }, tokens: countTokens(line) + 1, cut: true };
}

const shortened = (line: string, length: number) => line.slice(0, length).replace(/[\ud800-\udbff]$/, '') + CUT_MARK;

/** How many of `most` items each part is asked for: by its comments, at least one. More than `most` in all only where there are more parts. */
export function shareItems(parts: readonly ThreadChunk[], most: number): number[] {
  const all = parts.reduce((sum, { comments }) => sum + comments.length, 0);
  const given = parts.map(({ comments }) => Math.max(1, Math.floor((most * comments.length) / Math.max(1, all))));
  const sum = () => given.reduce((total, n) => total + n, 0);
  for (let i = 0; i < given.length && sum() < most; i = (i + 1) % given.length) given[i]!++;
  for (let i = given.length - 1; i >= 0 && sum() > most; i--) while (given[i]! > 1 && sum() > most) given[i]!--;
  return given;
}
