import type { Comment, DigestItem, MoodReading, Thread } from '../domain/index.ts';
import { runToEnd } from '../lib/yield-to-main.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { type CommentExcerpt, excerptComment } from './comment-excerpt.ts';
import { scoreComments } from './comment-score.ts';
import { createEmphasis, REPEAT_DISCOUNT } from './emphasis/emphasis.ts';
import { type MmrCandidate, selectByMmr } from './mmr.ts';
import { type RedundancyWith, redundancyWith } from './redundancy.ts';
import { countTerms, termsOf } from './terms.ts';
import { type ThreadTree, treeOf } from './thread-tree.ts';

const MOST_ITEMS = 10;
const MOST_REPLIES = 5;
/** Comments whose words are looked at: the best by standing, so that 5,000 comments cost little more than 500. */
const READ_CLOSELY = 160;
const ANSWERS_READ = 24;
/** A comment below a chosen one is an item of its own only where this many answer it. */
const OWN_THREAD = 10;

interface Voice extends MmrCandidate {
  condensed: CommentExcerpt;
}

/**
 * The digest of a thread in the commenters' own sentences: at most ten comments chosen over the whole tree, in page order,
 * with at most five answers each. Dead, deleted and flagged comments are never chosen. Moods are asked for of those alone.
 * `said`: what the article says, where it is known. What repeats that, or the text post, gives way to what adds to it.
 */
export function digestThread(
  thread: Thread,
  moods: Pick<ReadonlyMap<number, MoodReading>, 'get'>,
  said = '',
): DigestItem[] {
  return runToEnd(digestSteps(thread, moods, said));
}

/** Makes the same, and pauses after each comment, so that whoever runs it can let others have a turn, or stop. */
export function* digestSteps(
  thread: Thread,
  moods: Pick<ReadonlyMap<number, MoodReading>, 'get'>,
  said = '',
): Generator<void, DigestItem[]> {
  const { comments, story } = thread;
  const tree = treeOf(comments);
  const standing = scoreComments(thread, tree);
  const known = [story.text, said].filter(Boolean).join('\n');
  const voices = voicesIn(comments, story.title, known ? redundancyWith(known) : undefined);
  const answers = (i: number) => tree.end[i]! - i - 1;

  const tops = selectByMmr(yield* voices(bestOf(comments.keys(), READ_CLOSELY, (i) => standing[i]!)), MOST_ITEMS, {
    fits: ({ at, text }, chosen) =>
      text.length >= 45 &&
      chosen.every((other) => !isBelow(tree, at, other.at) || answers(at) >= OWN_THREAD) &&
      chosen.every((other) => !isBelow(tree, other.at, at)),
  });
  const taken = new Set(tops.map(({ at }) => at));
  const replies: Voice[][] = [];
  for (const top of tops) {
    const score = (i: number) => standing[i]! * (tree.parent[i] === top.at ? 1 : 0.45);
    const below = yield* voices(bestOf(answering(tree, top.at, taken), ANSWERS_READ, score));
    replies.push(selectByMmr(below, Math.min(MOST_REPLIES, 1 + Math.ceil(answers(top.at) / 4)), { said: top.text }));
  }
  const terms = countTerms([...tops, ...replies.flat()].map(({ text }) => termsOf(text)));
  const stress = createEmphasis((term) => terms.get(term) ?? 0, REPEAT_DISCOUNT.voices);

  const item = (
    { at, condensed: { text, sentences } }: Voice,
    below: readonly Voice[],
    depth: 0 | 1 = 0,
  ): DigestItem => {
    const { id, author } = comments[at]!;
    const language = detectLanguage(text);
    const strong = stress(text, language);
    const sources = sentences.map((sentence) => ({ kind: 'comment' as const, id, text: sentence }));
    return {
      bullet: { text, ...(strong && { strong }), depth, sources, language },
      commentId: id,
      author,
      mood: moods.get(id)?.mood ?? 'neutral',
      replyCount: answers(at),
      replies: below.map((reply) => item(reply, [], 1)),
    };
  };
  const items: DigestItem[] = [];
  for (const [i, top] of tops.entries()) {
    yield;
    items.push(item(top, replies[i]!));
  }
  return items;
}

interface Ranked {
  at: number;
  score: number;
}

function bestOf(indices: Iterable<number>, most: number, scoreOf: (i: number) => number): Ranked[] {
  const ranked: Ranked[] = [];
  for (const at of indices) if (scoreOf(at) > 0) ranked.push({ at, score: scoreOf(at) });
  return ranked.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most);
}

// Condenses what is to be looked at closely; comments that say nothing of their own drop out. Each is condensed once.
function voicesIn(comments: readonly Comment[], topic: string, echo: RedundancyWith | undefined) {
  const known = new Map<number, CommentExcerpt | undefined>();
  return function* (ranked: readonly Ranked[]): Generator<void, Voice[]> {
    const voices: Voice[] = [];
    for (const { at, score } of ranked) {
      const comment = comments[at]!;
      if (!known.has(at)) {
        yield;
        known.set(at, excerptComment(comment, topic, detectLanguage(comment.text), echo));
      }
      const condensed = known.get(at);
      if (condensed) voices.push({ at, score: score * condensed.substance, text: condensed.text, condensed });
    }
    return voices;
  };
}

function isBelow({ end }: ThreadTree, i: number, above: number): boolean {
  return i > above && i < end[above]!;
}

// Direct answers and answers to those, but not what belongs to another item.
function* answering(tree: ThreadTree, top: number, taken: ReadonlySet<number>): Generator<number> {
  for (let i = top + 1; i < tree.end[top]!; i++) {
    if (taken.has(i)) i = tree.end[i]! - 1;
    else if (tree.parent[i] === top || tree.parent[tree.parent[i]!] === top) yield i;
  }
}
