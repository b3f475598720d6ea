import { describe, expect, it } from 'vitest';
import { isSameSite, urlKey } from '../../utils/sites/canonical-url.ts';

/** Each line: addresses whose hosts have one owner for certain. */
const ONE_OWNER: [string, string][] = [
  ['https://example.com/a', 'http://example.com:8080/b'],
  ['https://example.com/a', 'https://www.example.com/b'],
  ['https://m.example.com/a', 'https://www.example.com/b'],
  ['https://amp.example.com/a', 'https://example.com/b'],
  ['https://mobile.example.com/a', 'https://m.example.com/b'],
  ['https://EXAMPLE.com./a', 'https://example.com/a'],
  ['https://m.blog.naver.com/someone/1', 'https://blog.naver.com/someone/1'],
  ['https://m.hani.co.kr/a', 'https://www.hani.co.kr/a'],
  ['https://en.m.wikipedia.org/wiki/Hangul', 'https://en.wikipedia.org/wiki/Hangul'],
  ['https://someone.github.io/a', 'https://www.someone.github.io/b'],
  ['https://m.someone.github.io/a', 'https://someone.github.io/b'],
  ['https://web.archive.org/web/2024/https://example.com/a', 'https://web.archive.org/web/2023/http://example.com/b'],
];

/** Each line: addresses whose hosts may have two owners, however alike they look. */
const TWO_OWNERS: [string, string][] = [
  ['https://example.com/a', 'https://blog.example.com/a'],
  ['https://shop.example.com/a', 'https://blog.example.com/a'],
  ['https://example.com/a', 'https://notexample.com/a'],
  ['https://example.com/a', 'https://example.com.evil.org/a'],
  ['https://someone.github.io/a', 'https://github.io/a'],
  ['https://someone.github.io/a', 'https://other.github.io/a'],
  ['https://m.github.io/a', 'https://github.io/a'],
  ['https://amp.github.io/a', 'https://m.github.io/a'],
  ['https://someone.medium.com/post-1', 'https://medium.com/post-1'],
  ['https://amp.medium.com/post-1', 'https://medium.com/post-1'],
  ['https://m.substack.com/p/x', 'https://substack.com/p/x'],
  ['https://someone.substack.com/p/x', 'https://other.substack.com/p/x'],
  ['https://mobile.blogspot.com/a', 'https://blogspot.com/a'],
  ['https://m.blogspot.co.uk/a', 'https://www.blogspot.co.uk/a'],
  ['https://m.tistory.com/1', 'https://www.tistory.com/1'],
  ['https://m.co.kr/a', 'https://www.co.kr/a'],
  ['https://amp.com.au/a', 'https://m.com.au/a'],
  ['https://m.pages.dev/a', 'https://amp.pages.dev/a'],
  ['https://m.com/a', 'https://amp.com/a'],
  ['https://amp.dev/a', 'https://m.dev/a'],
  [
    'https://web.archive.org/web/2024/https://evil.example/a',
    'https://web.archive.org/web/2024/https://bank.example/a',
  ],
  ['https://web.archive.org/web/2024/https://bank.example/a', 'https://web.archive.org/'],
  ['https://www.google.com/amp/s/bank.example/a', 'https://www.google.com/search'],
  ['https://web.archive.org/web/2024/https://bank.example/a', 'https://bank.example/a'],
  ['file:///a', 'file:///a'],
  ['', ''],
];

describe('whether two addresses have one owner', () => {
  it.each(ONE_OWNER)('%s and %s: yes', (one, other) => {
    expect(isSameSite(one, other)).toBe(true);
    expect(isSameSite(other, one)).toBe(true);
  });

  it.each(TWO_OWNERS)('%s and %s: that is not certain', (one, other) => {
    expect(isSameSite(one, other)).toBe(false);
    expect(isSameSite(other, one)).toBe(false);
  });

  it.each(
    TWO_OWNERS.filter(
      ([one, other]) => /^https/.test(one) && !/archive|google/.test(one) && one.slice(-2) === other.slice(-2),
    ),
  )('what is kept under %s is not what is kept under %s', (one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other));
  });
});
