import { describe, expect, it } from 'vitest';
import { excerptComment } from '../../utils/extractive/comment-excerpt.ts';
import { scoreComments } from '../../utils/extractive/comment-score.ts';
import { isIdle, isMeta, ownSentences } from '../../utils/extractive/comment-sentences.ts';
import { selectByMmr } from '../../utils/extractive/mmr.ts';
import { treeOf } from '../../utils/extractive/thread-tree.ts';
import { OPINIONS, thread } from './threads.ts';

const [first, second] = OPINIONS as [string, string];
const comment = (text: string) => thread([{ text }]).comments[0]!;

it('the tree is read off depths, also where a depth jumps', () => {
  const { end, place, parent } = treeOf(thread([0, 1, 3, 1, 0, 2].map((depth) => ({ depth, text: first }))).comments);
  expect([...end]).toEqual([4, 3, 3, 4, 6, 6]);
  expect([...parent]).toEqual([-1, 0, 1, 0, -1, 4]);
  expect([...place]).toEqual([0, 0, 0, 1, 1, 0]);
});

describe('standing', () => {
  const of = (...comments: Parameters<typeof thread>[0]) => {
    const page = thread(comments);
    return scoreComments(page, treeOf(page.comments));
  };

  it('rises with answers, falls with place, depth and grey', () => {
    const [answered, , plain] = of({ text: first }, { text: second, depth: 1 }, { text: first });
    expect(answered).toBeGreaterThan(plain!);
    const [earlier, later] = of({ text: first }, { text: first });
    expect(earlier).toBeGreaterThan(later!);
    const [top, below] = of({ text: first }, { text: first, depth: 1 });
    expect(top).toBeGreaterThan(below!);
    const [white, grey] = of({ text: first }, { text: first, grey: 3 });
    expect(white! * 0.7).toBeGreaterThan(grey!);
  });

  it('rises where the answers are disputed', () => {
    const [disputed] = of({ text: first }, { text: second, depth: 1, grey: 2 });
    const [calm] = of({ text: first }, { text: second, depth: 1 });
    expect(disputed).toBeGreaterThan(calm!);
  });

  it('is 0 for what must not be chosen', () => {
    expect([...of({ text: first, state: 'dead' }, { text: '', state: 'deleted' }, { text: ' ' })]).toEqual([0, 0, 0]);
  });
});

describe('own sentences', () => {
  it.each([
    ['> quoted\nMine is here.', ['Mine is here.']],
    ['Mine [1] is here.\n[1] https://example.org/x', ['Mine is here.']],
    ['“Words of the article that somebody wrote”\nMine is here.', ['Mine is here.']],
    ['“Only words in quotation marks stand here”', ['“Only words in quotation marks stand here”']],
    ['Mine is here.\nEdit: typo', ['Mine is here.']],
    ['  indented code\nMine is here.', ['Mine is here.']],
    ['const f = (a) => { return [a]; };\nMine is here.', ['Mine is here.']],
    ['https://example.org/only', []],
  ])('of %j', (text, sentences) => {
    expect(ownSentences(comment(text), 'en')).toEqual(sentences);
  });
});

it.each(['Why the downvotes?', 'Dupe of last week.', 'The title should say 2019.', 'Paywalled, sadly.'])(
  '%j is about the site',
  (text) => {
    expect(isMeta(text)).toBe(true);
  },
);
it.each([
  'lol',
  'Thanks!',
  'This.',
  'I agree.',
  'Congrats on the launch!',
  'Great work /s',
  'ㅋㅋㅋ 그러네요',
  '동의합니다.',
])('%j says nothing', (text) => {
  expect(isIdle(text)).toBe(true);
});
it.each([first, second, 'The discussion of flags in C is dated.', 'I agree with the author that queues need owners.'])(
  '%j says something',
  (text) => {
    expect(isMeta(text) || isIdle(text)).toBe(false);
  },
);

describe('condensing', () => {
  it('keeps the order of the comment and closes the first sentence', () => {
    const { text, sentences } = excerptComment(comment(`${second} ${first}`), '', 'en')!;
    expect(sentences).toEqual([second, first]);
    expect(text).toBe(`${second} ${first.slice(0, -1)}`);
  });

  it('closes a first sentence that ends with a quotation', () => {
    const quoted = 'We have a rule that is called “nobody may import what they do not own”';
    expect(excerptComment(comment(`${quoted}. ${first}`), '', 'en')?.text).toBe(`${quoted}. ${first.slice(0, -1)}`);
  });

  it('brings along the sentence that it leans on', () => {
    const asked = 'What did the harbour do about the old crane?';
    const leaning = 'Doing it by hand took the crew nine days and two ropes, because the winch was never repaired.';
    expect(excerptComment(comment(`Fine. ${asked} ${leaning}`), '', 'en')?.text).toBe(
      `${asked} ${leaning.slice(0, -1)}`,
    );
  });

  it('begins with a capital, a name with its own letter', () => {
    expect(excerptComment(comment('people that buy ferries look for smaller harbours first.'), '', 'en')?.text).toMatch(
      /^People/,
    );
    expect(
      excerptComment(comment('npm keeps a copy of every package that the harbour ever used.'), '', 'en')?.text,
    ).toMatch(/^npm/);
    expect(
      excerptComment(comment('iPhones fell into the harbour more often than any other phone.'), '', 'en')?.text,
    ).toMatch(/^iPhones/);
  });

  it('says with an ellipsis where one endless sentence was cut', () => {
    const { text } = excerptComment(comment(`${Array(80).fill('queues and more queues').join(', ')}.`), '', 'en')!;
    expect(text.length).toBeLessThanOrEqual(241);
    expect(text).toMatch(/…$/);
  });

  it('gives nothing where nothing is said', () => {
    for (const text of ['', 'Nice!', '> quoted only', 'https://example.org', 'lol'])
      expect(excerptComment(comment(text), '', 'en')).toBeUndefined();
  });
});

describe('picking', () => {
  const candidates = OPINIONS.map((text, at) => ({ at, score: 12 - at, text }));

  it('takes the best, in order', () => {
    expect(selectByMmr(candidates, 3).map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(selectByMmr([...candidates].reverse(), 3).map(({ at }) => at)).toEqual([0, 1, 2]);
  });

  it('says nothing twice, however much room there is', () => {
    expect(
      selectByMmr([...candidates, { at: 12, score: 20, text: OPINIONS[3]! }], 20).map(({ at }) => at),
    ).not.toContain(3);
  });

  it('passes over what was said, and what does not fit', () => {
    expect(selectByMmr(candidates, 2, { said: OPINIONS[0]! }).map(({ at }) => at)).toEqual([1, 2]);
    expect(selectByMmr(candidates, 2, { fits: ({ at }) => at > 4 }).map(({ at }) => at)).toEqual([5, 6]);
  });
});
