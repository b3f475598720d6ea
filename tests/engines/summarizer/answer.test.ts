import { expect, test } from 'vitest';
import { parsePoints } from '../../../utils/engines/summarizer/parse-points.ts';

const A = 'The move took eleven weeks.';
const B = 'The bill fell by 31 percent.';

test.each<[string, string, string[]]>([
  ['stars', `* ${A}\n* ${B}`, [A, B]],
  ['dashes with blank lines', `- ${A}\n\n- ${B}\n`, [A, B]],
  ['numbers', `1. ${A}\n2) ${B}`, [A, B]],
  ['bullets in Windows lines', `• ${A}\r\n• ${B}`, [A, B]],
  ['a heading and words around', `## Summary\nHere are the key points:\n* ${A}\n* ${B}\nI hope this helps!`, [A, B]],
  ['plain lines', `${A}\n${B}`, [A, B]],
  ['prose', `${A} ${B}`, [A, B]],
  ['a list in HTML', `<ul><li>${A}</li><li>${B}</li></ul>`, [A, B]],
  ['a fence', `\`\`\`markdown\n* ${A}\n* ${B}\n\`\`\``, [A, B]],
  ['an announcement alone', '**Key points:**', []],
  ['nothing', ' \n* \n - \n', []],
  ['a number that begins a sentence', `40 jobs ran.\n${A}`, ['40 jobs ran.', A]],
])('%s', (_, answer, points) => {
  expect(parsePoints(answer)).toEqual(points);
});

test('no more than twelve', () => {
  expect(parsePoints(Array.from({ length: 40 }, (_, n) => `* Point number ${n}.`).join('\n'))).toHaveLength(12);
});
