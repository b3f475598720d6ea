import { describe, expect, it } from 'vitest';
import { cueFactor, isAnnouncement, leansBack } from '../../utils/extractive/cue-words.ts';
import { lexRank } from '../../utils/extractive/lexrank.ts';
import { chooseRows, rankSentences, wordCount } from '../../utils/extractive/ranking.ts';
import { termsOf } from '../../utils/extractive/terms.ts';
import { buildTfIdfMatrix } from '../../utils/extractive/tfidf-matrix.ts';

const pond = [
  'The village pond dried out in August for the first time since 1976.',
  'Carp and frogs from the village pond now live in a concrete tank behind the school.',
  'The baker sells fewer rolls on Mondays.',
  'A geologist blames the new well for the dry village pond.',
  'The village will refill the pond once the well is closed.',
];

/** LexRank with the whole matrix of cosines in memory, as the paper has it. */
function plainLexRank(sentences: string[]): number[] {
  const { rows, starts, ids, weights } = buildTfIdfMatrix(sentences.map(termsOf));
  const vector = (i: number) =>
    new Map(Array.from(ids.slice(starts[i], starts[i + 1]), (id, j) => [id, weights[starts[i]! + j]!]));
  const vectors = sentences.map((_, i) => vector(i));
  const cosine = vectors.map((a, i) =>
    vectors.map((b, j) => (i === j ? 0 : [...a].reduce((sum, [id, weight]) => sum + weight * (b.get(id) ?? 0), 0))),
  );
  let p = Array(rows).fill(1) as number[];
  for (let step = 0; step < 24; step++)
    p = p.map(
      (_, i) =>
        0.15 +
        0.85 *
          p.reduce((sum, value, j) => {
            const degree = cosine[j]!.reduce((a, b) => a + b, 0);
            return sum + (degree > 1e-9 ? (value * cosine[j]![i]!) / degree : 0);
          }, 0),
    );
  return p;
}

describe('centrality', () => {
  it('is LexRank, without its matrix', () => {
    const expected = plainLexRank(pond);
    lexRank(buildTfIdfMatrix(pond.map(termsOf))).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 9);
    });
  });

  it('of sentences without a word in common, or without words, is low and finite', () => {
    const values = [...lexRank(buildTfIdfMatrix(['Alpha beta.', 'Gamma delta.', '...', ''].map(termsOf)))];
    for (const value of values) expect(value).toBeCloseTo(0.15);
  });
});

describe('the choice', () => {
  it('leaves out what has nothing to do with the rest', () => {
    expect(chooseRows(rankSentences(pond, 'The pond'), 4)).not.toContain(2);
  });

  it('follows the title', () => {
    const sentences = ['Apples grow in the north.', 'Pears grow in the south.', 'Plums grow in the west.'];
    expect(chooseRows(rankSentences(sentences, 'Plums of the west'), 1)).toEqual([2]);
  });

  it('prefers what says the most that was not said', () => {
    const twice = [pond[0]!, pond[0]!, pond[3]!];
    expect(chooseRows(rankSentences(twice), 2, { repeat: 0 }).sort()).toEqual([0, 2]);
  });

  it('keeps to the rows it may take and minds what was said', () => {
    const ranking = rankSentences(pond);
    expect(chooseRows(ranking, 2, { among: [2, 4] }).sort()).toEqual([2, 4]);
    expect(
      chooseRows(rankSentences([pond[0]!, pond[0]!, pond[2]!]), 1, { among: [1, 2], said: [0], repeat: 0 }),
    ).toEqual([2]);
  });

  it('spreads over groups', () => {
    const sentences = Array.from(
      { length: 6 },
      (_, i) => `The pond and the well number ${i} are dry in ${['May', 'June'][i % 2]}.`,
    );
    const groups = chooseRows(rankSentences(sentences), 2, { groupOf: (row) => (row < 5 ? 0 : 1) });
    expect(groups).toContain(5);
  });

  it('gives no more than there is', () => {
    expect(chooseRows(rankSentences([]), 3)).toEqual([]);
    expect(chooseRows(rankSentences(['One.']), 3)).toEqual([0]);
  });
});

describe('the wording', () => {
  it.each([
    ['We present a faster index.', 1],
    ['The key is patience.', 1],
    ['연구팀은 새 소재를 개발했다.', 1],
    ['The index is large.', 0],
    ['Why would anybody do that?', -1],
    ['It broke on Monday.', -1],
  ])('%j is worth %i', (sentence, sign) => {
    expect(Math.sign(cueFactor(sentence) - 1)).toBe(sign);
  });

  it.each([
    ['He left in May.', true],
    ['This breaks every build.', true],
    ['They agreed.', true],
    ['This year sales fell.', false],
    ['It is hard to say why.', false],
    ['It takes four hours to boil the sap.', false],
    ['It takes four hours.', true],
    ['Six months later it was back at $118,000.', true],
    ['In its last year the yard had three, two of them on lease.', true],
    ['On its busiest day, the Friday before Easter, it sells 900 loaves.', true],
    ['A year ago this month it closed its last shop.', true],
    ['All four share one engine.', true],
    ['Each has two doors.', true],
    ['Although they had won, the crew went home.', true],
    ['When the ferry is late it waits outside the harbour.', false],
    ['In 1961, having fed a set of equations into the machine, he found a difference.', true],
    ['In 1961, having fed a set of equations into the machine, Orla said that she found a difference.', false],
    ['As their streets began to flood, another problem appeared.', true],
    ['When he was a boy, Tomas Lind built kites.', false],
    ['“We wait for the builders to tell what their approach is, and then the board will judge it,” he said.', true],
    ['“We are confident that it will fly,” she added, including the first stage.', true],
    ['“We are waiting,” said Dana Cho, an engineer.', false],
    ['Once I am inside, those cameras look me up.', true],
    ['Because these parts are cheap, the maker sells few of them.', true],
    ['In 2021 the bakery paid its landlord $31,000 a month.', false],
    ['Six months later the ferry was back.', true],
    ['이 회사는 직원이 아홉 명이다.', true],
    ['지난 3월까지 이런 전화가 걸려 오면 상담원이 받았다.', true],
    ['이번 연구는 3년이 걸렸다.', false],
    ['Those who stayed were paid.', false],
    ['Split it in two and you get a ferry and a raft.', true],
    ['If it by chance rains, the pier closes.', false],
    ['In either case, the crew gets a say.', true],
    ['All these lamps burn oil.', true],
    ['The second step is the paint.', true],
    ['In this harbour the cranes are blue.', false],
    ['The second ferry is older.', false],
    ['Theory helps.', false],
    ['Italy won.', false],
    ['그는 떠났다.', true],
    ['이를 두고 논란이 있다.', true],
    ['그러나 결과는 달랐다.', true],
    ['그림이 걸려 있다.', false],
    ['이탈리아가 이겼다.', false],
    ['이번 판은 빠르다.', false],
  ])('%j leans on the sentence before: %s', (sentence, leans) => {
    expect(leansBack(sentence)).toBe(leans);
  });

  it.each([
    ['Here are some of the highlights.', true],
    ['Let’s look at the engine room.', true],
    ['We look forward to your letters.', true],
    ['Table 3 shows the tides.', true],
    ['다음은 관장과의 일문일답이다.', true],
    ['그럼 등대의 구조를 살펴보겠습니다.', true],
    ['Here the river bends.', false],
    ['The lessons let us start early.', false],
    ['다음 달부터 배가 하루 네 번 다닌다.', false],
  ])('%j only says what comes: %s', (sentence, only) => {
    expect(isAnnouncement(sentence)).toBe(only);
  });

  it('counts words, also where there are no spaces', () => {
    expect(wordCount('Four words are here')).toBe(4);
    expect(wordCount('')).toBe(0);
    expect(wordCount('天'.repeat(150))).toBe(10);
  });
});
