import { describe, expect, test } from 'vitest';
import { GOOD, GOOD_LINES, noticesOf, shown } from '../../support/own-model/samples.ts';
import { jsonLines } from '../../support/own-model/scripted-model.ts';
import { made, WANTED } from './article-made.ts';

describe('a model that does something else', () => {
  const drop = <T>(list: T[], ...at: number[]) => list.filter((_, i) => !at.includes(i));
  test.each<[string, string, (lines: string[]) => void]>([
    [
      'many bullets',
      jsonLines(
        ...GOOD_LINES,
        ...Array.from({ length: 200 }, (_, i) => ({
          kind: 'bullet',
          text: `요점 번호 ${String.fromCharCode(0xac00 + i * 7)}임`,
          src: [5],
        })),
      ),
      (lines) => expect(lines.length).toBeLessThanOrEqual(WANTED.length + 10),
    ],
    [
      'two hundred opening bullets',
      jsonLines(
        ...Array.from({ length: 200 }, (_, i) => ({
          kind: 'opening',
          text: `서비스 요점 ${String.fromCharCode(0xac00 + i * 7)}임`,
          src: [1 + (i % 13)],
        })),
      ),
      (lines) => expect(lines).toHaveLength(5),
    ],
    [
      'the same line again and again',
      jsonLines(...GOOD_LINES, ...GOOD_LINES, ...GOOD_LINES),
      (lines) => expect(lines).toEqual(WANTED),
    ],
    [
      'headings without bullets',
      jsonLines(...GOOD_LINES, { kind: 'heading', text: '빈 절' }),
      (lines) => expect(lines).toEqual(WANTED),
    ],
    [
      'depths that jump',
      jsonLines(...drop(GOOD_LINES, 7)),
      (lines) => expect(lines).toContain('데이터베이스를 마지막에 옮겼음'),
    ],
    [
      'no kinds at all',
      jsonLines(...GOOD_LINES.slice(1, 6).map(({ text, src }) => ({ text, src }))),
      (lines) => expect(lines).toEqual(WANTED.slice(0, 5)),
    ],
    [
      'no sources at all',
      jsonLines(...GOOD_LINES.map(({ kind, text }) => ({ kind, text }))),
      (lines) => expect(lines[0]).toBe(WANTED[0]),
    ],
    [
      'markdown',
      GOOD_LINES.slice(1, 6)
        .map(({ text, src }) => `- ${text} [S${src?.[0]}]`)
        .join('\n'),
      (lines) => expect(lines).toEqual(WANTED.slice(0, 5)),
    ],
    ['an array over several lines', JSON.stringify(GOOD_LINES, null, 2), (lines) => expect(lines).toEqual(WANTED)],
    ['a code fence', `\`\`\`json\n${GOOD}\n\`\`\``, (lines) => expect(lines).toEqual(WANTED)],
    ['a broken line', GOOD.replace('"src":[4]}', '"src":[4'), (lines) => expect(lines).toEqual(WANTED)],
    [
      'wrong numbers',
      jsonLines(...GOOD_LINES.map((line) => ({ ...line, src: [999] }))),
      (lines) => expect(lines[1]).toBe(WANTED[1]),
    ],
    [
      'a number that nobody said',
      GOOD.replace('41분', '777분'),
      (lines) => expect(lines[2]).toBe('이전 뒤 첫 금요일에 발권 창구가 777분 동안 멈췄음 ?'),
    ],
    [
      'a huge line',
      `${GOOD}\n{"kind":"bullet","text":"${'가나다 '.repeat(30_000)}","src":[1]}`,
      (lines) => expect(lines).toEqual(WANTED),
    ],
    [
      'control and bidi characters',
      GOOD.replace('월 청구액', '월\u202e \u0000청\u200b구액'),
      (lines) => expect(lines[1]).toBe(WANTED[1]),
    ],
  ])('%s', async (_, answer, check) => {
    const { state, provider } = await made((_, n) => (n === 0 ? answer : ''));
    check(shown(state));
    expect(noticesOf(state)).toEqual([]);
    expect(shown(state)).not.toContain('…');
    expect(provider.calls.length).toBeLessThanOrEqual(2);
  });

  test.each([
    ['nothing', ''],
    ['a refusal', "I'm sorry, but I can't help with that request."],
    ['something else', jsonLines({ kind: 'opening', text: 'Google이 99% 할인 행사를 시작함', src: [99] })],
    ['only markup', '```json\n{}\n```\n<br><br>'],
    ['one word', 'OK'],
  ])('%s: the embedded summary with a plain sentence', async (_, answer) => {
    const { state } = await made(() => answer);
    expect(noticesOf(state)).toContain('model_unusable');
    expect(state.summary?.opening).toHaveLength(5);
    expect(state.summary?.opening[0]?.text).toMatch(/[a-z]/);
    expect(shown(state)).not.toContain('…');
  });

  test('an answer that stops at its longest says so', async () => {
    const { state } = await made(() => [
      { type: 'text', text: GOOD.slice(0, -30) },
      { type: 'end', reason: 'length' },
    ]);
    expect(noticesOf(state)).toEqual(['model_stopped']);
    expect(shown(state)).toHaveLength(WANTED.length - 1);
  });
});
