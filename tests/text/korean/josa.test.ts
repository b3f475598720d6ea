import { describe, expect, it } from 'vitest';
import { endsInConsonant, withJosa } from '../../../utils/text/korean/josa.ts';

describe('withJosa', () => {
  it.each([
    ['요약', '을/를', '요약을'],
    ['회사', '을/를', '회사를'],
    ['서울', '으로/로', '서울로'],
    ['부산', '으로/로', '부산으로'],
    ['제주', '으로/로', '제주로'],
    ['사람', '과/와', '사람과'],
    ['기사', '과/와', '기사와'],
    ['책', '이라/라', '책이라'],
    ['문제', '이라/라', '문제라'],
    ['GitHub', '은/는', 'GitHub는'],
    ['Slack', '은/는', 'Slack은'],
    ['Rust', '은/는', 'Rust는'],
    ['React', '이/가', 'React가'],
    ['Google', '이/가', 'Google이'],
    ['OpenAI', '이/가', 'OpenAI가'],
    ['Chrome', '으로/로', 'Chrome으로'],
    ['Vercel', '으로/로', 'Vercel로'],
    ['API', '을/를', 'API를'],
    ['LLM', '을/를', 'LLM을'],
    ['URL', '으로/로', 'URL로'],
    ['GPT-5', '이/가', 'GPT-5가'],
    ['Python 3', '이/가', 'Python 3이'],
    ['10%', '을/를', '10%를'],
    ['C#', '은/는', 'C#은'],
    ['C++', '은/는', 'C++는'],
    ['.NET', '을/를', '.NET을'],
    ['ChatGPT', '이/가', 'ChatGPT가'],
    ['MongoDB', '으로/로', 'MongoDB로'],
    ['gRPC', '은/는', 'gRPC는'],
    ['PostgreSQL', '으로/로', 'PostgreSQL로'],
    ['MySQL', '을/를', 'MySQL을'],
    ['iOS', '와/과', 'iOS와'],
    ['Node.js', '은/는', 'Node.js는'],
    ['Hadoop', '을/를', 'Hadoop을'],
    ['Git', '으로/로', 'Git으로'],
    ['Reddit', '은/는', 'Reddit은'],
    ['WhatsApp', '이/가', 'WhatsApp이'],
    ['DeepSeek', '은/는', 'DeepSeek는'],
    ['Group', '은/는', 'Group은'],
    ['Inc.', '은/는', 'Inc.는'],
    ['km', '으로/로', 'km로'],
    ['GNOME', '을/를', 'GNOME을'],
    ['5 km', '을/를', '5 km를'],
    ['3 kg', '을/를', '3 kg을'],
    ['M1', '으로/로', 'M1로'],
    ['x86', '은/는', 'x86은'],
    ['HTTP/2', '은/는', 'HTTP/2는'],
    ['Windows 11', '으로/로', 'Windows 11로'],
    ['10', '을/를', '10을'],
    ['`useState()`', '을/를', '`useState()`를'],
    ['"Attention Is All You Need"', '을/를', '"Attention Is All You Need"를'],
    ['‘요약’', '을/를', '‘요약’을'],
    ['요약(Yoyak)', '은/는', '요약(Yoyak)은'],
  ] as const)('%s, %s -> %s', (word, particles, expected) => {
    expect(withJosa(word, particles)).toBe(expected);
  });
});

describe('endsInConsonant', () => {
  it.each([
    ['Slack', true],
    ['Rust', false],
    ['LLM', true],
    ['서울', true],
    ['기사', false],
  ])('%s: %s', (word, expected) => {
    expect(endsInConsonant(word)).toBe(expected);
  });
});
