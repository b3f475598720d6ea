import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mood } from '../../utils/domain/index.ts';
import { isClear, prepareMoods, readMood } from '../../utils/sentiment/index.ts';

beforeAll(() => prepareMoods(async () => readFileSync('public/models/moods.bin')));

/** What stands out for a reader: a badge of this mood, or none (a dot, a mood that is not clear, or no mood). */
const badge = (text: string): Mood | 'none' => {
  const reading = readMood(text);
  return reading && isClear(reading) && reading.mood !== 'neutral' ? reading.mood : 'none';
};

describe('badges', () => {
  it.each<[string, Mood | 'none']>([
    ['This is great work, congratulations!', 'positive'],
    ['Excellent write-up. Thanks for sharing, I love the diagrams.', 'positive'],
    ['The new UI is a terrible, bloated mess and the support was useless.', 'negative'],
    ['Horrible. I hate every minute of it.', 'negative'],
    ['I love the idea, but the documentation is awful and the API is terrible.', 'negative'],
    ['The documentation is a bit ugly, but the library is fantastic and I love it.', 'positive'],
    ['The port is 8080 and the timeout is 30 seconds.', 'none'],
    ['You have to kill the process, abort the job and drop the table.', 'none'],
    ['The constructor arguments are passed to the parent.', 'none'],
    ['Is it any good?', 'none'],
    ['ok', 'none'],
    ['Great, another JavaScript framework. Exactly what we needed, thanks! /s', 'none'],
    ['정말 훌륭한 프로젝트네요. 감사합니다!', 'positive'],
    ['속도가 빨라졌고 쓰기 편합니다. 강추!', 'positive'],
    ['버그 하나 없이 깔끔합니다. 최고예요.', 'positive'],
    ['최악이네요. 업데이트 이후로 너무 느리고 불편합니다.', 'negative'],
    ['추천하지 않습니다. 돈 아까워요.', 'negative'],
    ['별로 좋지 않네요', 'negative'],
    ['재미없어요', 'negative'],
    ['이 기능이 있으면 좋겠어요', 'none'],
    ['쓰레기 수집기는 힙을 두 세대로 나눕니다.', 'none'],
    ['감사원 감사 결과가 공개됐다.', 'none'],
    ['설치는 npm install로 합니다.', 'none'],
    ['Das ist wirklich sehr gut, aber nicht für mich.', 'none'],
    ['これは素晴らしいです。', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(badge(text)).toBe(expected);
  });
});

describe('dots', () => {
  const dot = (text: string): boolean => {
    const reading = readMood(text);
    return reading?.mood === 'neutral' && isClear(reading);
  };

  it.each([
    ['The port is 8080!', true],
    ['Now it runs on my machine too.', true],
    ['Now it runs on my machine too!', false],
    ['I was about to write the same.', true],
    ['I was about to write the same!', false],
    ["I think it's a != b here.", true],
  ])('%s %s', (text, expected) => {
    expect(dot(text)).toBe(expected);
  });
});

describe('readMood', () => {
  it.each([
    ['an empty comment', ''],
    ['a link', 'https://example.com/great'],
    ['code', '  const great = terrible + awful;'],
    ['a quotation', '> This is great, I love it'],
    ['another language', 'Das ist wirklich sehr gut, aber nicht für mich.'],
    ['emoji', '😀😀😀'],
    ['invisible characters', '\u200B\u200D\uFEFF'],
  ])('has nothing to say about %s', (_, text) => {
    expect(readMood(text)).toBeNull();
  });

  it.each<[string, string, Mood]>([
    ['quoted lines', '> This is the best thing ever, I love it\nIt is terrible, awful and useless.', 'negative'],
    ['code', 'I love it. Great work.\n\n  kill(awful, terrible, horrible);\n  hate();', 'positive'],
    ['code between backticks', 'Great fix, thanks! `terrible_awful_hack()` is gone.', 'positive'],
    ['addresses', 'Wonderful: https://example.com/terrible/awful/horrible', 'positive'],
  ])('does not take %s for the author', (_, text, mood) => {
    expect(readMood(text)?.mood).toBe(mood);
  });

  it.each([
    ['This is not good.', 'negative', 'not good'],
    ['Fantastic!', 'positive', 'fantastic'],
    ['추천하지 않습니다', 'negative', '추천하지 않습니다'],
    ['정말 깔끔하네요', 'positive', '정말 깔끔하네요'],
  ])('names what decided: %s', (text, mood, cue) => {
    expect(readMood(text)).toMatchObject({ mood, cues: [cue] });
  });

  it('names the strongest first, five at most, none for the other side', () => {
    const { cues } = readMood(
      'I love it: nice, good, useful, awesome, fantastic, excellent, amazing, brilliant; one ugly corner.',
    )!;
    expect(cues).toHaveLength(5);
    expect(cues[0]).toMatch(/^(?:excellent|fantastic|awesome|amazing)$/);
    expect(cues).not.toContain('ugly');
  });

  it('is surer of more', () => {
    const of = (text: string) => readMood(text)!.confidence;
    expect(of('It is fantastic, wonderful and brilliant.')).toBeGreaterThan(
      of('The weather was rather nice on that day.'),
    );
    expect(of('좋네요')).toBeLessThan(of('정말 최고입니다. 완벽하고 훌륭해요!'));
  });

  it('keeps confidence between 0 and 1', () => {
    for (const text of ['It is great. '.repeat(500), '최악 '.repeat(500), 'fine', 'awful']) {
      const { confidence } = readMood(text)!;
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('hostile input', () => {
  it('reads through invisible characters inside words', () => {
    const hidden = [...'This is wonderful work, I love it'].join('\u200B');
    expect(readMood(hidden)).toEqual(readMood('This is wonderful work, I love it'));
  });

  it.each([
    ['emoji alone', '🎉🎉🎉 👍 ❤️ 👨‍👩‍👧‍👦 🇰🇷'],
    ['joiners alone', '\u200D\uFE0F\u20E3'.repeat(500)],
    ['right-to-left text with an English word', '\u202Eهذا رائع جدا great شكرا لكم\u202C'],
    ['half a surrogate pair', '\uD83D'.repeat(200)],
    ['a tower of accents', `a${'\u0301'.repeat(5_000)}`],
  ])('has no mood for %s', (_, text) => {
    expect(readMood(text)).toBeNull();
  });

  it.each([
    '<img src=x onerror="alert(1)"> This is terrible, I hate it',
    '</script><script>terrible()</script> I hate it, what a terrible mess',
    '[terrible](javascript:alert(1)) **I hate it**, it is a terrible mess &lt;b&gt;',
    '<<<<>>>> {{terrible}} $hate$ I hate it, terrible, awful %s %n',
  ])('tells words as cues, no markup: %s', (text) => {
    const { mood, cues } = readMood(text)!;
    expect(mood).toBe('negative');
    expect(cues.join(' ')).toMatch(/^[\p{L}' ]+$/u);
  });

  it('reads a thread of 5,000 comments, always alike', () => {
    const texts = [
      'This is great work, congratulations!',
      '> quoted: terrible\nThe port is 8080.',
      'It is slow, buggy and a pain to use. '.repeat(20),
      '정말 훌륭한 프로젝트네요. 감사합니다!',
      '최악이네요. 업데이트 이후로 너무 느리고 불편합니다.',
    ];
    const first = texts.map(readMood);
    const start = performance.now();
    for (let i = 0; i < 5_000; i++) expect(readMood(texts[i % 5]!)?.confidence).toBe(first[i % 5]?.confidence);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('reads a comment of 50,000 characters by its beginning and its end', () => {
    const plain = 'The value is stored in the second column of the table. '.repeat(400);
    const loud = 'What a terrible, useless mess. I hate it. '.repeat(100);
    expect(readMood(plain + loud + plain)).toEqual(readMood(plain + plain));
    expect(readMood(plain + plain + loud)?.mood).toBe('negative');
    expect(readMood(loud + plain + plain)?.mood).toBe('negative');
  });
});

it.each<[string, boolean]>([
  ['The third column holds the row count, the fourth the time of the last write.', true],
  ['Both run on port 8080 by default; the second takes a flag for that.', true],
  ['Sure, that went well. /s', false],
])('a plainly neutral comment has a dot, an unsure one nothing: %s', (text, dot) => {
  const reading = readMood(text);
  expect(reading?.mood).toBe('neutral');
  expect(reading && isClear(reading)).toBe(dot);
});
