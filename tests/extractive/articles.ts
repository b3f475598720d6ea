import type { Article, Block, Language } from '../../utils/domain/index.ts';

const heading = (text: string, level = 2): Block => ({ kind: 'heading', text, level });
const p = (text: string): Block => ({ kind: 'paragraph', text });
const item = (text: string, level = 0): Block => ({ kind: 'item', text, level });

/** An article of these blocks. */
export function article(title: string, language: Language, blocks: Block[]): Article {
  return { url: 'https://example.org/a', title, language, blocks };
}

/** English, with headings, a list, a quotation, code, and what pages put around a text. */
export const queue = article('Moving our job queue from Redis to Postgres', 'en', [
  p('Published on March 3, 2026'),
  p(
    'For six years Lindenpost ran its background jobs on a Redis queue. Last autumn we moved all of them, some 40 million jobs a day, into a single Postgres table. The move cost two engineers eleven weeks and cut our yearly hosting bill by 31 percent.',
  ),
  p(
    'However, the bill was not the reason. We wanted a job and the row that it changes to commit together, or not at all. With two stores that promise cannot be kept.',
  ),
  heading('What went wrong with two stores'),
  p(
    'A job that was queued before its transaction committed would look for a row that did not exist yet. For example, 1 in 9,000 welcome mails was never sent because the worker was faster than the database. We papered over this with retries, and the retries hid other bugs.',
  ),
  p(
    'In June a failover lost 212 jobs that Redis had acknowledged. Nobody noticed for nine days. Maria Okafor, who leads the mail team, called it “the quietest outage we ever had”.',
  ),
  heading('How the new queue works'),
  p(
    'Workers claim jobs with SELECT FOR UPDATE SKIP LOCKED, which Postgres has offered since version 9.5. Each worker takes up to 50 jobs in one statement. This keeps lock traffic low even with 600 workers.',
  ),
  { kind: 'code', text: 'SELECT id FROM jobs WHERE run_at <= now()\nFOR UPDATE SKIP LOCKED LIMIT 50;' },
  p(
    'The table has only four indexes, and we pay for each of them on every write. Three settings mattered more than all the others:',
  ),
  item('autovacuum_vacuum_scale_factor went from 0.2 to 0.01, so that dead rows leave within minutes.'),
  item('fillfactor went to 70, which made 94 percent of updates stay on their page.'),
  item('Finished jobs move to a partition that is dropped every night.'),
  heading('What we measured'),
  p(
    'At noon the queue takes in 2,300 jobs a second. The median wait fell from 48 ms to 11 ms, mostly because jobs no longer cross a second network. The 99th percentile rose from 180 ms to 240 ms. We think that vacuum is to blame, but we have not proved it.',
  ),
  p(
    'A test with 10,000 jobs a second held for four hours before replication fell behind. It may be possible to go further with logical partitions (see Figure 4).',
  ),
  heading('Would we do it again?'),
  p(
    'Yes, but not for every team. If your jobs do not touch the database, a dedicated queue is simpler and faster. If they do, keeping both in one place removes a whole class of bugs. “I sleep better,” says Okafor.',
  ),
  heading('Related posts'),
  item('How we test backups'),
  item('Hiring in public'),
  p('Subscribe to our newsletter to read more.'),
]);

/** English, three topics, no headings. */
export const island = article('A year on Farholm', 'en', [
  p(
    'The ferry to Farholm runs twice a week, and in winter it often does not run at all. The ferry is forty years old, and its engine comes from a fishing boat. When the ferry stays in the harbour, the shop on the island sells out of bread within a day. The island council has asked the ministry for a new ferry four times since 2011.',
  ),
  p(
    'A second-hand ferry from Norway would cost 6.4 million euros. The council has 1.1 million. The ministry wants the ferry to run on batteries, and no battery ferry of that size has been built for open water. Until somebody builds one, the old ferry has to do.',
  ),
  p(
    'The school on Farholm has nine pupils and two teachers. Its pupils share one classroom from the age of six to the age of fifteen. Lessons are planned together with a school on the mainland, and every pupil spends four weeks a year there. The teachers say that their pupils read earlier than those in the city.',
  ),
  p(
    'Two years ago the county wanted to close the school. Parents answered with figures: a pupil on Farholm costs the county 14,000 euros a year, and boarding on the mainland would cost 19,000. The county withdrew the plan. The school is now safe until 2030.',
  ),
  p(
    'Most of the electricity comes from a wind turbine that the islanders own together. The turbine was put up in 2004 for 900,000 euros, and it was paid off in nine years. On windy days the turbine makes five times what the island needs. A cable takes the rest to the mainland.',
  ),
  p(
    'In March lightning struck the turbine and burned one blade. The islanders voted by 61 to 17 to repair it rather than to buy a new turbine. A crane for the blade had to come from Hamburg, and it waited three weeks for calm weather. The repair cost 240,000 euros, of which the insurance paid two thirds.',
  ),
]);

/** Korean, with headings and a list. */
export const market = article('동네 시장이 만든 배달 앱, 3년의 기록', 'ko', [
  p(
    '서울 은평구의 한 전통시장이 직접 만든 배달 앱이 문을 연 지 3년이 됐다. 상인 84명이 돈을 모아 만든 이 앱은 지난해 주문 21만 건을 처리했다. 수수료는 주문 금액의 2%로, 대형 배달 앱의 5분의 1 수준이다.',
  ),
  p(
    '하지만 처음부터 순탄했던 것은 아니다. 첫해에는 하루 주문이 30건을 넘지 못했다. 상인회는 두 차례나 폐업을 논의했다.',
  ),
  heading('수수료에서 시작된 계획'),
  p(
    '계획은 2022년 봄 상인회 회의에서 나왔다. 당시 대형 앱의 중개 수수료와 배달비를 합치면 주문 금액의 27%에 이르렀다. 반찬 가게를 하는 정미경 씨는 “만 원을 팔면 이천 원도 남지 않았다”고 말했다.',
  ),
  p(
    '상인회는 개발 회사 세 곳에 견적을 물었다. 가장 낮은 금액이 1억 8천만 원이었다. 결국 시장 옆 대학의 학생 동아리가 공개 소프트웨어로 앱을 만들기로 했다.',
  ),
  heading('무엇이 달라졌나'),
  p('앱은 2023년에 크게 바뀌었다. 손님이 가장 많이 요청한 기능은 다음과 같다:'),
  item('여러 가게의 물건을 한 번에 담아 배달비를 한 번만 내는 장바구니'),
  item('전화 주문을 상인이 대신 입력하는 화면'),
  item('저녁 7시 이후 남은 반찬을 반값에 파는 알림'),
  p(
    '특히 장바구니 기능이 나온 뒤 주문이 석 달 만에 네 배로 늘었다. 배달은 시장이 고용한 기사 11명이 맡는다. 기사에게는 건당이 아니라 시간당 임금을 준다.',
  ),
  heading('남은 문제'),
  p(
    '수익은 아직 크지 않다. 지난해 앱이 남긴 돈은 2,600만 원으로, 서버와 보험 비용을 내면 거의 남지 않는다. 대학 동아리 학생들이 졸업하면 누가 앱을 고칠지도 정해지지 않았다.',
  ),
  p(
    '구청은 내년부터 유지 비용의 절반을 지원할 수 있다고 밝혔다. 다만 다른 시장도 같은 앱을 쓰는 것이 조건이다. 상인회는 오는 6월 총회에서 이를 결정한다.',
  ),
  heading('관련 기사'),
  item('은평구, 골목 상점 지원 확대'),
  p('가나일보 홍길동 기자'),
  p('저작권자 ⓒ 가나일보, 무단 전재 및 재배포 금지'),
]);

export const transcript = article('Episode 12: Tape', 'en', [
  p('HOST: Welcome back. Today we talk about backup tape, and my guest is Ana Ruiz from the city archive.'),
  p('RUIZ: Thank you. We keep about nine petabytes, nearly all of it on tape, because tape costs us a tenth of disk.'),
  p('HOST: Do people not laugh when you say tape?'),
  p(
    'RUIZ: They do, until they see the bill. A cartridge of 18 terabytes costs 95 euros, and it sits on a shelf without power.',
  ),
  p('HOST: How long does it take to read a file back?'),
  p('RUIZ: Four minutes on average. The robot fetches the cartridge, and then the drive winds to the right place.'),
  p('HOST: What was your worst day?'),
  p(
    'RUIZ: In 2019 a pipe burst above the vault. We lost 40 cartridges, and every one of them had a copy in another building.',
  ),
]);

export const terms = article('Terms of service', 'en', [
  p('1. DEFINITIONS'),
  p(
    '“Service” means the storage service operated by Example Ltd under the name Larder. “Customer” means the person who opened the account. “Content” means any file that the Customer stores in the Service.',
  ),
  p('2. USE OF THE SERVICE'),
  p(
    'The Customer shall not use the Service to store Content that infringes the rights of others. (a) Example Ltd may suspend an account after a written warning. (b) The Customer may object within 14 days.',
  ),
  p('3. LIABILITY'),
  p(
    'Example Ltd is not liable for loss of Content unless the loss was caused by gross negligence. In no event shall liability exceed the fees paid in the twelve months before the claim arose. This limit does not apply to injury to life or health.',
  ),
  p('4. TERM'),
  p(
    'The agreement runs for one month and renews itself unless either party gives notice 10 days before its end. After the end Content is kept for 30 days and then deleted.',
  ),
]);

export const links = article('Weekly links', 'en', [
  heading('Databases'),
  item('A tour of write-ahead logs'),
  item('Why your index is not used: twelve query plans explained'),
  item('SQLite in production, three years later'),
  heading('Typography'),
  item('The oldest surviving grotesque'),
  item('Hangul type on e-paper: a field report'),
  item('How wide should a space be?'),
]);

export const codeOnly = article('queue.py', 'other', [
  { kind: 'code', text: 'def claim(n):\n    # take up to n jobs\n    return db.execute(CLAIM, n)' },
]);

/** Sentences of a small grammar with names, numbers, quotations, brackets and connectives: the same for the same seed. */
export function synthetic(seed: number, language: 'en' | 'ko', paragraphs: number): Article {
  let state = seed;
  const next = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  const of = (...list: string[]) => list[next(list.length)]!;
  const number = () =>
    of(
      `${next(900) + 2}`,
      `${next(90)}.${next(10)}`,
      `${next(9) + 1},${String(next(900) + 100)}`,
      `v${next(4)}.${next(9)}.1`,
    );
  const english = () =>
    of('', '', '', 'However, ', 'But ', 'In addition, ', 'For example, ', 'As noted above, ') +
    of(
      `${of('Ada Kim', 'the Brno lab', 'Postgres', 'iPhone users', 'Dr. Osei')} ${of('measured', 'sold', 'did not lose', 'may cut')} ${number()} ${of('boxes', 'percent', 'km', 'users')}${of('', ' (see Figure 2)', ' [4]', ` (${of('Lee et al., 2019', 'about $5')})`)}${of('', `, which was ${of('never', 'once', 'nearly')} seen before in ${of('Seoul', 'Oslo')}`, '; the rest stayed in Berlin')}`,
      `“${of('We shipped', 'Nobody wanted')} ${number()} of them,” ${of('he said', 'said Mina Choi')}`,
      `${of('it', 'this', 'they')} took ${number()} days${of('', ' and the U.S. team left')}`,
    ) +
    of('.', '.', '.', '!', '?');
  const korean = () =>
    of('', '', '', '그러나 ', '또한 ', '예를 들어 ', '앞서 언급한 것처럼 ') +
    of(
      `${of('서울시', 'OpenAI', '김하나 박사', '연구팀')}${of('은', '는')} ${number()}${of('명', '%', '건')}을 ${of('조사했다', '줄이지 않았다', '늘릴 수 있다고 밝혔다', '넘겼으며, 나머지는 부산으로 갔다')}`,
      `“${number()}개면 충분하다”고 ${of('말했다', '덧붙였다')}`,
      `이는 ${number()}년 만에 처음이다${of('', '(그림 1)', '[3]')}`,
    ) +
    of('.', '.', '');
  const blocks: Block[] = [];
  for (let i = 0; i < paragraphs; i++) {
    if (next(5) === 0) blocks.push(heading(of('Results', 'Method', '결과', 'Cost of v2.1', '참고문헌')));
    const sentences = Array.from({ length: 1 + next(5) }, () => (language === 'en' ? english() : korean()));
    const text = sentences.map((s) => s[0]!.toUpperCase() + s.slice(1)).join(language === 'en' ? ' ' : '\n');
    blocks.push({ kind: of('paragraph', 'paragraph', 'paragraph', 'item', 'quote') as Block['kind'], text });
  }
  return article(of('Boxes in Seoul', '서울의 상자'), language, blocks);
}
