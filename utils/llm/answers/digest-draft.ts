import type { DigestItem, MoodReading } from '../../domain/index.ts';
import type { ThreadTree } from '../../extractive/thread-tree.ts';
import type { NumberedSources, SourceEntry } from '../../grounding/numbered-sources.ts';
import { ANSWER_SHAPE } from '../prompts/answer-style.ts';
import type { NumberedComment } from '../prompts/number-lines.ts';
import type { AnswerLine } from './jsonl-lines.ts';
import type { BulletMaker, ParsedBullet } from './make-bullet.ts';

/** A digest's item with the place of its comment in the thread. */
export interface PlacedItem {
  at: number;
  item: DigestItem;
}

export interface DigestDrafter {
  items: PlacedItem[];
  dropped: number;
  /** The item that a line adds or completes; -1 for a line that is passed over. */
  add(line: AnswerLine): number;
}

export interface DigestDraftInput {
  tree: ThreadTree;
  /** By id of comment. */
  moods: Pick<ReadonlyMap<number, MoodReading>, 'get'>;
  authors: ReadonlyMap<number, string | null>;
  maker: BulletMaker;
  sources: NumberedSources;
  /** Items that are taken at most. */
  most: number;
}

/** Builds a digest of a model's lines: each item tells one comment that is there, each reply one that stands below it. */
export function draftDigest({ tree, moods, authors, maker, sources, most }: DigestDraftInput): DigestDrafter {
  const taken = new Set<number>();
  const draft: DigestDrafter = { items: [], dropped: 0, add };

  const isComment = (entry: SourceEntry): entry is NumberedComment => 'at' in entry;
  const free = (entry: SourceEntry) => isComment(entry) && !taken.has(entry.at);
  const isBelow = (at: number, above: number) => at > above && at < tree.end[above]!;

  function itemOf({ bullet }: ParsedBullet, { id, at }: NumberedComment, depth: 0 | 1): DigestItem {
    return {
      bullet: { ...bullet, depth },
      commentId: id,
      author: authors.get(id) ?? null,
      mood: moods.get(id)?.mood ?? 'neutral',
      replyCount: tree.end[at]! - at - 1,
      replies: [],
    };
  }

  /** One comment is told: what a model cites besides is not. */
  function made(line: AnswerLine, among: (entry: SourceEntry) => boolean): [ParsedBullet, NumberedComment] | undefined {
    const named = line.sources.map((label) => sources.get(/^\d/.test(label) ? `C${label}` : label));
    // A comment that is there but not free is told already: its words are not put into another's mouth.
    if (named.some((entry) => entry) && !named.some((entry) => entry && among(entry))) return undefined;
    const found = maker.make(line, { among });
    const first = found?.entries.find(isComment);
    if (!found || !first) return undefined;
    return [{ ...found, bullet: { ...found.bullet, sources: [first.source] } }, first];
  }

  function add(line: AnswerLine): number {
    if (line.kind === 'title' || line.kind === 'heading' || line.kind === 'none') return -1;
    const reply = line.kind === 'reply' || (line.kind === 'bullet' && line.depth > 0);
    const index = reply ? addReply(line) : addThread(line);
    if (index < 0) draft.dropped++;
    return index;
  }

  function addThread(line: AnswerLine): number {
    if (draft.items.length >= most) return -1;
    const found = made(line, free);
    if (!found) return -1;
    const [bullet, comment] = found;
    taken.add(comment.at);
    draft.items.push({ at: comment.at, item: itemOf(bullet, comment, 0) });
    return draft.items.length - 1;
  }

  // A reply belongs to the last item above it in the thread, wherever the model wrote it.
  function addReply(line: AnswerLine): number {
    const found = made(line, (entry) => free(entry) && hostOf((entry as NumberedComment).at) >= 0);
    if (!found) return -1;
    const [bullet, comment] = found;
    const index = hostOf(comment.at);
    const { at, item } = draft.items[index]!;
    taken.add(comment.at);
    draft.items[index] = { at, item: { ...item, replies: [...item.replies, itemOf(bullet, comment, 1)] } };
    return index;
  }

  function hostOf(at: number): number {
    return draft.items.findLastIndex(
      ({ at: top, item }) => isBelow(at, top) && item.replies.length < ANSWER_SHAPE.replies,
    );
  }

  return draft;
}
