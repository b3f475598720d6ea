/** A line of an answer; `from`: words of the sentences or comments that it rests on, instead of their numbers. */
export interface WrittenLine {
  kind: 'title' | 'opening' | 'heading' | 'bullet' | 'thread' | 'reply';
  text: string;
  depth?: number;
  from?: string[];
}

const title = (text: string): WrittenLine => ({ kind: 'title', text });
const heading = (text: string): WrittenLine => ({ kind: 'heading', text });
const line =
  (kind: WrittenLine['kind'], depth?: number) =>
  (text: string, ...from: string[]): WrittenLine => ({ kind, text, ...(depth !== undefined && { depth }), from });
const opening = line('opening');
const bullet = line('bullet', 0);
const detail = line('bullet', 1);
const thread = line('thread');
const reply = line('reply');

/** What a good model could answer about three sample pages, written by us. */
export const ANSWERS: Record<string, WrittenLine[]> = {
  'article-en': [
    title('클라우드를 떠난 페리 예매 회사: 서비스 57개, 서버 8대, 나쁜 금요일 하루'),
    opening(
      'Ferrywright는 Kubernetes 클러스터의 57개 서비스를 네 개의 프로그램으로 합치고 **직접 소유한 서버 8대**로 옮겼음',
      'What used to be 57 services',
    ),
    opening(
      '월 청구액이 118,400달러에서 **23,650달러**로 줄었고, 새 금액에는 운영 인력 한 명의 급여도 들어 있음',
      'The monthly bill fell',
    ),
    opening('서버를 사기 전에 **서비스를 합친 것만으로** 비용이 35% 줄었음', 'The consolidation alone'),
    opening(
      '2026년 5월 22일 스위치 펌웨어 업데이트 때문에 **47분 동안 온라인 발권이 멈췄음**',
      'On 22 May 2026',
      'For 47 minutes',
    ),
    opening(
      '참여자들은 **먼저 분기 하나를 통째로 세어 보고**, 합친 뒤에 옮길지 다시 정하라고 조언함',
      'Ekdal would count',
      'Brekke would merge',
    ),
    heading('아무도 읽지 못한 청구서'),
    bullet(
      '2021년 월 31,000달러이던 비용이 2024년 중반 거의 네 배가 됐지만 발권은 38% 늘었을 뿐임',
      'In 2021 the company paid',
      'By the middle of 2024',
    ),
    detail('청구액의 41%는 할 일을 기다리는 기계, 22%는 로그와 지표였음', 'Tobias Ekdal, who runs'),
    bullet(
      '예약 용량과 작은 인스턴스로 97,000달러까지 낮췄지만 6개월 뒤 118,000달러로 돌아왔음',
      'Reserved capacity',
      'Six months later',
    ),
    heading('57개 서비스를 네 프로그램으로'),
    bullet('좌석 하나를 잡는 요청이 서비스 11개를 지나며 네트워크를 19번 건넜음', 'A request to hold a seat'),
    bullet(
      '8개월에 걸쳐 판매, 탑승, 정산, 예약 작업의 네 프로그램으로 합치고 PostgreSQL 하나를 함께 씀',
      'Over eight months',
      'All four share',
    ),
    detail(
      '엔지니어가 300명이면 마이크로서비스를 다시 주장하겠지만 34명에게는 맞지 않는 조직도였다는 반성',
      'I would argue for them again',
    ),
    heading('두 도시의 서버 여덟 대'),
    bullet(
      'Gothenburg와 Oslo에 64코어, 512GB 서버를 4대씩 두고 장비 전체에 171,000달러를 썼음',
      'Each has four identical',
      'The whole purchase',
    ),
    bullet('좌석 요청의 중앙값이 48ms에서 9ms로 줄었음', 'Holding a seat'),
    detail('4년 차에 드라이브가 한꺼번에 닳는 때를 보라는 반론도 있음', 'Show me year four'),
    heading('잘못된 금요일'),
    bullet(
      'Oslo로 넘기는 데 4분이 아니라 22분이 걸렸는데, 절차의 첫 단계가 퇴사한 엔지니어에게 거는 전화였기 때문임',
      'It took 22',
    ),
    bullet(
      '그 뒤 매달 첫 수요일 낮에 전환을 연습하고 상태 페이지를 다른 곳으로 옮겼음',
      'A failover is now rehearsed',
      'The status page lives',
    ),
  ],
  'article-ko': [
    opening('새재군은 시골버스 안내 전화를 **군청 전산실의 소형 언어모델** 한 대가 먼저 받게 했음', '지금은 군청 지하'),
    opening('전화 응답률이 **62%에서 94%**로 오르고 평균 통화 시간은 2분 50초에서 48초로 줄었음', '전화 응답률은'),
    opening('음성 인식과 답변 생성이 **모두 군청 안에서** 끝나 외부 인공지능 서비스를 쓰지 않음', '음성 인식과 답변'),
    opening('모델은 말을 알아듣기만 하고 답은 **군이 관리하는 시간표 데이터베이스**에서 나옴', '답은 군이 관리하는'),
    opening(
      '전체 통화의 **17%는 상담원에게** 넘어가며, 개발사는 이를 실패가 아니라 설계라고 설명함',
      '전체 통화의 17%',
    ),
    heading('끊기던 전화'),
    bullet(
      '하루 평균 410통, 장날에는 700통이 넘게 왔지만 상담원 세 명이 받을 수 있는 전화는 250통 남짓이었음',
      '하루 평균 410통',
      '상담원 세 명이 받을',
    ),
    bullet(
      '대형 통신사의 견적은 5년에 9억 4,000만 원으로 군의 한 해 정보화 예산과 비슷했음',
      '견적은 5년에',
      '군 전체의 한 해',
    ),
    heading('한 대의 서버'),
    bullet('온길랩이 공개된 70억 매개변수 한국어 모델을 4비트로 양자화해 올렸음', '이 회사는 공개된'),
    detail('개발비를 합쳐 2억 1,000만 원이 들었음', '서버값은 1,860만'),
    heading('남은 질문'),
    bullet(
      '상담원을 줄이지 않겠다는 약속을 지키고 있지만 약속을 담은 문서는 없음',
      '군은 사업을 시작하며',
      '그러나 약속을 담은',
    ),
    bullet(
      '개발비의 60%가 국비 보조금이어서 2028년부터는 유지비 연 3,200만 원을 군이 내야 함',
      '개발비의 60%',
      '2028년부터는',
    ),
  ],
  thread: [
    thread(
      '기사의 숫자에는 두 사업이 섞여 있음. 서비스를 합친 것만으로 35%가 줄었으므로 공정한 비교는 118k가 아니라 77k와 23.6k임',
      'The headline number is doing',
    ),
    reply('기사에 나온 Tobias임. 맞는 지적이며 내부에서도 두 프로젝트로 나눠 발표함', 'the Tobias in the article'),
    reply(
      '하드웨어를 두 번 세고 있음. 23,650달러에는 이미 월 2,850달러의 감가상각이 들어 있음',
      'counting the hardware twice',
    ),
    reply('77k가 기준이라는 데 동의하지 않음. 아무도 보지 않으면 클라우드 비용은 다시 오름', 'I disagree that $77k'),
    thread(
      '운영 엔지니어 한 명에 11,500달러라는 줄이 비교 전체를 떠받치는데 믿기 어려움',
      'I keep coming back to this line',
    ),
    reply('우리 서버 11대의 기록으로는 올해 열 달 동안 하드웨어와 네트워크에 61시간이 들었음', 'put hours on it'),
    reply(
      '212,000장 규모라면 수동 전환이 맞음. 자동 전환이 고장 난 하드웨어보다 장애를 더 많이 만들었음',
      'Manual failover is the right call',
    ),
    thread('2023년에 40명 회사에서 같은 일을 했음. 월 38,000유로가 6,000유로 아래로 줄었음', 'We did this in 2023'),
  ],
};
