import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Comment } from '../../utils/domain/index.ts';
import * as sentiment from '../../utils/sentiment/index.ts';

vi.mock('../../utils/sentiment/index.ts', { spy: true });
const { readComments, threadMoods } = await import('../../utils/jobs/comment-moods.ts');

sentiment.loadMoodModel(readFileSync('public/models/moods.bin'));
const { signal } = new AbortController();
const said = (...texts: string[]): Comment[] =>
  texts.map((text, index) => ({ id: index + 1, depth: 0, author: 'ann', text }));
const read = vi.mocked(sentiment.readMood);

beforeEach(() => {
  read.mockClear();
});

const PAGE = said(
  'This is wonderful work, I love it. Thank you so much!',
  'The third column holds the row count.',
  'Terrible. It crashed twice, lost my data and support was useless. I hate it.',
);

it('has a badge for what is clear, neutral or not; the digest takes the rest as neutral', async () => {
  const { moods: badges } = await readComments(PAGE);
  expect(Object.entries(badges).map(([id, { mood }]) => [id, mood])).toEqual([
    ['1', 'positive'],
    ['2', 'neutral'],
    ['3', 'negative'],
  ]);
  const moods = threadMoods(PAGE, signal);
  expect([1, 2, 3, 4].map((id) => moods.get(id)?.mood)).toEqual(['positive', 'neutral', 'negative', undefined]);
});

it('has a stance for what plainly takes one', async () => {
  const [top, reply] = said('The move paid off within six months.', 'I disagree. It cost more than it saved.');
  const { stances } = await readComments([top!, { ...reply!, depth: 1, author: 'ben' }]);
  expect(stances).toEqual({ 2: 'disagrees' });
});

it('counts what can be read', async () => {
  const [good, plain, bad] = PAGE as [Comment, Comment, Comment];
  const page = [good, plain, bad, { ...good, id: 4, state: 'dead' as const }, { ...good, id: 5, text: ' ' }];
  expect(await threadMoods(page, signal).count()).toEqual({ positive: 1, neutral: 1, negative: 1 });
});

it('reads a comment once, however many ask; an edited one again', async () => {
  const page = said('What a lovely little tool, thanks!', 'I could not disagree more with this awful take.').map(
    (comment) => ({ ...comment, id: comment.id + 100 }),
  );
  await Promise.all([threadMoods(page, signal).count(), readComments(page)]);
  expect(read).toHaveBeenCalledTimes(2);
  const [first, second] = page;
  await readComments([first!, { ...second!, text: 'I take that back, it is great.' }]);
  expect(read).toHaveBeenCalledTimes(3);
});

it('stops where the page went away', async () => {
  const moods = threadMoods(said('Nice.', 'Fine.'), AbortSignal.abort(new Error('gone')));
  await expect(moods.count()).rejects.toThrow('gone');
});
