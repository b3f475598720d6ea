import { describe, expect, it, test } from 'vitest';
import type { Comment, Mood } from '../../utils/domain/index.ts';
import { countMoods, findExtremes, moodsOverTime } from '../../utils/sentiment/thread-moods.ts';

const MOODS: Record<string, Mood> = { '+': 'positive', '-': 'negative', '.': 'neutral' };

/** A thread by strings: each is a top comment and its answers, `+`, `-` or `.` each, `x` a dead one, `g` a greyed neutral. */
function threadOf(...branches: string[]) {
  const moods = new Map<number, Mood>();
  let id = 0;
  const comments = branches.flatMap((branch, top) =>
    [...branch].map((sign, depth): Comment => {
      id++;
      const mood = MOODS[sign];
      if (mood) moods.set(id, mood);
      return {
        id,
        depth: Math.min(depth, 2),
        author: 'ann',
        text: sign === ' ' ? ' ' : `comment ${id}`,
        createdAt: new Date(Date.UTC(2026, 10, 23, top, depth)).toISOString(),
        ...(sign === 'x' && { state: 'dead' }),
        ...(sign === 'g' && { grey: 3 }),
      };
    }),
  );
  return { comments, moodOf: (of: number) => moods.get(of) };
}

it('counts what can be read', () => {
  const { comments, moodOf } = threadOf('++-.', 'x .g');
  expect(countMoods(comments, moodOf)).toEqual({ positive: 2, neutral: 3, negative: 1 });
});

describe('the threads that stand out', () => {
  test.each([
    ['one of each', ['+++.', '---.', '++--'], { positive: 1, negative: 5, disputed: 9 }],
    ['many voices weigh more than few', ['+++.', '+++++++++++++++..'], { positive: 5 }],
    ['none where nobody leans', ['....', '.+..', '.-..'], {}],
    ['two moods are no tendency', ['++..'], {}],
    ['three comments are no thread', ['+++'], {}],
    ['what the community greyed divides', ['+-+-....', '+-+-gggg'], { disputed: 9 }],
    ['no comments', [], {}],
  ])('%s', (_, branches, expected) => {
    const { comments, moodOf } = threadOf(...branches);
    expect(findExtremes(comments, moodOf)).toEqual(expected);
  });
});

describe('over time', () => {
  it('has as many comments in each slice, in the order they were written', () => {
    const { comments, moodOf } = threadOf('+'.repeat(30), '-'.repeat(30));
    const slices = moodsOverTime(comments.toReversed(), moodOf, 4);
    expect(slices.map(({ moods }) => [moods.positive, moods.negative])).toEqual([
      [15, 0],
      [15, 0],
      [0, 15],
      [0, 15],
    ]);
    expect(slices.map(({ from }) => from.slice(11, 16))).toEqual(['00:00', '00:15', '01:00', '01:15']);
  });

  it('is nothing for a short thread, or one without times', () => {
    const { comments, moodOf } = threadOf('+'.repeat(59));
    expect(moodsOverTime(comments, moodOf)).toEqual([]);
    const { comments: long } = threadOf('+'.repeat(100));
    expect(
      moodsOverTime(
        long.map(({ createdAt: _, ...comment }) => comment),
        moodOf,
      ),
    ).toEqual([]);
  });
});
