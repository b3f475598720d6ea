import { describe, expect, it } from 'vitest';
import { isBoilerplateBlock } from '../../utils/sites/article-boilerplate.ts';

describe('furniture', () => {
  it.each([
    'Share',
    'Share this article',
    'Facebook Twitter Email',
    '공유하기 카카오톡 URL복사',
    'Advertisement',
    '홍길동 기자 hong@news.example',
    'ⓒ 다람뉴스, 무단 전재 및 재배포 금지',
    'Posted: Fri 6:45 PM, Feb 16, 2018',
    '입력 2026.09.20. 오전 9:12',
    'Related: The pier that was',
    'Sign up for our newsletter',
    'https://example.com/a',
    'Copyright 2026 Valley Courier. All rights reserved.',
  ])('is: %s', (text) => {
    expect(isBoilerplateBlock(text)).toBe(true);
  });

  it.each([
    'Share prices fell by 4% after the report.',
    'The post office closed.',
    'In May 2018 the council met.',
    '1984',
    '3.5%',
    '공유 자전거가 늘었다.',
    'Related work includes the ferry of 1912, which sank.',
    'Follow the money, said the keeper.',
    'The copyright expired in 1990.',
  ])('is not: %s', (text) => {
    expect(isBoilerplateBlock(text)).toBe(false);
  });
});
