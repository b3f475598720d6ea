import { describe, expect, test } from 'vitest';
import { createAnswerParser } from '../../../utils/llm/answers/answer-parser.ts';
import type { LineKind } from '../../../utils/llm/answers/jsonl-lines.ts';

const read = (answer: string, kind: LineKind = 'bullet', piece = answer.length || 1) => {
  const reader = createAnswerParser(kind);
  const lines = [];
  for (let at = 0; at < answer.length; at += piece) lines.push(...reader.push(answer.slice(at, at + piece)));
  return [...lines, ...reader.end()];
};
const brief = (answer: string, kind?: LineKind, piece?: number) =>
  read(answer, kind, piece).map((line) =>
    [line.kind, line.depth || '', line.text, line.sources.join(',')].filter((part) => part !== '').join('|'),
  );

const GOOD = [
  '{"kind":"title","text":"제목"}',
  '{"kind":"opening","text":"첫째 \\"요점\\"","src":[1,4]}',
  '{"kind":"heading","text":"절 {중괄호}"}',
  '{"kind":"bullet","depth":1,"text":"역슬래시 \\\\ 와 이모지 😀","src":["S3"]}',
];
const GOOD_LINES = [
  'title|제목',
  'opening|첫째 "요점"|1,4',
  'heading|절 {중괄호}',
  'bullet|1|역슬래시 \\ 와 이모지 😀|S3',
];

describe('an answer as it was asked for', () => {
  test.each([1, 2, 3, 5, 8, 13, 1000])('in pieces of %i', (piece) => {
    expect(brief(GOOD.join('\n'), 'bullet', piece)).toEqual(GOOD_LINES);
  });

  test('each line is out as soon as it is complete', () => {
    const reader = createAnswerParser('bullet');
    const whole = GOOD[1]!;
    expect(reader.push(whole.slice(0, -1))).toEqual([]);
    expect(reader.push('}')).toHaveLength(1);
    expect(reader.push('\n{"kind":"opening","text":"ne')).toEqual([]);
    expect(reader.push('xt"}')).toHaveLength(1);
    expect(reader.end()).toEqual([]);
  });
});

describe('an answer as models write it', () => {
  test.each([
    ['in a code fence', `Sure! Here it is:\n\`\`\`json\n${GOOD.join('\n')}\n\`\`\`\nHope this helps!`],
    ['as an array over several lines', `[\n  ${GOOD.join(',\n  ')}\n]`],
    ['as an array in one line', `[${GOOD.join(',')}]`],
    ['several to a line', GOOD.join(' ')],
    ['with bullets before the objects', GOOD.map((line) => `- ${line}`).join('\n')],
    ['with Windows line ends', GOOD.join('\r\n')],
    ['spread over lines', GOOD.map((line) => JSON.stringify(JSON.parse(line), null, 2)).join('\n')],
    ['in an object', `{"lines":[${GOOD.join(',')}]}`],
    ['after an object that is something else', `{"note":"ok"}\n${GOOD.join('\n')}`],
  ])('%s', (_, answer) => {
    expect(brief(answer)).toEqual(GOOD_LINES);
    expect(brief(answer, 'bullet', 3)).toEqual(GOOD_LINES);
  });

  test.each([
    ['a comma too many', '{"kind":"opening","text":"가나다","src":[1,2,],}', ['opening|가나다|1,2']],
    ['typographic quotes around keys', '{“kind”:"opening",“text”:"가나다","src":[1]}', ['opening|가나다|1']],
    ['keys without quotes', '{kind:"opening",text:"가나다",src:[1]}', ['opening|가나다|1']],
    ['single quotes', "{'kind':'opening','text':'가나다','src':[1]}", ['opening|가나다|1']],
    [
      'no closing bracket',
      '{"kind":"opening","text":"가","src":[1]\n{"kind":"opening","text":"나","src":[2]}',
      ['opening|가|1', 'opening|나|2'],
    ],
    [
      'no closing bracket but a comma',
      '{"kind":"opening","text":"가","src":[1],\n{"kind":"opening","text":"나"}',
      ['opening|가|1', 'opening|나'],
    ],
    [
      'a quote that was not escaped',
      '{"kind":"opening","text":"그는 "좋다"고 함","src":[1]}\n{"kind":"opening","text":"나"}',
      ['opening|그는 "좋다"고 함|1', 'opening|나'],
    ],
    ['a string that is not closed', '{"kind":"opening","text":"가나\n{"kind":"opening","text":"나"}', ['opening|나']],
    ['cut off at the end', '{"kind":"opening","text":"가"}\n{"kind":"opening","te', ['opening|가']],
    ['cut off behind its text', '{"kind":"opening","text":"가나다","src":[1', ['opening|가나다|1']],
    ['numbers as text', '{"kind":"bullet","depth":"1","text":"가","src":"S3, S5-S6"}', ['bullet|1|가|S3,S5,S6']],
    ['other keys', '{"type":"Section","heading":"절"}\n{"point":"가","refs":["[S2]"]}', ['heading|절', 'bullet|가|S2']],
    ['wrong kinds', '{"kind":"banana","text":"가"}\n{"kind":7,"text":"나"}', ['bullet|가', 'bullet|나']],
    [
      'wrong depths',
      '{"text":"가","depth":9}\n{"text":"나","depth":-1}\n{"text":"다","depth":"x"}',
      ['bullet|2|가', 'bullet|나', 'bullet|다'],
    ],
    [
      'wrong sources',
      '{"text":"가","src":{"a":1}}\n{"text":"나","src":[null,-1,1.5,"x",1e99]}',
      ['bullet|가', 'bullet|나'],
    ],
    [
      'nested as one object',
      '{"opening":["가",{"text":"나","src":[2]}],"sections":[{"heading":"절","bullets":[{"text":"다","src":[3]}]}]}',
      ['opening|가', 'opening|나|2', 'heading|절', 'bullet|다|3'],
    ],
    [
      'threads with their replies',
      '{"kind":"thread","text":"가","src":["C1"],"replies":[{"text":"나","src":["C2"]}]}',
      ['thread|가|C1', 'reply|나|C2'],
    ],
  ])('%s', (_, answer, expected) => {
    expect(brief(answer)).toEqual(expected);
    expect(brief(answer, 'bullet', 1)).toEqual(expected);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n \n'],
    ['brackets', '{}[]{[}]'],
    ['numbers', '1\n2\n3'.replace(/\d/g, '{}')],
    ['deeply nested', '{"a":'.repeat(5_000)],
    ['quotes', '"'.repeat(3_000)],
    ['null', '{"text":null}\n{"text":{"a":1}}\n{"kind":"opening"}'],
  ])('%s says nothing', (_, answer) => {
    expect(brief(answer)).toEqual([]);
  });
});

describe('an answer without any JSON', () => {
  test('markdown', () => {
    const answer =
      '# 요약\n\n- **첫째** 요점임 [S3]\n- 둘째 요점임 (S4, S5)\n\n## 절의 제목\n\n1. 절의 요점임\n   - 자세한 점임\n';
    expect(brief(answer)).toEqual([
      'heading|요약',
      'opening|**첫째** 요점임|S3',
      'opening|둘째 요점임|S4,S5',
      'heading|절의 제목',
      'bullet|절의 요점임',
      'bullet|1|자세한 점임',
    ]);
  });

  test('prose', () => {
    expect(brief('회사는 서버를 옮겼다. 비용이 줄었다.')).toEqual([
      'opening|회사는 서버를 옮겼다.',
      'opening|비용이 줄었다.',
    ]);
  });

  test('threads and replies from a nested list', () => {
    expect(brief('- 의견임 [C1]\n  - 답임 [C2]', 'thread')).toEqual(['thread|의견임|C1', 'reply|1|답임|C2']);
  });
});
