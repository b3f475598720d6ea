import type { Comment, Mood, MoodCounts } from '../domain/index.ts';

/** A comment's mood as it is shown; undefined where it has none that can be read. */
export type MoodOf = (id: number) => Mood | undefined;

/** The comments that head the most one-sided and the most divided threads, by id; absent where no thread is. */
export interface Extremes {
  positive?: number;
  negative?: number;
  disputed?: number;
}

/** One slice of time: its start (ISO 8601) and the moods of its comments. */
export interface MoodSlice {
  from: string;
  moods: MoodCounts;
}

/** Comments that a thread needs to count as one, and moods in it: two voices are no tendency. */
const LEAST_COMMENTS = 4;
const LEAST_MOODS = 3;
/** Comments added in thought, so that 3 of 4 do not beat 20 of 30. */
const DAMPING = 4;

const none = (): MoodCounts => ({ positive: 0, neutral: 0, negative: 0 });
const readable = ({ state, text }: Comment) => state !== 'deleted' && state !== 'dead' && text.trim() !== '';

/** How many comments have each mood; what nobody can read any more is not counted, what has no mood is neutral. */
export function countMoods(comments: Iterable<Comment>, moodOf: MoodOf): MoodCounts {
  const counts = none();
  for (const comment of comments) if (readable(comment)) counts[moodOf(comment.id) ?? 'neutral']++;
  return counts;
}

/** A top comment with all below it, and their moods. `dispute`: comments that the community greyed. */
interface Branch {
  id: number;
  counts: MoodCounts;
  size: number;
  greyed: number;
}

function branches(comments: readonly Comment[], moodOf: MoodOf): Branch[] {
  const found: Branch[] = [];
  for (const comment of comments) {
    if (comment.depth === 0) found.push({ id: comment.id, counts: none(), size: 0, greyed: 0 });
    const branch = found.at(-1);
    if (!branch || !readable(comment)) continue;
    branch.counts[moodOf(comment.id) ?? 'neutral']++;
    branch.size++;
    if (comment.grey) branch.greyed++;
  }
  return found.filter(({ counts, size }) => size >= LEAST_COMMENTS && counts.positive + counts.negative >= LEAST_MOODS);
}

/**
 * The threads that lean most to either side and the one that is most divided: by shares of clear moods, damped by size; for
 * the last, how much both sides have, and what the community greyed.
 */
export function findExtremes(comments: readonly Comment[], moodOf: MoodOf): Extremes {
  const all = branches(comments, moodOf);
  const best = (score: (branch: Branch) => number): number | undefined => {
    const [first] = all.map((branch) => ({ id: branch.id, score: score(branch) })).sort((a, b) => b.score - a.score);
    return first && first.score > 0 ? first.id : undefined;
  };
  const lean = (to: Mood, from: Mood) => best(({ counts, size }) => (counts[to] - counts[from] - 1) / (size + DAMPING));
  const positive = lean('positive', 'negative');
  const negative = lean('negative', 'positive');
  const disputed = best(({ counts, size, greyed }) => {
    const both = Math.min(counts.positive, counts.negative);
    return both === 0 ? 0 : (2 * both + greyed) / (size + DAMPING);
  });
  return {
    ...(positive !== undefined && { positive }),
    ...(negative !== undefined && { negative }),
    ...(disputed !== undefined && { disputed }),
  };
}

/**
 * The moods of a thread over time, in slices of equally many comments in the order they were written; empty where fewer than
 * `least` comments say when that was.
 */
export function moodsOverTime(comments: readonly Comment[], moodOf: MoodOf, slices = 12, least = 60): MoodSlice[] {
  const dated = comments.filter((comment) => readable(comment) && !Number.isNaN(Date.parse(comment.createdAt ?? '')));
  if (dated.length < least) return [];
  const sorted = dated.toSorted((a, b) => Date.parse(a.createdAt!) - Date.parse(b.createdAt!));
  return Array.from({ length: slices }, (_, slice) => {
    const part = sorted.slice(
      Math.floor((slice * sorted.length) / slices),
      Math.floor(((slice + 1) * sorted.length) / slices),
    );
    return { from: part[0]!.createdAt!, moods: countMoods(part, moodOf) };
  });
}
