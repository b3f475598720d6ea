import { describe, expect, it } from 'vitest';
import { BULLET_LENGTHS_CHARS, bulletText } from '../../utils/extractive/bullet-text.ts';

describe('an English sentence becomes a bullet', () => {
  it.each([
    // connectives that lean on the sentence before
    ['However, the cache was never the bottleneck.', 'The cache was never the bottleneck'],
    ['But the second release fixed both leaks.', 'The second release fixed both leaks'],
    ['And for us that settled it.', 'For us that settled it'],
    ['So, the team moved to SQLite.', 'The team moved to SQLite'],
    ['In addition, Postgres 17 halves the memory.', 'Postgres 17 halves the memory'],
    ['As mentioned above, the index is rebuilt nightly.', 'The index is rebuilt nightly'],
    ['As we saw in section 2, writes are batched.', 'As we saw in section 2, writes are batched'],
    ['Unfortunately, the pump froze.', 'The pump froze'],
    ['To make matters worse, the crane sank.', 'The crane sank'],
    ['So the council bought a second ferry.', 'The council bought a second ferry'],
    ['Thus we may leave the harbour early.', 'We may leave the harbour early'],
    ['The lamp is lit again pic.twitter.com/4Ab9Kestrel', 'The lamp is lit again'],
    ['However, in fact, nobody measured it.', 'Nobody measured it'],
    ["It's worth noting that iOS 19 drops the old radio.", 'iOS 19 drops the old radio'],
    ['Note that npm keeps its own cache.', 'npm keeps its own cache'],
    ['The deal, however, is not a sale.', 'The deal is not a sale'],
    ['That is rare, though.', 'That is rare'],
    ['However good it is, it ends.', 'However good it is, it ends'],
    // openings that carry meaning stay
    ['No, the index is not used.', 'No, the index is not used'],
    ['Otherwise, the build fails.', 'Otherwise, the build fails'],
    ['(UK) The port reopened.', '(UK) The port reopened'],
    ['But for the grant, the lab would have closed.', 'But for the grant, the lab would have closed'],
    ['So far 40% of users have switched.', 'So far 40% of users have switched'],
    ['Still waters run deep.', 'Still waters run deep'],
    ['So important was the ferry that it ran at night.', 'So important was the ferry that it ran at night'],
    ['So many gulls came that the pier closed.', 'So many gulls came that the pier closed'],
    ['Apparently, the lamp is broken.', 'Apparently, the lamp is broken'],
    ['Typically, ferries wait.', 'Typically, ferries wait'],
    ['Perhaps the numbers are wrong.', 'Perhaps the numbers are wrong'],
    ['If it rains, the sensors stop.', 'If it rains, the sensors stop'],
    ['Now the compiler inlines both calls.', 'Now the compiler inlines both calls'],
    // references and citations
    ['The method scales to 10 million rows [3, 7].', 'The method scales to 10 million rows'],
    ['Latency fell by half (see Figure 3).', 'Latency fell by half'],
    ['Memory is the limit (Kim and Park, 2019).', 'Memory is the limit'],
    ['Earlier work (Lee et al., 2021) found the same.', 'Earlier work found the same'],
    ['The tool (https://example.org/tool) is free.', 'The tool is free'],
    ['It ships in three sizes (32, 64 and 128 GB).', 'It ships in three sizes (32, 64 and 128 GB)'],
    ['The bridge opened in May (2019).', 'The bridge opened in May (2019)'],
    // datelines, list marks, attributions of no use
    ['SEOUL (Wire) — Chip exports rose 12% in May.', 'Chip exports rose 12% in May'],
    ['3. Restart the daemon.', 'Restart the daemon'],
    ['. To build it, run make.', 'To build it, run make'],
    ['.NET 9 is out.', '.NET 9 is out'],
    ['(a) The licensee shall pay the fee.', 'The licensee shall pay the fee'],
    ['“We will ship it when it is ready,” she said.', '“We will ship it when it is ready”'],
    ['“We will ship it,” said Dana Cho.', '“We will ship it,” said Dana Cho'],
    ['Prices will rise, he said.', 'Prices will rise, he said'],
    // marks
    ['He moved to Example Inc.', 'He moved to Example Inc.'],
    ['It was made in the U.S.', 'It was made in the U.S.'],
    ['Is it worth it?', 'Is it worth it?'],
    ['The release includes:', 'The release includes'],
    ['(This is optional.)', 'This is optional'],
    ['(if you want one, ask the keeper.)', 'If you want one, ask the keeper'],
    ['“The first rule is simple.', '“The first rule is simple”'],
    ['Nobody counted the rest.”', '“Nobody counted the rest.”'],
    ['A 5" disk and a "real" one.', 'A 5" disk and a "real" one'],
    ['A 14” screen weighs less.', 'A 14” screen weighs less'],
    ['I miss it so much ;_;', 'I miss it so much ;_;'],
    ['  Two   spaces\nand a line. ', 'Two spaces and a line'],
    // nothing would be left
    ['However,', 'However'],
    ['Note that 5.', 'Note that 5'],
  ])('%j -> %j', (sentence, bullet) => {
    expect(bulletText(sentence, 'en')).toBe(bullet);
  });

  const head =
    'The foundation moved its four hundred machines into a disused printing hall near the harbour in the spring of 2021';

  it('that is too long ends where a clause can go', () => {
    const text = `${head}, which the city had rented to a circus, a boxing club and two film crews in the years after the presses were sold.`;
    expect(bulletText(text, 'en')).toBe(head);
  });

  it.each([
    [
      'a bracket',
      `${head} (the year in which its old hall was sold and torn down to make room for a car park with four hundred places) with one lorry.`,
      `${head} with one lorry`,
    ],
    [
      'an aside between dashes',
      `${head} — a mild one, after two hard winters in which the old hall had been flooded three times — with one borrowed lorry.`,
      `${head} with one borrowed lorry`,
    ],
    [
      'what is said about a name',
      `Ines Aalto, the foundation’s first treasurer and the owner of the lorry that carried every one of the machines, wrote on Sunday that the move of all four hundred machines had cost less than one month of rent.`,
      `Ines Aalto wrote on Sunday that the move of all four hundred machines had cost less than one month of rent`,
    ],
    [
      'what went along with it',
      `${head}, leaving behind a hall with a leaking roof, two broken cranes and a canteen with forty chairs.`,
      head,
    ],
    [
      'examples',
      `${head}, including the twelve that had been bought with the donation of a retired ferry captain.`,
      head,
    ],
    [
      'the last of its examples too',
      `${head}, including looms, presses, the two oldest lathes, and a lighthouse lamp.`.replace(
        'four hundred',
        'old and heavy wooden and iron',
      ),
      head.replace('four hundred', 'old and heavy wooden and iron'),
    ],
    [
      'its reason',
      `${head}, because the rent of the old hall near the railway station was rising with every year.`,
      head,
    ],
    [
      'an aside behind one dash',
      `${head}—a mild one after two winters in which the old hall had been flooded again and again and again.`,
      head,
    ],
    [
      'the same length in other units',
      `${head} and laid a rail of 2,400 metres (7,900 ft) from the quay to the gate for the heaviest of them, with the help of the pupils of the harbour school.`,
      `${head} and laid a rail of 2,400 metres from the quay to the gate for the heaviest of them, with the help of the pupils of the harbour school`,
    ],
    [
      'the office of who speaks',
      `“${head},” said Ines Aalto, treasurer of the foundation and owner of the only lorry that was strong enough for the oldest of the machines.`,
      `“${head},” said Ines Aalto`,
    ],
    [
      'the office before the verb, and where it was said',
      `“${head},” Ines Aalto, treasurer of the foundation and owner of the only lorry in the whole harbour, said in a letter to both of the local papers.`,
      `“${head},” Ines Aalto said`,
    ],
  ])('that is too long loses %s', (_, text, bullet) => {
    expect(text.length).toBeGreaterThan(BULLET_LENGTHS_CHARS.en.most);
    expect(bulletText(text, 'en')).toBe(bullet);
  });

  it.each([
    [
      'a row of names',
      `${head}, with the help of Lund, a carpenter, Marek, the owner of the lorry, and Sato, a teacher of physics.`,
    ],
    [
      'a row of doings',
      `${head} by carrying each of them down three flights of stairs, wrapping it in old newspapers, and stacking it on a borrowed lorry.`,
    ],
    [
      'what goes on behind an example',
      `${head}, and other costs, such as the two broken cranes that had to be replaced at once, led to a loss in the books of that year.`,
    ],
    [
      'all that was announced',
      `${head} with three clubs beside it: the boxers, who paid half of the rent; the acrobats of the old circus; and the film crew.`,
    ],
    [
      'a range of dates',
      `${head} after a test run with forty of the oldest machines in the cellar of the town library from 3 November – 12 December.`,
    ],
  ])('keeps %s', (_, text) => {
    expect(text.length).toBeGreaterThan(BULLET_LENGTHS_CHARS.en.most);
    expect(bulletText(text, 'en')).toBe(text.slice(0, -1));
  });

  it.each([
    [
      'a negation',
      `${head}, which the city had never rented to anybody in all of the years after the presses were sold off.`,
    ],
    [
      'a hedge',
      `${head}, which the city may rent to a circus, a boxing club and two film crews once the presses are all sold.`,
    ],
    [
      'a condition',
      `${head}, and it will stay there if the rent does not rise above what the members voted for in the autumn.`,
    ],
    [
      'a contrast',
      `${head}; but the members who had voted for the move left the foundation within a year of the opening party.`,
    ],
    [
      'a number',
      `${head}, which the city had once rented to a circus and to 14 boxing clubs in the years after the presses were sold.`,
    ],
    [
      'a number in a bracket',
      `${head} (and paid 1,200 euros for the lorry that carried every single one of the machines along the quay) with one driver.`,
    ],
    [
      'what a speaker denies',
      `“${head},” said Ines Aalto, explaining why the members of the two other clubs aren’t among those who paid for the lorry.`,
    ],
    [
      'the end of an aside between dashes',
      `${head}—with the help of the harbour school and all of its pupils—because the rent of the old hall near the railway station was rising.`,
    ],
    [
      'what an intention hangs on',
      `The foundation will move its four hundred machines into a disused printing hall near the harbour and open its doors to the pupils of the harbour school in spring, because the rent of the old hall is rising again.`,
    ],
    [
      'the rest of its subject',
      `The disused printing hall near the harbour, a building of five storeys with a roof of green copper, as Ines Aalto tells it on her tours, stood empty for a whole decade before the foundation found it and moved in.`,
    ],
    [
      'who said it',
      `${head}; this is what the foundation told the reporters of both local papers on the day of the opening.`,
    ],
  ])('stays whole where %s would be lost', (_, text) => {
    expect(text.length).toBeGreaterThan(BULLET_LENGTHS_CHARS.en.most);
    expect(bulletText(text, 'en')).toBe(text.slice(0, -1));
  });
});

describe('a Korean sentence becomes a bullet', () => {
  it.each([
    ['그러나 캐시는 병목이 아니었다.', '캐시는 병목이 아니었다'],
    ['하지만, 두 번째 판에서 고쳐졌습니다.', '두 번째 판에서 고쳐졌습니다'],
    ['또한 Postgres 17은 메모리를 절반만 쓴다.', 'Postgres 17은 메모리를 절반만 쓴다'],
    ['또 다른 연구에서는 결과가 달랐다.', '또 다른 연구에서는 결과가 달랐다'],
    ['특히, 작은 팀에 유리하다.', '작은 팀에 유리하다'],
    ['특히 작은 팀에 유리하다.', '특히 작은 팀에 유리하다'],
    ['앞서 언급한 것처럼 색인은 매일 다시 만든다.', '색인은 매일 다시 만든다'],
    ['예를 들어 서울에서는 40%가 줄었다.', '서울에서는 40%가 줄었다'],
    ['한편으로는 비용이 문제다.', '한편으로는 비용이 문제다'],
    ['만약 실패하면 되돌린다.', '만약 실패하면 되돌린다'],
    ['(서울=가나통신) 홍길동 기자 = 반도체 수출이 12% 늘었다.', '반도체 수출이 12% 늘었다'],
    ['[홍길동 기자] 반도체 수출이 늘었다.', '반도체 수출이 늘었다'],
    ['전시장의 로봇 팔(대전=뉴시스) 홍길동 기자 = 로봇 팔이 반죽을 빚는다.', '로봇 팔이 반죽을 빚는다'],
    ['군은 두 곳(동면=보건소, 서면=학교)에 문을 열었다.', '군은 두 곳(동면=보건소, 서면=학교)에 문을 열었다'],
    ['결과는 표와 같다(그림 3).', '결과는 표와 같다'],
    ['행사장을 둘러보는 관람객들(사진=주최 측)', '행사장을 둘러보는 관람객들'],
    ['지연 시간이 절반이 됐다[12].', '지연 시간이 절반이 됐다'],
    ['▲ 접수는 5월 3일까지다.', '접수는 5월 3일까지다'],
    ['2. 서버를 다시 켠다.', '서버를 다시 켠다'],
    ['2024. 5. 3. 기준으로 집계했다.', '2024. 5. 3. 기준으로 집계했다'],
    ['다음과 같은 기능이 있다:', '다음과 같은 기능이 있다'],
    ['정말 그럴까?', '정말 그럴까?'],
  ])('%j -> %j', (sentence, bullet) => {
    expect(bulletText(sentence, 'ko')).toBe(bullet);
  });

  const head =
    '재단은 2021년 봄에 항구 근처의 빈 인쇄소로 서버 사백 대를 옮겨 회원들이 직접 관리하는 데이터 센터를 열었';

  it('that is too long ends where two clauses join', () => {
    const tail =
      '으며, 시는 그 건물을 서커스단과 권투 체육관과 영화 제작사 두 곳에 차례로 빌려주며 남은 인쇄기를 모두 정리하고 지붕과 배관을 새로 고쳤다.';
    expect(bulletText(head + tail, 'ko')).toBe(`${head}다`);
  });

  it('that is too long loses brackets that gloss a word, and keeps those with figures', () => {
    const tail =
      '고, 시는 남은 인쇄기 열두 대를 이웃 도시의 활판 박물관(옛 조선소 창고)에 무상으로 넘겼다고 관보에서 밝혔다.';
    const text = `${head.replace('재단은', '항구 재단(Harbour Foundation)은').replace('서버', '서버(4U)')}${tail}`;
    expect(text.length).toBeGreaterThan(BULLET_LENGTHS_CHARS.ko.most);
    const bullet = bulletText(text, 'ko');
    expect(bullet).not.toMatch(/Harbour|옛 조선소/);
    expect(bullet).toContain('서버(4U)');
  });

  it.each([
    [
      'a negation',
      '으며, 시는 그 건물을 서커스단과 권투 체육관과 영화 제작사 두 곳에 빌려주었지만 남은 인쇄기를 그때까지도 정리하지 않았다.',
    ],
    [
      'a report',
      '고, 시는 그 건물을 서커스단과 권투 체육관과 영화 제작사 두 곳에 차례로 빌려주며 남은 인쇄기를 모두 정리했다고 재단이 밝혔다.',
    ],
    [
      'an outlook',
      '으며, 시는 그 건물을 서커스단과 권투 체육관과 영화 제작사 두 곳에 차례로 빌려주고 남은 인쇄기를 모두 정리할 전망이다.',
    ],
  ])('stays whole where %s would be lost', (_, tail) => {
    expect((head + tail).length).toBeGreaterThan(BULLET_LENGTHS_CHARS.ko.most);
    expect(bulletText(head + tail, 'ko')).toBe((head + tail).slice(0, -1));
  });
});

describe('a German sentence', () => {
  it.each([
    [
      'Rickels will bleiben, „weil hier niemand mit gesenktem Kopf hereinkommt“.',
      'Rickels will bleiben, „weil hier niemand mit gesenktem Kopf hereinkommt“',
    ],
    ['„Es kam anders“, sagt sie.', '„Es kam anders“, sagt sie'],
  ])('keeps its marks: %s', (sentence, bullet) => {
    expect(bulletText(sentence, 'other')).toBe(bullet);
  });
});
