import { describe, expect, it } from 'vitest';
import type { Language } from '../../utils/domain/index.ts';
import { emphasisIn, keyPhrases } from '../../utils/extractive/emphasis/key-phrase.ts';

const flat = () => 1;
const named = (text: string, language: Language = 'en') =>
  keyPhrases(text, language, flat).map(({ start, end }) => text.slice(start, end));
const strong = (text: string, language: Language, worth: Record<string, number> = {}) => {
  const offsets = emphasisIn(text, language, (term) => worth[term] ?? 0.1);
  return offsets && text.slice(...offsets);
};

describe('a phrase', () => {
  it.each([
    ['The wind turbine was struck by lightning.', 'wind turbine'],
    ['We moved the job queue in May.', 'job queue'],
    ['Delhi’s Chief Minister Arvind Kejriwal spoke.', 'Chief Minister Arvind Kejriwal'],
    ['The price rose by 40 percent.', '40 percent'],
    ['They raised $6.4 million in a week.', '$6.4 million'],
    ['C++ and Node.js are fine.', 'Node.js'],
    ['Speculative meetings are costly.', 'Speculative meetings'],
    ['The lab findings were wrong.', 'lab findings'],
    ['She sits on the harbour’s Board of Directors.', 'Board of Directors'],
    ['Gears of War 4 runs well.', 'Gears of War 4'],
    ['The first U.S. harbour has a crane.', 'U.S. harbour'],
    ['Reporters met Ada K. Larsen at noon.', 'Ada K. Larsen'],
    ['They compare it to the Kestrel One S.', 'Kestrel One S'],
    ['Yard’s $4.8 billion sale of ships went on.', '$4.8 billion sale'],
    ['Critics praised the image quality.', 'image quality'],
    ['It uses eye tracking and pinching gestures.', 'eye tracking'],
    ['The encryption key is kept.', 'encryption key'],
    ['They watched Christmas Every Day in May.', 'Christmas Every Day'],
    ['The yard is full on Black Friday.', 'Black Friday'],
    ['The connection to the island broke.', 'connection'],
    ['Costs and benefits of wind power vary.', 'wind power'],
    ['They live on public works.', 'public works'],
  ])('of %j: %j', (text, phrase) => {
    expect(named(text)).toContain(phrase);
  });

  it.each([
    ['Tape costs us a tenth of disk.', /costs/],
    ['The team quickly announced a plan.', /quickly|announced/],
    ['You can’t do that and they’re right.', /can’t|they’re/],
    ['I think that most people know.', /think|know/],
    ['She offends people and brings cake.', /offends|brings/],
  ])('of %j has nothing of %s', (text, wrong) => {
    expect(named(text).join('|')).not.toMatch(wrong);
  });

  it.each([
    ['정부가 배달 앱을 만들었다', '배달 앱'],
    ['이 시장은 주문 21만 건을 처리했다', '21만 건'],
    ['인공지능 모델의 정확도가 올랐다', '인공지능 모델의 정확도'],
    ["작품 '연못'은 다양한 색을 쓴다", '연못'],
    ['AI로 한국인의 얼굴을 분석했다', '한국인의 얼굴'],
    ['온라인 강의의 참여 시간이 늘었다', '참여 시간'],
    ['새 광고 단가를 고려 대상에 넣었다', '광고 단가'],
    ['한국어 사전의 표제어를 세었다', '한국어 사전의 표제어'],
    ['화재 원인 조사가 끝났다', '화재 원인 조사'],
    ['군은 간척지 결과를 세 번 재었다', '간척지 결과'],
    ['1억3300만 년 전의 화석이 나왔다', '1억3300만 년'],
    ['무게 센서와 파워 모듈을 달았다', '파워 모듈'],
  ])('of %j: %j', (text, phrase) => {
    expect(named(text, 'ko')).toContain(phrase);
  });
});

describe('what is stressed stands alone', () => {
  it.each([
    ['It paid for itself in six and a half months.', /^half months$/],
    ['Last week the city agreed.', /last week/i],
    ['The move surprised the cloud startup Ferrywright.', /cloud startup Ferrywright/],
    ['The bill of the company was $118,400.', /^118|^400/],
    ['Fort Worth Police Department officers responded.', /^Worth/],
    ['The town wants to picture human emotions.', /picture/],
    ['It ran to 1,312 lines.', /^312/],
    ['The decades-long water conservation law fuels it.', /conservation$|^water conservation$/],
    ['By sustaining life the lamp pays.', /sustaining/],
    ['Despite the rain the crew went on.', /despite/i],
    ['This time Ferrywright built a pier.', /time Ferrywright/],
    ['I still remember using a modem.', /remember/],
    ['The cameras note this, but nobody looks.', /note/],
    ['It is a dance spanning billions of years.', /spanning/],
    ['They cost CA$350 on the market.', /^\$350/],
    ['It has 4 GB RAM and a fan.', /^GB/],
    ['It is a cheap 5 year old server.', /^year/],
    ['It crossed the network nineteen times.', /network nineteen/],
    ['Ekdal spent three weeks tagging resources.', /weeks tagging/],
    // no nouns
    ['It is how most software on earth works: slowly.', /works/],
    ['Islanders say that such machines work in winter.', /machines work/],
    ['The one crew that works at night complained.', /works/],
    ['The article skips over her in half a line.', /skips/],
    ['That hall burned twice, as Ines Aalto notes, before May.', /notes/],
    ['In March the mayor of Farholm plans a vote.', /plans/],
    ['The lamps shone over the harbour.', /shone/],
    ['There the lesson ends.', /ends/],
    ['The old helicopter shot down over the bay is lost.', /shot/],
    ['The storm pushed the moss upward.', /upward/],
    ['The value \\\\lvert x is small.', /lvert/],
    ['Aalto told the Harbour Gazette Monday that it works.', /Monday/],
    ['It was shut as of Wednesday afternoon.', /Wednesday|afternoon/],
    ['He stayed until the 15th of May.', /15th/],
    ['The first rule was to stop splitting things up.', /splitting/],
    ['The keepers are willing to wait.', /willing/],
    ['The second storm was odd and unforgettable.', /unforgettable/],
    ['The whales are hurting near the shore.', /hurting/],
    ['It is a comedy starring the great Lena Dahl.', /starring/],
    ['They found a leak and fixed the pump, then drained it.', /drained/],
    ['Find the old letter and decrypt it.', /decrypt/],
    ['A test costs 50 euros and the tests cost 90.', /costs?$/],
    ['The dike was due to leak.', /^due$/],
    ['Despite Norway the vote passed.', /Despite/],
    // names and figures that would be torn
    ['She sits on the harbour’s Board of Directors.', /Board$|^Directors/],
    ['He works for the Department of Fisheries.', /^Fisheries|Department$/],
    ['The bill of $4,800 rope sales was paid.', /^4,800/],
    ['The first U.S. harbour has a crane.', /U\.S$/],
    ['Reporters met Ada K. Larsen at noon.', /Ada$|^K|^Larsen/],
    ['They compare it to the Kestrel One S.', /Kestrel$|Kestrel One$/],
    ['On the July 25 phone call nobody spoke.', /^25|July$/],
    ['The Nordic Council’s top court last week ruled.', /court last|last week/],
    ['The crew of Norway’s power grid left.', /^Norway$/],
    ['Even if that were so--he stayed.', /--/],
    // what names little alone or behind an adjective
    ['They reached a critical condition.', /condition/],
    ['It helps the users of the harbour.', /^users$/],
  ])('not as in %j', (text, wrong) => {
    for (const phrase of named(text)) expect(phrase).not.toMatch(wrong);
  });

  it.each([
    ['교통민원실에서 11년을 일한 박옥분 상담원이 왔다', /일한/, 'ko'],
    ['막차가 끊긴 줄 모르고 정류장에서 기다렸다', /모르고/, 'ko'],
    ['혼자 사는 어르신에게 전화를 건다', /사는/, 'ko'],
    ['군은 사업을 시작했다', /군은/, 'ko'],
    ['문제를 해결하려면 노동시간을 줄여야 한다', /해결하려면/, 'ko'],
    ['드론으로 가짜 불꽃놀이를 보였고 불꽃놀이 시연도 했다', /불꽃놀$/, 'ko'],
    ['같은 번호에서 5분 안에 다시 걸려 왔다', /안에/, 'ko'],
    ['드론을 빠르게 충전소로 보냈다', /빠르게/, 'ko'],
    ['설계는 본사가 맡고 조립 공정은 협력사가 한다', /맡고/, 'ko'],
    ['선로에서 떨어져 원격 조종을 해도 된다', /떨어져/, 'ko'],
    ['소나무를 베어 받아 2개의 창고에 쌓았다', /받아/, 'ko'],
    ['염소, 오리, 거위 등의 설비를 옮겼다', /등/, 'ko'],
    ['항구에서는 등대지기 수가 줄어든다', /수가/, 'ko'],
    ['눈이 오면 제설차 세 대가 나간다', /오면/, 'ko'],
    ['소식지 ‘등대’에서 길을 물었다', /에서/, 'ko'],
    ['누리집 혹은 전화로 신청한다', /혹/, 'ko'],
    ['배가 남을지 사라질지 군이 정한다', /지$|지 /, 'ko'],
    ['등대지기는 오후에 차이를 적었다', /^(?:오후|차이)$/, 'ko'],
    ['비용이 많다고 말하는 주민도 있다', /많다고/, 'ko'],
    ['엔진 제조사인 한빛기공이 맡았다', /제조사인/, 'ko'],
    ['해안에 흔히 나타나는 안개다', /나타나|흔히/, 'ko'],
    ['시장 상인./군청 앞에서 만난 이장', /상인\.\/군청/, 'ko'],
  ] as const)('not as in %j', (text, wrong, language) => {
    expect(named(text, language).join('|')).not.toMatch(wrong);
  });

  it.each([
    ['The monthly bill fell from $118,400 to $23,650.', '$118,400 to $23,650', 'en'],
    ['The deal is worth $14,200 apiece.', '$14,200', 'en'],
    ['It sells about 212,000 tickets.', '212,000 tickets', 'en'],
    ['The space agency NASA agreed.', 'NASA', 'en'],
    ['It runs on four programs.', 'four programs', 'en'],
    ['They cost CA$350 on the market.', 'CA$350', 'en'],
    ['It has 16,000 processor cores in a hall.', '16,000 processor cores', 'en'],
    ['The Kestrel Pocket 4 fits a coat.', 'Kestrel Pocket 4', 'en'],
    ['In 2021 the bakery closed.', 'bakery', 'en'],
    ['응답률은 62%에서 94%로 올랐다', '62%에서 94%', 'ko'],
  ] as const)('of %j: %j', (text, phrase, language) => {
    expect(named(text, language)).toContain(phrase);
  });
});

describe('what is stressed', () => {
  it('is the change, where a sentence tells of one', () => {
    expect(strong('The monthly bill fell from $118,400 to $23,650.', 'en', { monthli: 9, bill: 9 })).toBe(
      '$118,400 to $23,650',
    );
    expect(strong('전화 응답률은 62%에서 94%로 올랐다', 'ko', { 전화: 9, 응답: 9 })).toBe('62%에서 94%');
  });

  it('is what is said rather than who says it', () => {
    expect(strong('“The discount was a part-time job,” says Raghunath.', 'en', { raghunath: 0.2 })).toBe(
      'part-time job',
    );
  });

  it('is what somebody says, though they speak often', () => {
    expect(
      strong('A release is a shell script that Brekke admits to be proud of.', 'en', {
        brekk: 4,
        shell: 0.6,
        script: 0.6,
      }),
    ).toBe('shell script');
  });

  it('is what the text around values most', () => {
    expect(strong('The ferry and the turbine stood still.', 'en', { turbin: 9 })).toBe('turbine');
    expect(strong('The ferry and the turbine stood still.', 'en', { ferri: 9 })).toBe('ferry');
  });

  it('is not who speaks', () => {
    expect(strong('HOST: a long talk about tapes and vaults', 'en', { host: 9 })).not.toBe('HOST');
  });

  it('is nothing where the phrase would be nearly all of it, or there is none', () => {
    expect(strong('Wind turbine', 'en', { wind: 5, turbin: 5 })).not.toBe('Wind turbine');
    expect(strong('and so on', 'en')).toBeUndefined();
    expect(strong('', 'ko')).toBeUndefined();
  });
});
