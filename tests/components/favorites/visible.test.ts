import { describe, expect, test } from 'vitest';
import {
  type Filter,
  filterFavorites,
  NO_FILTER,
  parseSort,
  tagCounts,
} from '../../../components/favorites/filter-favorites.ts';
import { favorite } from '../../storage/favorites/samples.ts';

const OLD = favorite('old', { savedAt: 1, points: 10, tags: ['AI', '보안'] });
const MID = favorite('mid', { savedAt: 2, tags: ['ai'] });
const NEW = favorite('new', { savedAt: 3, points: 10, tags: ['보안'] });

/** Best match: the middle one. */
const search = (query: string) => (query.trim() ? [MID, OLD, NEW] : [NEW, MID, OLD]);
const ids = (filter: Partial<Filter>) => filterFavorites({ ...NO_FILTER, ...filter }, search).map(({ id }) => id);

test.each<[string, Partial<Filter>, string[]]>([
  ['newest first by itself', {}, ['new', 'mid', 'old']],
  ['best match first while searching', { query: 'x' }, ['mid', 'old', 'new']],
  ['newest first where the reader says so', { query: 'x', sort: 'newest' }, ['new', 'mid', 'old']],
  ['points, the newer of equals first, none last', { sort: 'points' }, ['new', 'old', 'mid']],
  ['a tag in any case', { tags: ['AI'] }, ['mid', 'old']],
  ['every tag', { tags: ['ai', '보안'] }, ['old']],
  ['tags and a search', { query: 'x', tags: ['보안'] }, ['old', 'new']],
])('%s', (_, filter, expected) => expect(ids(filter)).toEqual(expected));

test('best match is no order once the search is over', () => {
  expect(parseSort({ query: ' ', tags: [], sort: 'relevance' })).toBe('newest');
});

describe('tags', () => {
  test('the most used first, equals by name, each once whatever its case', () => {
    expect(tagCounts([OLD, MID, NEW, favorite('b', { tags: ['가', '나'] })])).toEqual([
      { tag: 'AI', count: 2 },
      { tag: '보안', count: 2 },
      { tag: '가', count: 1 },
      { tag: '나', count: 1 },
    ]);
  });
});
