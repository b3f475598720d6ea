import { describe, expect, it } from 'vitest';
import { redundancyWith } from '../../utils/extractive/redundancy.ts';

const english = [
  'The harbour of Skelwick bought two cranes for £410,000 after renting them for forty years.',
  'The lease had cost £96,000 a year, and every repair was charged on top.',
  'Two drivers learnt to service the cranes themselves in a course of six weeks.',
  'The town council had refused the purchase twice, in 2009 and in 2017.',
].join('\n');
const korean = [
  '새재군은 시골버스 안내 전화에 소형 언어모델을 붙였다.',
  '전화 응답률은 62%에서 94%로 올랐고 평균 통화 시간은 48초로 줄었다.',
  '서버값은 1,860만 원이고 개발비를 합쳐도 2억 1,000만 원이 들었다.',
].join('\n');

describe('what repeats a text', () => {
  it.each([
    [english, 'Skelwick harbour bought two cranes for £410,000 after it had rented them for forty years.'],
    [english, 'A lease that had cost £96,000 a year with every repair charged on top.'],
    [
      english,
      'The council refused the purchase twice, in 2009 and 2017, while two drivers learnt to service the cranes.',
    ],
    [korean, '전화 응답률이 62%에서 94%로 오르고 평균 통화 시간이 48초로 줄었네요.'],
    [korean, '서버값 1,860만 원에 개발비를 합쳐 2억 1,000만 원이 들었군요.'],
  ])('%#: %s', (said, text) => {
    expect(redundancyWith(said)(text)).toBeGreaterThan(0.4);
  });
});

describe('what adds to it', () => {
  it.each([
    [english, 'Cranes of that age need new slew bearings within ten years, which nobody put into this budget.'],
    [english, 'Our harbour rented cranes as well and the lease was a third of that.'],
    [english, 'Why did the council refuse?'],
    [english, 'Cranes.'],
    [english, ''],
    [korean, '저희 군도 작년에 비슷한 안내 전화를 열었는데 어르신들이 사투리로 물으면 절반은 못 알아듣습니다.'],
    ['', 'Anything at all is new where nothing has been said so far.'],
  ])('%#: %s', (said, text) => {
    expect(redundancyWith(said)(text)).toBeLessThan(0.25);
  });
});

it('a topic that the text names in every sentence proves nothing', () => {
  const said = Array.from({ length: 30 }, (_, i) => `Postgres queues need care in case number ${i}.`).join('\n');
  expect(redundancyWith(said)('Postgres queues need a dead letter table, alerts on age, and somebody awake.')).toBe(0);
});
