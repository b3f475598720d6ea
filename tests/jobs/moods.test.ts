import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import * as sentiment from '../../utils/sentiment/index.ts';

vi.mock('../../utils/jobs/mood-weights.ts', () => ({ readyMoods: async () => undefined }));
vi.mock('../../utils/sentiment/index.ts', { spy: true });
const { badgeMoods, digestMoods } = await import('../../utils/jobs/moods.ts');

sentiment.loadModel(readFileSync('public/models/moods.bin'));
const { signal } = new AbortController();
const said = (...texts: string[]) => texts.map((text, index) => ({ id: index + 1, text }));
const read = vi.mocked(sentiment.readMood);

beforeEach(() => {
  read.mockClear();
});

const PAGE = said(
  'This is wonderful work, I love it. Thank you so much!',
  'The third column holds the row count.',
  'Terrible. It crashed twice, lost my data and support was useless. I hate it.',
);

it('has a badge for what is clear; the digest takes the rest as neutral', async () => {
  const badges = await badgeMoods(PAGE);
  expect(Object.entries(badges).map(([id, { mood }]) => [id, mood])).toEqual([
    ['1', 'positive'],
    ['3', 'negative'],
  ]);
  const digest = await digestMoods(PAGE, signal);
  expect([...digest].map(([id, { mood }]) => [id, mood])).toEqual([
    [1, 'positive'],
    [2, 'neutral'],
    [3, 'negative'],
  ]);
});

it('reads a comment once, however many ask; an edited one again', async () => {
  const page = said('What a lovely little tool, thanks!', 'I could not disagree more with this awful take.').map(
    (comment) => ({ ...comment, id: comment.id + 100 }),
  );
  await Promise.all([digestMoods(page, signal), badgeMoods(page)]);
  expect(read).toHaveBeenCalledTimes(2);
  const [first, second] = page;
  await badgeMoods([first!, { ...second!, text: 'I take that back, it is great.' }]);
  expect(read).toHaveBeenCalledTimes(3);
});

it('stops where the page went away', async () => {
  await expect(digestMoods(said('Nice.', 'Fine.'), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
});
