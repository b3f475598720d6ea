import { describe, expect, it } from 'vitest';
import { initials } from '../../utils/korean/initials.ts';

describe('initials', () => {
  it.each([
    ['요약', 'ㅇㅇ'],
    ['한글 검색', 'ㅎㄱ ㄱㅅ'],
    ['까치와 빵', 'ㄲㅊㅇ ㅃ'],
    ['ㅇㅇ', 'ㅇㅇ'],
    ['GPT-5 출시!', 'gpt5 ㅊㅅ'],
    ['요약'.normalize('NFD'), 'ㅇㅇ'],
    ['', ''],
  ])('%s -> %s', (text, expected) => {
    expect(initials(text)).toBe(expected);
  });
});
