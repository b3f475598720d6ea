import { describe, expect, test } from 'vitest';
import {
  cleanTags,
  isSameFavorite,
  mergeFavorites,
  mergeQuestions,
} from '../../../utils/storage/favorites/merge-favorites.ts';
import { bullet, FULL, favorite, NOON } from './samples.ts';

describe('two favorites of one page', () => {
  const summary = { opening: [bullet('요점')], sections: [] };
  const other = { ...FULL, id: 'other', url: 'https://kept.example/', updatedAt: NOON - 1, savedAt: NOON - 9 };
  const kept = favorite('kept', { title: '제목', points: 500, tags: ['빌드'], note: '메모', summary });

  test('facts, summary and title are those of the later one, holes are filled from the other', () => {
    expect(mergeFavorites(kept, other)).toMatchObject({
      title: '제목',
      points: 500,
      summary,
      digest: FULL.digest,
      storyId: FULL.storyId,
    });
    expect(mergeFavorites(kept, { ...other, updatedAt: NOON + 1 })).toMatchObject({
      title: FULL.title,
      summary: FULL.summary,
    });
  });

  test('the one that is here stays, since the earlier day', () => {
    expect(mergeFavorites(kept, other)).toMatchObject({ id: 'kept', savedAt: NOON - 9, updatedAt: NOON });
  });

  test('nothing the reader wrote is lost', () => {
    expect(mergeFavorites(kept, other)).toMatchObject({ tags: ['빌드', 'dev tools'], note: `메모\n\n${FULL.note}` });
  });

  test.each([
    ['earlier', other],
    ['later', { ...other, updatedAt: NOON + 1 }],
    ['of the same time', { ...other, updatedAt: NOON }],
    ['with a longer note', { ...other, note: '메모 그리고 더' }],
    ['with a shorter note', { ...other, note: '메' }],
  ])('merging one %s twice changes nothing more', (_, one) => {
    const once = mergeFavorites(kept, one);
    expect(isSameFavorite(once, kept)).toBe(false);
    expect(mergeFavorites(once, one)).toEqual(once);
  });
});

test('the order of properties says nothing', () => {
  const { title, ...rest } = FULL;
  expect(isSameFavorite({ ...rest, title }, FULL)).toBe(true);
  expect(isSameFavorite({ ...FULL, note: '' }, FULL)).toBe(false);
});

test('a tag is cut at 40 characters and composed', () => {
  expect(cleanTags(['가'.normalize('NFD'), '가', 'x'.repeat(50)])).toEqual(['가', 'x'.repeat(40)]);
});

describe('questions of two lists', () => {
  const ask = (question: string, askedAt: number) => ({
    question,
    bullets: [bullet(`${question} ${askedAt}`)],
    askedAt,
  });

  test('are one list, newest first, each question with its later answer', () => {
    const both = mergeQuestions([ask('왜?', 3), ask('뭐?', 1)], [ask('뭐?', 4), ask('왜?', 2)]);
    expect(both).toEqual([ask('뭐?', 4), ask('왜?', 3)]);
  });

  test('are twenty at most', () => {
    const many = Array.from({ length: 30 }, (_, n) => ask(`${n}?`, n));
    expect(mergeQuestions(many, []).map(({ askedAt }) => askedAt)).toEqual(
      Array.from({ length: 20 }, (_, n) => 29 - n),
    );
  });

  test('come along with the favorites', () => {
    const [one, two] = [favorite('a', { questions: [ask('왜?', 3)] }), favorite('a', { questions: [ask('뭐?', 4)] })];
    expect(mergeFavorites(one, two).questions).toEqual([ask('뭐?', 4), ask('왜?', 3)]);
    expect(mergeFavorites(one, favorite('a')).questions).toEqual([ask('왜?', 3)]);
    expect(mergeFavorites(favorite('a'), favorite('a'))).not.toHaveProperty('questions');
  });
});
