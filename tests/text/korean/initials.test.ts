import { describe, expect, it } from 'vitest';
import { initialsOf, isInitials } from '../../../utils/text/korean/initial-consonants.ts';

describe('initials', () => {
  it.each([
    ['요약', 'ㅇㅇ'],
    ['한글 검색', 'ㅎㄱㄱㅅ'],
    ['까치와 빵', 'ㄲㅊㅇㅃ'],
    ['ㅇㅇ', 'ㅇㅇ'],
    ['GPT-5 출시!', 'ㅊㅅ'],
    ['요약'.normalize('NFD'), 'ㅇㅇ'],
    ['', ''],
  ])('of %s are %s', (text, expected) => {
    expect(initialsOf(text)).toBe(expected);
  });

  it.each([
    ['ㅇㅇ', true],
    ['ㄲ', true],
    ['요ㅇ', false],
    ['ㅏ', false],
    ['ab', false],
    ['', false],
  ])('typed alone: %s, %s', (word, expected) => {
    expect(isInitials(word)).toBe(expected);
  });
});
