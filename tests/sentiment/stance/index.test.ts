import { describe, expect, it } from 'vitest';
import type { Comment, Stance } from '../../../utils/domain/index.ts';
import { readStance, stancesOf } from '../../../utils/sentiment/stance.ts';
import { HELD_OUT } from '../stance-held-out.ts';
import { stanceRows } from '../stance-rows.ts';
import { TUNING } from '../stance-tuning.ts';

const STANCES: Stance[] = ['agrees', 'disagrees', 'asks', 'adds-source'];
/** The claim that most cases answer; it denies nothing and asks nothing. */
const CLAIM = 'The new scheduler is faster than the old one.';
const CLAIM_KO = '새 스케줄러가 더 빠릅니다';

const reply = (text: string, parent = CLAIM) => readStance({ text, depth: 1 }, { text: parent });

/** What was read as what it is, of all that was read so, and of all that are so. */
function figures(table: typeof HELD_OUT, stance: Stance) {
  const rows = stanceRows(table).map(({ comment, parent, label }) => ({ label, read: readStance(comment, parent) }));
  const right = rows.filter(({ label, read }) => read === stance && label === stance).length;
  return {
    precision: right / rows.filter(({ read }) => read === stance).length,
    recall: right / rows.filter(({ label }) => label === stance).length,
  };
}

describe('labelled replies', () => {
  it('are many, and no row stands in both halves', () => {
    const [held, tuned] = [HELD_OUT, TUNING].map((table) => stanceRows(table).map(({ comment }) => comment.text));
    expect(held!.length).toBeGreaterThan(190);
    expect(held!.length + tuned!.length).toBeGreaterThan(350);
    expect(held!.filter((text) => text.length > 30 && tuned!.includes(text))).toEqual([]);
  });

  it.each(STANCES)('%s: three of four that are shown are right, on rows that no cue was tried on', (stance) => {
    const { precision, recall } = figures(HELD_OUT, stance);
    expect(precision).toBeGreaterThanOrEqual(0.75);
    expect(recall).toBeGreaterThanOrEqual(0.4);
  });

  it.each(STANCES)('%s: the same on the other half', (stance) => {
    expect(figures(TUNING, stance).precision).toBeGreaterThanOrEqual(0.9);
  });
});

describe('sides', () => {
  it.each<[string, Stance | null]>([
    ['I agree.', 'agrees'],
    ['Yes, you are absolutely right.', 'agrees'],
    ['I couldn’t agree more!', 'agrees'],
    ['Exactly. It halved our build.', 'agrees'],
    ['Well, I disagree.', 'disagrees'],
    ["No, it's the same code.", 'disagrees'],
    ["It isn't. Read the numbers again.", 'disagrees'],
    ["That's simply not true.", 'disagrees'],
    ['Sure, but only with one thread.', 'disagrees'],
    ['I agree, but the old one is simpler.', null],
    ['Yes, but only on ARM.', null],
    ['Yes and no.', null],
    ['I agree with the author.', null],
    ['I disagree with the article.', null],
    ['No worries, take your time.', null],
    ['Exactly 50 of them.', null],
    ['Exactly as fast as before /s', null],
    ['Same day delivery.', null],
    ['Edit: wrong, it is slower.', null],
    ['Agreed?', null],
  ])('%s', (text, expected) => {
    expect(reply(text)).toBe(expected);
  });

  it.each<[string, Stance | null]>([
    ['동의합니다', 'agrees'],
    ['완전 공감합니다 ㅎㅎ', 'agrees'],
    ['맞아요. 체감될 정도예요', 'agrees'],
    ['동의하지 않습니다', 'disagrees'],
    ['그건 아니죠', 'disagrees'],
    ['사실과 다릅니다. 더 느려졌어요', 'disagrees'],
    ['아니요, 그대로입니다', 'disagrees'],
    ['동의하지만 예전 것이 더 단순합니다', null],
    ['공감되어요라는 말이 유행이네요', null],
    ['저자의 주장에 동의하지 않습니다', null],
    ['맞춤 설정에서 바꿉니다', null],
  ])('%s', (text, expected) => {
    expect(reply(text, CLAIM_KO)).toBe(expected);
  });

  it.each<[string, string, string, Stance | null]>([
    ['yes to a question is an answer', 'Is it faster?', 'Yes, much faster.', null],
    ['no to a question is an answer', 'Is it faster?', 'No, not yet.', null],
    ['so in Korean', '더 빠른가요?', '네, 맞아요', null],
    ['plain words are none', 'Why would it be faster?', 'I disagree.', 'disagrees'],
    ['no to what denies may mean the same', "It isn't faster.", 'No, it never was.', null],
    ['no to thanks', 'Thanks for the fix!', 'No, thank you.', null],
    ['a quotation of the parent', CLAIM, '> faster than the old one\n\nNo. It only looks like it.', 'disagrees'],
    ['a quotation of somebody else', CLAIM, '> Nobody needs threads\n\nI disagree.', null],
    ['the quoted line is what is answered', 'It is faster. Or is it?', '> It is faster.\n\nNo. Not here.', 'disagrees'],
  ])('%s', (_, parent, text, expected) => {
    expect(reply(text, parent)).toBe(expected);
  });

  it('has no side without somebody above', () => {
    expect(readStance({ text: 'I disagree.', depth: 0 })).toBeNull();
    expect(readStance({ text: 'I disagree.', depth: 3 })).toBe('disagrees');
    expect(readStance({ text: 'No.', depth: 3 })).toBeNull();
  });
});

describe('questions', () => {
  it.each<[string, Stance | null]>([
    ['Which compiler did you use?', 'asks'],
    ['Nice! How long did it take?', 'asks'],
    ['Does anyone know if it runs on ARM?', 'asks'],
    ['Who would have thought?', null],
    ["Isn't that the point?", null],
    ['Do you really think so?', null],
    ['What could possibly go wrong?', null],
    ["Why is it slow? Because it's Java.", null],
    ['He asked "why not?" and left.', null],
    ['어떤 컴파일러를 쓰셨나요?', 'asks'],
    ['이거 윈도우에서도 되나요', 'asks'],
    ['기준이 궁금합니다', 'asks'],
    ['누가 알았겠습니까?', null],
    ['그게 문제 아닌가요?', null],
    ['왜 아직도 이럴까요?', null],
  ])('%s', (text, expected) => {
    expect(reply(text)).toBe(expected);
  });

  it('are none in a long comment', () => {
    expect(reply(`${'We tried that for a year and it was fine. '.repeat(10)}Which compiler did you use?`)).toBeNull();
  });
});

describe('sources', () => {
  it.each<[string, Stance | null]>([
    ['https://example.org/paper', 'adds-source'],
    ['Source: https://example.org/paper', 'adds-source'],
    ['There is a paper on it [1].\n\n[1] https://example.org/a', 'adds-source'],
    ['출처: https://example.org/a', 'adds-source'],
    ['https://xkcd.com/1205/', null],
    ['https://www.youtube.com/watch?v=abc', null],
    ['https://example.org/cat.gif', null],
    ['I built something like it: https://example.org', null],
    ['제가 만든 앱입니다 https://example.org', null],
    ['> see https://example.org/paper\n\nGood luck with that one then', null],
    ['Have you seen https://example.org/paper ?', null],
  ])('%s', (text, expected) => {
    expect(reply(text)).toBe(expected);
  });
});

describe('a thread', () => {
  const comment = (id: number, depth: number, text: string, author: string | null = `user${id}`): Comment => ({
    id,
    depth,
    author,
    text,
  });

  it('is read in page order, each comment with the one above it', () => {
    const stances = stancesOf([
      comment(1, 0, CLAIM),
      comment(2, 1, 'Is it faster on ARM?'),
      comment(3, 2, 'No, only on x86.'),
      comment(4, 1, 'No, only on x86.'),
      comment(5, 2, 'I agree.'),
      comment(6, 0, 'I agree.'),
      comment(7, 1, ''),
      comment(8, 2, 'I disagree.'),
    ]);
    expect([...stances]).toEqual([
      [2, 'asks'],
      [4, 'disagrees'],
      [5, 'agrees'],
      [8, 'disagrees'],
    ]);
  });

  it('has no side of somebody towards themselves', () => {
    const own = [comment(1, 0, CLAIM, 'ann'), comment(2, 1, 'No, I misread it.', 'ann')];
    expect(stancesOf(own).size).toBe(0);
    expect(stancesOf(own.map((row) => ({ ...row, author: null }))).get(2)).toBe('disagrees');
  });

  it('may start in the middle, or skip a depth', () => {
    expect(stancesOf([comment(1, 4, 'I agree.'), comment(2, 9, 'No.')])).toEqual(new Map([[1, 'agrees']]));
    expect(stancesOf([]).size).toBe(0);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n '],
    ['emoji', '😀😡👍'.repeat(200)],
    ['invisible characters', '\u200B\u200D\u2060\uFEFF'.repeat(500)],
    ['right to left', 'أنا لا أوافق على هذا الكلام. هل هذا صحيح؟'],
    ['another language', 'Da bin ich anderer Meinung.'],
    ['one endless word', 'a'.repeat(50_000)],
    ['only marks', '?!.,;:'.repeat(9_000)],
    ['only line breaks', '\n'.repeat(50_000)],
    ['only blanks', ' '.repeat(50_000)],
    ['quotation marks', '>'.repeat(50_000)],
    ['backticks', '`'.repeat(50_000)],
    ['laughter', 'haha '.repeat(10_000)],
    ['adverbs', 'really '.repeat(8_000)],
    ['Korean laughter', 'ㅋ'.repeat(50_000)],
    ['a long rant', 'You always say that, and nobody listens to it. '.repeat(1_100)],
  ])('%s: silence', (_, text) => {
    expect(reply(text)).toBeNull();
    expect(readStance({ text: 'I think we will see.', depth: 1 }, { text })).toBeNull();
  });

  it('reads through invisible characters and marks of direction', () => {
    expect(reply('\u202BI dis\u200Bagree.\u202C')).toBe('disagrees');
  });

  it('reads a thread of 5,000 comments of which each is as long as can be', () => {
    const texts = ['haha '.repeat(10_000), 'really '.repeat(8_000), `I agree. ${'word '.repeat(10_000)}`];
    const comments = Array.from({ length: 5_000 }, (_, id) => comment(id, id % 40, texts[id % 3]!));
    expect(stancesOf(comments).size).toBeGreaterThan(0);
  });
});

function comment(id: number, depth: number, text: string): Comment {
  return { id, depth, author: `user${id}`, text };
}
