import { describe, expect, it } from 'vitest';
import { withJosa } from '../../utils/korean/josa.ts';

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
    ['‘요약’', '을/를', '‘요약’을'],
    ['요약(Yoyak)', '은/는', '요약(Yoyak)은'],
  ] as const)('%s, %s -> %s', (word, particles, expected) => {
    expect(withJosa(word, particles)).toBe(expected);
  });
});
