import { describe, expect, test } from 'vitest';
import type { Bullet, DigestItem, JobEvent, JobState, MoodCounts } from '../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../utils/domain/job-state.ts';

const bullet = (text: string): Bullet => ({ text, depth: 0, sources: [], language: 'ko' });
const moods: MoodCounts = { positive: 1, neutral: 2, negative: 3 };
const item = (text: string): DigestItem => ({
  bullet: bullet(text),
  commentId: 1,
  author: null,
  mood: 'neutral',
  replyCount: 0,
  replies: [],
});
const fold = (events: JobEvent[], from: JobState = EMPTY_JOB) => events.reduce(applyJobEvent, from);

const shape = ({ summary }: JobState) =>
  summary && [
    summary.opening.map((b) => b?.text ?? '-').join(' '),
    ...summary.sections.map((s) => `${s.heading}: ${s.bullets.map((b) => b?.text ?? '-').join(' ')}`),
  ];

const growing = fold([
  { type: 'outline', opening: 5, sections: [], more: true },
  { type: 'bullet', section: -1, index: 0, bullet: bullet('a') },
  { type: 'outline', opening: 5, sections: [{ heading: 'H', bullets: 1 }], more: true },
  { type: 'bullet', section: 0, index: 0, bullet: bullet('b') },
]);

describe('an outline that grows', () => {
  test('keeps what is filled', () => {
    expect(shape(growing)).toEqual(['a - - - -', 'H: b']);
    const next = fold(
      [
        {
          type: 'outline',
          opening: 5,
          sections: [
            { heading: 'H', bullets: 2 },
            { heading: 'I', bullets: 1 },
          ],
          more: true,
        },
      ],
      growing,
    );
    expect(shape(next)).toEqual(['a - - - -', 'H: b -', 'I: -']);
  });

  test('keeps a heading that was translated meanwhile', () => {
    const next = fold(
      [
        { type: 'heading', section: 0, text: '제목' },
        { type: 'outline', opening: 5, sections: [{ heading: 'H', bullets: 2 }], more: true },
      ],
      growing,
    );
    expect(shape(next)).toEqual(['a - - - -', '제목: b -']);
  });

  test('takes nothing away when it starts over, so that a resumed panel does not shrink', () => {
    const again = fold([{ type: 'outline', opening: 5, sections: [], more: true }], growing);
    expect(shape(again)).toEqual(shape(growing));
  });

  test('renders nothing again that did not change', () => {
    const next = fold([{ type: 'outline', opening: 5, sections: [{ heading: 'H', bullets: 1 }], more: true }], growing);
    expect(next.summary?.sections[0]).toBe(growing.summary?.sections[0]);
  });
});

test('an outline that does not grow replaces all', () => {
  const next = fold([{ type: 'outline', opening: 2, sections: [{ heading: 'N', bullets: 1 }] }], growing);
  expect(shape(next)).toEqual(['- -', 'N: -']);
});

test('the end of a growing outline takes what an earlier run left beyond it', () => {
  expect(shape(fold([{ type: 'whole', opening: 1, sections: [1] }], growing))).toEqual(['a', 'H: b']);
  expect(shape(fold([{ type: 'whole', opening: 1, sections: [] }], growing))).toEqual(['a']);
  expect(fold([{ type: 'whole', opening: 1, sections: [] }])).toEqual(EMPTY_JOB);
});

test('threads grow like outlines', () => {
  const first = fold([
    { type: 'threads', items: 1, more: true },
    { type: 'item', index: 0, item: item('a') },
    { type: 'threads', items: 2, more: true },
  ]);
  expect(first.digest?.items.map((i) => i?.bullet.text ?? null)).toEqual(['a', null]);
  expect(fold([{ type: 'whole-digest', items: 1 }], first).digest?.items).toHaveLength(1);
  expect(fold([{ type: 'threads', items: 1 }], first).digest?.items).toEqual([null]);
  expect(fold([{ type: 'whole-digest', items: 1 }])).toEqual(EMPTY_JOB);
});

test('moods may come before the items, and stay when more threads come', () => {
  const state = fold([
    { type: 'moods', moods },
    { type: 'threads', items: 1, more: true },
  ]);
  expect(state.digest).toEqual({ items: [null], moods });
});

test('usage is the sum so far', () => {
  const state = fold([
    { type: 'usage', input: 10, output: 1 },
    { type: 'usage', input: 30, output: 4 },
  ]);
  expect(state.usage).toEqual({ input: 30, output: 4 });
});
