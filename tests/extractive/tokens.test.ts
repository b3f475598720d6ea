import { describe, expect, it } from 'vitest';
import { isKoreanVerb, josaLength, stemKorean } from '../../utils/extractive/korean-terms.ts';
import { countTerms, isStopword, stemEnglish, termsOf } from '../../utils/extractive/terms.ts';

describe('forms of one English word meet', () => {
  it.each([
    ['query queries'],
    ['index indexes indexed indexing'],
    ['box boxes boxed'],
    ['class classes'],
    ['run running'],
    ['plan plans planned planning'],
    ['move moves moved moving'],
    ['create creates created creation'],
    ['quick quickly'],
    ['replicate replicated replicates replication'],
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stemEnglish)).size).toBe(1);
  });
});

describe('different English words do not', () => {
  it.each([['new news'], ['bus busy'], ['gas gate'], ['king kin'], ['string strange'], ['this thin'], ['red reed']])(
    '%s',
    (pair) => {
      expect(new Set(pair.split(' ').map(stemEnglish)).size).toBe(2);
    },
  );
});

describe('forms of one Korean word meet', () => {
  it.each([
    ['데이터베이스 데이터베이스를 데이터베이스의 데이터베이스에서 데이터베이스는 데이터베이스로'],
    ['개발 개발하는 개발했다 개발했습니다 개발된 개발하며'],
    ['정부 정부가 정부는 정부에 정부의'],
    ['연구팀 연구팀은 연구팀이'],
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stemKorean)).size).toBe(1);
  });

  it('without leaving less than two syllables', () => {
    for (const word of ['나이', '회의', '바다', '가지', '이는']) expect(stemKorean(word).length).not.toBe(1);
  });
});

describe('tokens', () => {
  it.each([
    ['The queues are running.', 'queu run'],
    ["It's what we've said, isn't it?", ''],
    ['See https://example.org/running/queues now', ''],
    ['v2.0.1 costs $1,200', '2.0.1 cost 1,200'],
    ['우리는 데이터를 본다', '데이 이터 본다'],
    ['그러나 이것은', ''],
    ['天気がいい', '天気 気が がい いい'],
    ['AI가 Postgres로', 'ai postgr'],
    ['', ''],
    ['🎉🎉', ''],
  ])('of %j: %j', (text, expected) => {
    expect(termsOf(text).join(' ')).toBe(expected);
  });

  it('of composed and decomposed Hangul are the same', () => {
    expect(termsOf('데이터베이스'.normalize('NFD'))).toEqual(termsOf('데이터베이스'));
  });

  it('are counted over sentences', () => {
    expect(countTerms(['Queues and queues', 'A queue'].map(termsOf))).toEqual(new Map([['queu', 3]]));
  });
});

it('tells function words and josa', () => {
  expect(isStopword('The')).toBe(true);
  expect(isStopword('queue')).toBe(false);
  expect(josaLength('시장에서는', false)).toBe(3);
  expect(['회의', '가을', '앱을', '차를'].map((word) => josaLength(word, false))).toEqual([0, 0, 1, 1]);
  expect(josaLength('로', true)).toBe(1);
  expect(isKoreanVerb('개발했다')).toBe(true);
  expect(isKoreanVerb('만든')).toBe(true);
  expect(isKoreanVerb('데이터베이스')).toBe(false);
});
