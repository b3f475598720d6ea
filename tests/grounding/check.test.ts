import { describe, expect, test } from 'vitest';
import { figuresOf, supportsFigure, valuesIn } from '../../utils/grounding/figures.ts';
import { namedIn, namesOf, wordsIn } from '../../utils/grounding/grounded-names.ts';
import { createGroundingChecker } from '../../utils/grounding/grounding.ts';
import { createSources } from '../../utils/grounding/numbered-sources.ts';

const borne = (bullet: string, source: string) =>
  figuresOf(bullet).every((figure) => supportsFigure(figure, valuesIn(source), source));

describe('a number stands in its source', () => {
  test.each([
    ['비용이 118,400달러에서 23,650달러로 줄었음', 'fell from $118,400 to $23,650'],
    ['65억 달러를 씀', 'spent $6.5 billion on it'],
    ['2만 1천 명이 참여함', '21,000 people took part'],
    ['약 21만 장을 판매함', 'sells about 212,000 tickets'],
    ['1억 2,000만 원 규모임', 'worth 120 million won'],
    ['130만 달러를 받음', 'raised $1.3M'],
    ['30만 줄을 씀', 'wrote 300k lines'],
    ['12개 팀이 있음', 'a dozen teams'],
    ['21개 항목을 나열함', 'lists twenty-one items'],
    ['3분의 1이 줄었음', 'a third of it went away'],
    ['3분의 2가 찬성함', 'two-thirds agreed'],
    ['50%가 떠났음', 'half of them left'],
    ['11월 19일에 발표함', 'announced on November 19'],
    ['2024년 6월임', 'in June 2024'],
    ['오후 3시에 시작함', 'starts at 15:00'],
    ['15시에 시작함', 'starts at 3 p.m.'],
    ['10배 빨라짐', 'ten times faster'],
    ['10배 빨라짐', 'a tenfold gain'],
    ['두 배인 2배가 됨', 'doubled'],
    ['약 290km 떨어져 있음', '180 miles apart'],
    ['약 1.8m 높이임', 'six feet tall'],
    ['약 45kg임', 'a 100-pound box'],
    ['약 38℃까지 오름', 'up to 100°F'],
    ['70억 매개변수 모델임', 'a 7B model with 7 billion parameters'],
    ['1990년대에 시작함', 'began in the 1990s'],
    ['21세기 들어 늘어남', 'rose since 2004'],
    ['3가지 방법을 제시함', 'a cache, an index and a queue'],
    ['1년 뒤에 끝남', 'ended a year later'],
    ['GPT-5와 M4와 H100을 씀', 'no digits here'],
    ['세 명 가운데 3명이 찬성함', '세 명이 모두 찬성했다'],
    ['9억 4,000만 원임', '견적은 5년에 9억 4,000만 원이었다'],
    ['40ms에서 12ms로 줄었음', 'from 40 ms to 12 ms'],
    ['3번째 시도임', 'the third attempt'],
  ])('%s ← %s', (bullet, source) => {
    expect(borne(bullet, source)).toBe(true);
  });

  test.each([
    ['비용이 90% 줄었음', 'fell from $118,400 to $23,650'],
    ['2025년에 시작함', 'in June 2024'],
    ['65만 달러를 씀', 'spent $6.5 billion on it'],
    ['12월에 발표함', 'announced on November 19'],
    ['14명이 참여함', 'a dozen teams'],
    ['약 400km 떨어져 있음', '180 miles apart'],
    ['21만 장을 판매함', 'sells 250,000 tickets'],
    ['4.2배 빨라짐', 'ten times faster'],
    ['7명이 떠났음', 'they left'],
  ])('%s ≠ %s', (bullet, source) => {
    expect(borne(bullet, source)).toBe(false);
  });
});

describe('a name stands in its source', () => {
  const named = (bullet: string, source: string) => namesOf(bullet).every((name) => namedIn(name, wordsIn(source)));
  test.each([
    ['Ferrywright의 서버임', 'Ferrywright, a 96-person company'],
    ['Kubernetes를 떠남', 'a managed Kubernetes cluster'],
    ['AGI를 목표로 함', 'to build artificial general intelligence'],
    ['self-hosting을 권함', 'they self-host everything'],
    ['API와 CPU와 AI를 다룸', '아무 이름도 없음'],
    ['Next.js로 만듦', 'built with Next.js'],
    ['40GB를 씀', 'uses 40 GB'],
    ['benchmark를 공개함', 'published the benchmarks'],
    ['Alexandr Wang이 이끔', 'led by Alexandr Wang of Scale'],
  ])('%s ← %s', (bullet, source) => expect(named(bullet, source)).toBe(true));
  test.each([
    ['Google이 만듦', 'made by Ferrywright'],
    ['Terraform을 씀', 'they wrote their own scripts'],
  ])('%s ≠ %s', (bullet, source) => expect(named(bullet, source)).toBe(false));
});

describe('a bullet’s sources', () => {
  const texts = [
    'Ferrywright makes the software behind ticket counters on 61 ferry lines.',
    'The monthly bill fell from $118,400 to $23,650.',
    'Tobias Ekdal spent three weeks tagging resources.',
    'We know when summer is.',
  ];
  const entries = texts.map((text, i) => ({
    label: `S${i + 1}`,
    text,
    source: { kind: 'sentence' as const, block: i, text },
    citable: i !== 3,
  }));
  const { check } = createGroundingChecker(createSources(entries, 'Leaving the cloud'), 'S');
  const checked = (text: string, ...labels: string[]) => {
    const found = check(text, labels);
    return found && `${found.entries.map(({ label }) => label).join(' ')}${found.unsure ? ' ?' : ''}`;
  };

  test.each([
    ['are those that it names', '청구액이 23,650달러로 줄었음', ['S2'], 'S2'],
    ['may be told as numbers', '청구액이 23,650달러로 줄었음', ['2'], 'S2'],
    ['are those that exist', '청구액이 23,650달러로 줄었음', ['S99', 'S2', '0'], 'S2'],
    ['gain the line in which its number stands', '61개 노선의 회사가 비용을 줄였음', ['S2'], 'S2 S1'],
    ['are found where it names none', 'Tobias Ekdal이 자원에 꼬리표를 붙였음', [], 'S3'],
    ['are found where it names what does not exist', '청구액이 118,400달러였음', ['S77'], 'S2'],
    ['leave it unsure where its number stands nowhere', '청구액이 90% 줄었음', ['S2'], 'S2 ?'],
    ['leave it unsure where its name stands nowhere', 'Google이 비용을 줄였음', ['S2'], 'S2 ?'],
    ['need not name what the title says', 'cloud를 떠났음', ['S2'], 'S2'],
    ['are at most four', '요점임', ['1', '2', '3', '1', '2'], 'S1 S2 S3'],
    ['are none where nothing is like it and it says nothing foreign', '전반적으로 긍정적으로 평가됨', [], ''],
    ['are never what must not be cited', '여름을 안다고 함', ['S4'], ''],
  ])('%s', (_, text, labels, expected) => {
    expect(checked(text, ...labels)).toBe(expected);
  });

  test('what rests on nothing and says what nobody says is dropped', () => {
    expect(checked('Google이 99% 할인 행사를 시작함')).toBeNull();
    expect(checked('Google이 99% 할인 행사를 시작함', 'S88')).toBeNull();
  });
});
