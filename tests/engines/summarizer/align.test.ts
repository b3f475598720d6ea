import { describe, expect, test } from 'vitest';
import { createAlign } from '../../../utils/engines/summarizer/align-points.ts';

const ARTICLE = [
  'For six years Lindenpost ran its background jobs on a Redis queue.',
  'Last autumn the team moved 40 million jobs a day into one Postgres table.',
  'The move took two engineers eleven weeks and cost $1.2 million.',
  'The median wait fell from 48 ms to 11 ms, but the worst wait has not improved.',
  'Maria Okafor of the Artificial Intelligence Institute will not trust GPT-4 with backups.',
  'About half of the 2,300 workers were switched off in 2024.',
];
const align = createAlign(ARTICLE, 'Why Lindenpost left Redis');

describe('a point rests on the sentences that say it', () => {
  test.each<[string, number[]]>([
    ['Lindenpost ran its background jobs on Redis for six years.', [0]],
    ['The team moved 40 million jobs a day into Postgres.', [1]],
    ['The team moved 40M jobs a day into Postgres.', [1]],
    ['The team moved 40,000,000 jobs a day into Postgres.', [1]],
    ['Two engineers spent 11 weeks on the move, which cost $1,200,000.', [2]],
    ['Moving took eleven weeks; the median wait fell to 11 ms.', [2, 3]],
    ['The median wait fell to 11 ms, the worst wait did not improve.', [3]],
    ['Okafor does not trust GPT-4 with backups at the AI Institute.', [4]],
    ['50 percent of the workers were switched off in 2024.', [5]],
    ['Nearly 2,350 workers were there, half were switched off.', [5]],
  ])('%s', (point, units) => {
    expect(align(point)?.units).toEqual(units);
  });
});

describe('a point rests on nothing', () => {
  test.each([
    ['with another number', 'The team moved 41 million jobs a day into Postgres.'],
    ['with another scale', 'The team moved 40 billion jobs a day into Postgres.'],
    ['with a number in words', 'The move took three engineers eleven weeks.'],
    ['with a number out of another sentence', 'Lindenpost ran its background jobs on a Redis queue for 48 years.'],
    ['with another year', 'About half of the workers were switched off in 2023.'],
    ['with another name', 'The team at Stripe moved 40 million jobs a day into Postgres.'],
    ['with another name at its head', 'Google moved 40 million jobs a day into one Postgres table.'],
    ['with another version', 'Maria Okafor will not trust GPT-5 with backups.'],
    ['that says the contrary', 'The team never moved 40 million jobs a day into one Postgres table.'],
    ['that loses a "not"', 'The median wait fell from 48 ms to 11 ms, and the worst wait has improved.'],
    ['about something else', 'Cats sleep most of the day.'],
    ['of one word', 'Jobs.'],
    ['without words', '…'],
  ])('%s', (_, point) => {
    expect(align(point)).toBeNull();
  });

  test('in an article without sentences', () => {
    expect(createAlign([])('The team moved.')).toBeNull();
  });
});
