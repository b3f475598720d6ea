import { describe, expect, it } from 'vitest';
import { findLostFigures, koreanNumberValue } from '../../utils/translation/lost-figures.ts';
import { hasLostNegation } from '../../utils/translation/translate-sentence.ts';

describe('the value of a Korean numeral', () => {
  it.each([
    ['1천', 1000],
    ['2백만', 2_000_000],
    ['3억 5천만', 350_000_000],
    ['12만 3,000', 123_000],
    ['1.5조', 1.5e12],
    ['십억', 1e9],
    ['삼백', 300],
    ['수', Number.NaN],
  ])('%s', (text, expected) => {
    expect(koreanNumberValue(text)).toBe(expected);
  });
});

const lost = (english: string, korean: string) => findLostFigures(english, korean).map(({ text }) => text);

describe('figures that a translation kept', () => {
  it.each([
    ['It has 1,000 users.', '사용자가 1천 명이다.'],
    ['It has 1,000 users.', '사용자가 천 명이다.'],
    ['It raised $2.5 million.', '250만 달러를 모았다.'],
    ['It raised $1.5bn.', '15억 달러를 모았다.'],
    ['It cost 100 million won.', '1억 원이 들었다.'],
    ['30,000 people came.', '3만 명이 왔다.'],
    ['It has 10k stars.', '별이 1만 개다.'],
    ['Traffic fell 37.5%.', '트래픽이 37.5% 줄었다.'],
    ['He came at 2 pm.', '그는 14시에 왔다.'],
    ['He came at 10:00 am.', '그는 오전 10시에 왔다.'],
    ['It took 2 years.', '두 해가 걸렸다.'],
    ['The 12 months passed.', '열두 달이 지났다.'],
    ['It is the 1st of 3.', '셋 중 첫 번째다.'],
    ['In the 1800s it began.', '19세기에 시작됐다.'],
    ['It took 1.5 hours.', '1시간 30분 걸렸다.'],
    ['After 2.5 years it broke.', '2년 반 만에 고장 났다.'],
    ['It sold 2 dozen.', '24개를 팔았다.'],
    ['Half, or 50%, left.', '절반이 떠났다.'],
    ['GPT-4 and H100 are names.', 'GPT-4와 H100은 이름이다.'],
    ['It is 1,234,567 bytes.', '1234567바이트다.'],
    ['Nothing here.', '여기 아무것도 없다.'],
  ])('%s / %s', (english, korean) => {
    expect(lost(english, korean)).toEqual([]);
  });

  it.each([
    ['It raised $14.7 billion.', '140억 달러를 모았다.', ['14.7']],
    ['It is 645 miles (1040 km) away.', '1040km 떨어져 있다.', ['645']],
    ['Between 1418 and 1450.', '1450년까지.', ['1418']],
    ['It fell from 45 to 30.', '30으로 줄었다.', ['45']],
    ['It has 1,000 users.', '사용자가 만 명이다.', ['1,000']],
    ['Version 2.5 came.', '새 판이 나왔다.', ['2.5']],
  ])('%s / %s: lost', (english, korean, expected) => {
    expect(lost(english, korean)).toEqual(expected);
  });
});

describe('a denial that a translation lost', () => {
  it.each([
    ['It does not work.', '작동합니다.', true],
    ["They can't leave.", '그들은 떠날 수 있습니다.', true],
    ['It never sleeps.', '항상 잡니다.', true],
    ['It works without a key.', '키로 작동합니다.', true],
    ['It does not work.', '작동하지 않습니다.', false],
    ["They can't leave.", '그들은 떠날 수 없습니다.', false],
    ['It never failed.', '실패한 적이 없습니다.', false],
    ['He ordered them not to fire.', '쏘지 말 것을 명령했습니다.', false],
    ['It depends on whether or not it rains.', '비가 오는지 여부에 달려 있습니다.', false],
    ['It is not only fast.', '빠르기도 합니다.', false],
    ['There is no doubt.', '확실합니다.', false],
    ['It is illegal.', '불법입니다.', false],
  ])('%s / %s', (english, korean, expected) => {
    expect(hasLostNegation(english, korean)).toBe(expected);
  });
});
