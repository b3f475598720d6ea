import type { Article, Block } from '../../utils/domain/index.ts';
import { article } from './articles.ts';

const p = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string, level = 2): Block => ({ kind: 'heading', text, level });
const item = (text: string): Block => ({ kind: 'item', text });

export const french = article('Le phare de Kerdual', 'other', [
  p(
    'Le phare de Kerdual n’a plus de gardien depuis 1994. La lampe s’allume seule, mais quelqu’un doit encore nettoyer les vitres. M. Le Goff, 71 ans, monte les 248 marches tous les quinze jours.',
  ),
  p(
    'La commune paie 3 200 euros par an pour ce travail. En 2025, un drone a été essayé pendant six semaines. Il a cassé deux vitres et n’a pas enlevé le sel.',
  ),
  p('Le conseil a donc voté, par 9 voix contre 2, pour garder M. Le Goff. « Le vent fait le reste », dit-il.'),
]);

export const japanese = article('海辺の図書館', 'other', [
  p('海辺の町に小さな図書館がある。開館は1987年で、蔵書は2万4千冊である。毎朝八時に館長の佐野さんが鍵を開ける。'),
  p('昨年の来館者は1万1千人だった。半分は近くの小学校の子どもたちだ。冬には朗読会が毎週開かれる。'),
  p('町は建物の修理に八百万円を使うことを決めた。屋根と窓が新しくなる。工事は来年の三月に終わる予定だ。'),
]);

export const mixed = article('SQLite를 서버에서 쓰기까지', 'ko', [
  p(
    '우리 팀은 지난해 PostgreSQL 클러스터를 SQLite 파일 하나로 바꿨다. 하루 요청은 210만 건이고 응답 시간의 중앙값은 9ms다. “It is just a file,” 라고 CTO인 Dana Cho는 말했다.',
  ),
  p(
    'The migration took eleven days. 백업은 Litestream이 10초마다 S3로 보낸다. WAL 모드에서 읽기는 쓰기를 막지 않는다. 다만 쓰기는 한 번에 하나만 된다.',
  ),
  p(
    'We kept one rule: no network file systems. NFS 위의 SQLite는 잠금이 깨질 수 있다. 장애는 올해 두 번 있었고 모두 디스크가 가득 찬 탓이었다.',
  ),
]);

export const linkList = article('이번 주에 읽은 것', 'ko', [
  heading('데이터베이스'),
  item('색인이 쓰이지 않는 이유 열두 가지 https://example.org/a'),
  item('쓰기 앞 로그를 그림으로 보기'),
  item('SQLite in production, three years later'),
  heading('글꼴'),
  item('전자 종이 위의 한글 글꼴: 현장 보고'),
  item('띄어쓰기의 너비는 얼마여야 하나?'),
  p('https://example.org/only-a-link'),
]);

export const codePage = article('queue.py', 'en', [
  heading('Source'),
  {
    kind: 'code',
    text: '# Takes up to n jobs that nobody else has claimed.\ndef claim(n):\n    return db.execute(CLAIM, n)\n\n# Gives back jobs whose worker has died.\ndef reap():\n    db.execute(REAP)',
  },
]);

export const chat = article('회의록', 'ko', [
  p('진행: 오늘은 결제 장애를 다룹니다. 먼저 경과부터 듣겠습니다.'),
  p('김서버: 9월 3일 14시 2분에 결제 성공률이 99.2%에서 41%로 떨어졌습니다. 인증서가 만료된 것이 원인이었습니다.'),
  p('이디비: 갱신 알림은 퇴사한 분의 메일로 가고 있었습니다.'),
  p('진행: 복구까지 얼마나 걸렸습니까?'),
  p('김서버: 26분입니다. 새 인증서는 4분 만에 나왔지만 배포에 22분이 걸렸습니다.'),
  p('진행: 알림을 팀 메일로 바꾸고 만료 30일 전부터 매일 울리게 하겠습니다.'),
]);

/** Terms of about `words` words: numbered clauses under numbered articles, many of them alike but for their figures. */
export function contract(words: number): Article {
  const blocks: Block[] = [];
  const who = [
    'The Customer',
    'The Supplier',
    'Either party',
    'An affiliate',
    'The auditor',
    'Each user',
    'The escrow agent',
  ];
  const duties = [
    'pay',
    'return',
    'give access to',
    'keep',
    'insure',
    'destroy',
    'report on',
    'replace',
    'label',
    'store',
    'inspect',
  ];
  const things = [
    'the equipment',
    'the premises',
    'the records',
    'the source code',
    'the backups',
    'the keys',
    'the fees',
    'the vehicles',
    'the licences',
    'the samples',
    'the reports',
    'the drawings',
    'the deposits',
  ];
  const ends = [
    'unless the law forbids it',
    'at its own cost',
    'after a written notice',
    'in the form of the Schedule',
    'without delay',
  ];
  for (let n = 1, count = 0; count < words; n++) {
    if (n % 150 === 1)
      blocks.push(p(`${Math.ceil(n / 150)}. ${['FEES', 'ACCESS', 'RECORDS', 'TERM'][Math.ceil(n / 150) % 4]}`));
    const text = `${who[n % 7]} shall, within ${n} days of a notice under clause ${n + 3}, ${duties[n % 11]} ${things[n % 13]} ${ends[n % 5]}. Neither party is liable for loss of profit, data or goodwill that arises from delay number ${n}, except where that delay was caused by gross negligence.`;
    blocks.push(p(text));
    count += text.split(' ').length;
  }
  return article('Master services agreement', 'en', blocks);
}
