/**
 * Predicate stems that end in a vowel, to tell them from nouns before endings that take both: 바뀌네요 (stem) and 문제네요
 * (noun). A stem also stands for every compound that ends in it (들어가 for 쳐들어가). The other consonant-final stems need no
 * list: no noun can stand before -네요, -죠 or -다 without -이-.
 */
const STEMS =
  // ㅏ
  '나가 어가 아가 려가 라가 러가 가가 져가 떠가 떠나가 쳐가 뛰어가 지나가 건너가 삼가 도망가 앞서가 다녀가 오가 오래가 ' +
  '만나 끝나 떠나 타나 일어나 태어나 벗어나 늘어나 깨어나 피어나 뛰어나 불어나 돋아나 드러나 살아나 달아나 놀아나 새어나 ' +
  '물러나 자라나 빛나 생각나 기억나 들통나 고장나 화나 겁나 혼나 신나 별나 못나 잘나 맛나 탐나 거듭나 어긋나 빗나 지나 풀려나 ' +
  '쫓겨나 밀려나 생겨나 실감나 소문나 결판나 바닥나 동나 엄청나 솟아나 우러나 헤어나 묻어나 비켜나 네모나 놓여나 덧나 배어나 남아나 타고나 냄새나 부도나 열나 ' +
  '자라 모자라 놀라 바라 나무라 비싸 값싸 감싸 둘러싸 에워싸 휩싸 잽싸 쥐어짜 벅차 알차 힘차 숨차 세차 우렁차 올라타 불타 애타 갈아타 잠자 꿰차 당차 줄기차 활기차 희망차 보람차 매몰차 옹골차 ' +
  // ㅐ ㅔ ㅖ
  '보내 지내 나타내 드러내 끝내 뽐내 꺼내 빼내 짜내 해내 캐내 파내 따내 펴내 어내 아내 려내 러내 쳐내 져내 춰내 라내 떠내 혀내 써내 혼내 화내 힘내 겁내 빛내 퍼내 없애 헤매 꿰매 목매 동여매 쩔쩔매 ' +
  '얽매 싸매 밤새 지새 일깨 으깨 보태 쪼개 포개 뭉개 달래 바래 놀래 가로채 눈치채 알아채 낚아채 잡아채 보채 내빼 건네 설레 ' +
  '거세 굳세 드세 억세 힘세 둘러메 목메 잡아떼 ' +
  // ㅓ ㅕ
  '건너 나서 앞서 맞서 넘어서 들어서 일어서 늘어서 돌아서 막아서 물러서 올라서 갈라서 다가서 비켜서 내려서 앞장서 곤두서 뒤서 ' +
  '둘러서 들이켜 ' +
  // ㅗ ㅘ
  '나오 들어오 아오 어오 려오 져오 라오 러오 가오 여오 떠오 따오 보내오 지나오 닥쳐오 쳐오 녀오 너오 ' +
  '아보 어보 해보 려보 펴보 켜보 쳐보 써보 와보 바라보 돌보 다보 러보 져보 맛보 엿보 얕보 깔보 넘보 손보 선보 겨보 떠보 라보 쭤보 비꼬 ' +
  // ㅚ ㅟ ㅢ
  '되 뵈 사귀 나뉘 바뀌 뛰 내쉬 들이쉬 몰아쉬 움켜쥐 거머쥐 틀어쥐 감싸쥐 야위 여위 할퀴 ' +
  // ㅜ
  '일구 달구 떨구 솟구 헹구 갈구 바꾸 꿈꾸 가꾸 메꾸 나누 겨누 가누 거두 그만두 관두 앞두 가두 어두 아두 놔두 져두 려두 다루 미루 이루 겨루 벼루 ' +
  '부수 해주 려주 여주 와주 들어주 어주 내주 눠주 춰주 봐주 네주 다주 겨주 아주 라주 견주 겁주 벌주 힘주 ' +
  '싸우 세우 키우 지우 태우 채우 비우 피우 외우 치우 메우 띄우 깨우 끼우 재우 때우 데우 씌우 틔우 돋우 찌우 지새우 드리우 배우 게우 ' +
  '갖추 맞추 멈추 감추 낮추 늦추 들추 비추 다투 여쭈 ' +
  // ㅡ
  '르 쁘 아프 슬프 고프 고달프 서글프 어설프 헤프 구슬프 애달프 가냘프 잠그 담그 애쓰 힘쓰 무릅쓰 받아쓰 덮어쓰 뒤집어쓰 손쓰 ' +
  '눈뜨 들뜨 본뜨 부릅뜨 굼뜨 싹트 움트 동트 모으 크나크 내뜨 ' +
  // ㅣ
  '이기 옮기 남기 넘기 숨기 맡기 생기 당기 챙기 즐기 섬기 잠기 담기 안기 뜯기 쫓기 빼앗기 뺏기 벗기 웃기 씻기 끊기 튕기 풍기 ' +
  '부추기 튀기 찢기 굶기 끈질기 질기 엉기 여기 우기 어기 새기 갈기 꼬드기 구기 믿기 비기 빗기 뻐기 성기 신기 ' +
  '느끼 아끼 베끼 나부끼 ' +
  '다니 지니 아니 쏘다니 견디 더디 무디 디디 버티 ' +
  '걸리 올리 내리 느리 버리 드리 달리 열리 팔리 풀리 돌리 흘리 알리 살리 늘리 울리 날리 몰리 물리 말리 불리 빌리 질리 때리 부리 누리 ' +
  '다스리 기다리 두드리 건드리 흔들리 시달리 매달리 엇갈리 헷갈리 갈리 깔리 끌리 떨리 털리 틀리 쏠리 졸리 밀리 찔리 가리 차리 꺼리 꾸리 ' +
  '구부리 웅크리 움츠리 흐리 얼리 거느리 간추리 굶주리 그리 노리 놀리 눌리 데리 둘리 뚫리 들리 말씀드리 뜨리 떨어트리 어트리 러트리 아트리 려트리 깨트리 무너트리 ' +
  '부러트리 터트리 퍼트리 빠트리 쓰러트리 망가트리 맞닥트리 흐트러트리 벌리 부풀리 붙들리 뿌리 스리 시리 아리 어울리 억눌리 얼버무리 ' +
  '엎드리 오르내리 거슬리 굴리 그을리 도사리 버무리 썰리 쓸리 헐리 잘리 쓰라리 가녀리 쓰리 저리 저버리 조리 지리 쪼그리 찌그리 찌푸리 찡그리 추리 팔리 헤아리 홀리 휘날리 휩쓸리 휘둘리 휘말리 흩날리 ' +
  '꾸미 저미 스미 내미 여미 ' +
  '누비 덤비 붐비 비비 후비 ' +
  '계시 마시 모시 눈부시 성가시 쑤시 적시 주무시 하시 되시 가시 오시 보시 으시 어시 드시 이시 ' +
  '지키 시키 일으키 가리키 삼키 들키 비키 엉키 내키 돌이키 ' +
  '미치 그치 마치 고치 놓치 펼치 끼치 지나치 닥치 거치 훔치 뭉치 합치 넘치 외치 부딪치 스치 가르치 바치 받치 겹치 내치 해치 헤치 다치 ' +
  '그르치 비치 사무치 뻗치 물리치 깨우치 뉘우치 마주치 걸치 밀치 떨치 치우치 무치 부치 제치 파헤치 도망치 소리치 몸부림치 빗발치 메아리치 ' +
  '내려치 후려치 떠받치 휘몰아치 몰아치 솟구치 맞장구치 요동치 깨치 내리치 팽개치 덮치 데치 들이치 뿌리치 소용돌이치 엎치 점치 지치 헤엄치 판치 물결치 받아치 ' +
  '피우 보살피 살피 꽃피 지피 ' +
  '히 ' +
  '아지 어지 워지 려지 라지 러지 커지 해지 겨지 혀지 져지 켜지 꺼지 터지 퍼지 펴지 빠지 깨지 떨어지 헤지 뒤지 던지 만지 따지 번지 건지 ' +
  '다지 등지 빚지 숨지 멋지 값지 건방지 야무지 기름지 얼룩지 책임지 짊어지 쪼개지 포개지 무너지 사라지 노래지 파래지 새지 빨개지 ' +
  '뒤처지 후지 거세지 부서지 불거지 뭉개지 하얘지 네모지 다부지 우거지 두드러지 후미지 ';

/** Whole words only: as the end of a longer word these are nouns as a rule (사: 회사). */
const WHOLE =
  '가 나 사 자 차 타 파 까 짜 싸 내 매 배 새 재 채 캐 깨 빼 패 때 개 대 세 메 베 떼 서 켜 펴 오 보 꼬 쏘 외 쐬 쬐 죄 쥐 튀 휘 뀌 꾸 ' +
  '두 주 추 푸 쑤 크 쓰 끄 뜨 트 희 띄 기 끼 피 치 키 띠 찌 삐 시 비 지 어리 여리 리 춤추 괴 꾀 누 뇌 뉘 꿰 데 헤 따 째 쪼 쉬 이러 그러 저러 어쩌';

/** Stems that are nouns as well: what ends in them is left alone where a noun could stand. */
const BOTH =
  '배우 가지 여기 새우 뿌리 가시 재우 해지 여지 감기 새기 살리 가리 놀이 높이 먹이 길이 깊이 넓이 벌이 나이 타이 ' +
  '비트 물리 불리 적시 아가 아내 여보 오래 베이 아시 거리 기대 오가 아주 신기 장치 지지 파지 들기 경치 마치 아리 저리 고리 조리 지리 시리 대 배 새 차 파 자 개 이 시 비 피 기 지 치 키 사';

/** Nouns that look like the end of a stem. */
const NOUNS =
  '이야기 얘기 크기 경기 계기 무기 분위기 선풍기 온풍기 초기 시기 위기 주기 용기 공기 세기 인기 후기 단기 장기 중기 말기 자기 전기 기기 연기 포기 동기 ' +
  '정기 고기 거기 저기 하기 되기 보기 쓰기 읽기 만들기 지기 오기 하나 누구나 언제나 우리 자리 소리 다리 처리 관리 정리 논리 심리 원리 ' +
  '머리 마리 오리 유리 권리 승리 수리 의리 윤리 금리 분리 요리 영리 고리 허리 꼬리 파리 진리 섭리 편리 무리 항아리 동아리 울타리 항아리 덩어리 ' +
  '토리 터리 더리 러리 고리 쿼리 셀리 트리 스토리 메모리 며느리 막걸리 메들리 갤러리 배터리 쿼터리 카테고리 유틸리티 달리기 ' +
  '차이 사이 어린이 젊은이 늙은이 고양이 손잡이 플레이 릴레이 페이 웨이 와이파이 스파이 레이 ' +
  '브이 맏이 재떨이 미닫이 여닫이 갓난아이 어린아이 호랑이 아지랑이 가랑이 겨드랑이 원숭이 쌍둥이 막둥이 바람둥이 몽둥이 올챙이 강냉이 곰팡이 지팡이 ' +
  '웅덩이 엉덩이 구덩이 덩이 거북이 부엉이 달팽이 알맹이 꼬맹이 돌멩이 풍뎅이 곡괭이 방망이 몸뚱이 모퉁이 소용돌이 떠돌이 토박이 떡볶이 오토바이 ' +
  '에세이 알리바이 두바이 상하이 하와이 우루과이 파라과이 사무라이 오케이 글쓴이 지은이 옮긴이 엮은이 누이 어버이 물갈이 나들이 싹쓸이 바람막이 방패막이 ' +
  '칸막이 옷걸이 목걸이 귀걸이 걸음걸이 손톱깎이 꽃꽂이 책꽂이 등받이 붙박이 돌연변이 애송이 꽃송이 밤송이 개구쟁이 거짓말쟁이 겁쟁이 고집쟁이 ' +
  '욕심쟁이 멋쟁이 월급쟁이 가난뱅이 게으름뱅이 맞이 걷이 앓이 되풀이 뒤풀이 분풀이 화풀이 문제풀이 뜻풀이 감옥살이 옥살이 하루살이 더부살이 시집살이 ' +
  '타향살이 인생살이 길잡이 왼손잡이 오른손잡이 돌팔이 씀씀이 됨됨이 높낮이 ' +
  '이미지 페이지 메시지 패키지 단지 편지 유지 에너지 스토리지 경지 처지 의지 먼지 토지 농지 금지 방지 폐지 정지 감지 인지 부지 거지 잡지 ' +
  '휴지 현지 강아지 송아지 망아지 낭떠러지 미꾸라지 노다지 도라지 뒷바라지 아버지 돼지 바지 마찬가지 나머지 브리지 엣지 에지 배지 챌린지 가지가지 복지 목적지 근거지 본거지 원산지 관광지 ' +
  '가치 정치 위치 조치 설치 수치 배치 유치 통치 장치 일치 대치 방치 눈치 김치 참치 완치 코치 매치 패치 스위치 리서치 아키텍치 배치 ' +
  '도시 당시 즉시 표시 역시 전시 감시 제시 예시 지시 일시 임시 무시 게시 캐시 해시 대시 푸시 다시 멸시 ' +
  '경우 매우 승부수 친구 도구 연구 지구 인구 기구 요구 욕구 야구 축구 농구 배구 가구 입구 출구 누구 항구 영구 탐구 촉구 호구 창구 하루 가루 마루 ' +
  '자루 그루 노루 고추 단추 상추 배추 추 주주 위주 거주 우주 창조주 광주 제주 전주 ' +
  '정보 홍보 확보 안보 담보 후보 통보 경보 일보 진보 보 속보 양보 예보 ' +
  '라디오 비디오 오디오 스튜디오 시나리오 포트폴리오 바이오 착오 마리화나 ' +
  '작가 평가 국가 전문가 추가 증가 휴가 여가 물가 주가 화가 인가 허가 단가 원가 고가 저가 정가 대가 사업가 투자가 참가 유가 시가 ' +
  '순서 문서 보고서 부서 질서 각서 도서 센서 프로세서 브라우저 컴파일러 국내 시내 안내 이내 실내 사내 장내 대내 ' +
  '아래 미래 노래 거래 유래 모래 빨래 도래 시대 세대 상대 절대 최대 반대 확대 현대 무대 군대 침대 연대 일대 ' +
  '어머니 할머니 주머니 바구니 유니 재미 의미 이미 취미 묘미 준비 장비 소비 낭비 경비 설비 대비 수비 방비 변비 좀비 로비 ' +
  '마스크 리스크 네트워크 프레임워크 벤치마크 링크 뱅크 디스크 싱크 테크 체크 쿠키 스키 열쇠 트위터 루트 테스트 프로젝트 리스트 에이전트 ' +
  '장르 루브르 피에르 사르트르 싱가포르 에콰도르 살바도르 티모르 앙코르';

const ADJECTIVES =
  '크 크나크 다르 빠르 나쁘 바쁘 기쁘 예쁘 이쁘 어여쁘 가쁘 미쁘 아프 슬프 고프 고달프 서글프 애달프 가냘프 어설프 헤프 구슬프 비싸 값싸 싸 짜 ' +
  '거세 굳세 드세 억세 힘세 세 느리 흐리 어리 여리 가녀리 쓰라리 쓰리 아리 시리 저리 푸르 이르 게으르 서투르 고르 바르 올바르 똑바르 곧바르 ' +
  '가파르 배부르 섣부르 목마르 깡마르 메마르 그르 너르 희 시 눈부시 성가시 쓰 쓰디쓰 뛰어나 빼어나 못나 잘나 별나 네모나 모나 엄청나 맛나 신나 ' +
  '모자라 벅차 알차 힘차 우렁차 세차 숨차 당차 줄기차 활기차 희망차 보람차 매몰차 옹골차 더디 무디 잽싸 날쌔 날래 굼뜨 열띠 지나치 멋지 값지 ' +
  '건방지 야무지 기름지 후미지 네모지 다부지 두드러지 도드라지 흐드러지 끈질기 질기 졸리 기막히 오래 차 아니';

const words = (list: string) => list.trim().split(/\s+/);
const stems = new Set(words(STEMS));
const whole = new Set(words(WHOLE));
const both = new Set(words(BOTH));
const nouns = new Set(words(NOUNS));
const adjectives = new Set(words(ADJECTIVES));
const LONGEST = 5;
/** Syllables that many stems end in: an unlisted word in one of them could be either. */
const RISKY = new Set([
  ...'가개기깨꾸끼나내누니다대데두디따떠떼뛰뜨띠래리매메미배베보비빼서세쉬시쏘쐬쓰씌애오우이자재주쥐지짜차찌채쬐추치키타티피',
]);

/** Latin or figures: a name or an amount, no stem. */
const LATIN = /[A-Za-z0-9]/;

export type PredicateKind = 'predicate' | 'noun' | 'both';

/**
 * Whether a word that ends in a vowel is a predicate stem or a noun; `both` where it can be either. What is in no table is a noun
 * where no stem ends in its last syllable: nouns are an open class, stems are not.
 */
export function predicateKindOf(word: string): PredicateKind {
  if (word.endsWith('하')) return 'predicate';
  if (both.has(word)) return 'both';
  if (whole.has(word)) return 'predicate';
  for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
    const end = word.slice(-length);
    if (length > 1 && both.has(end)) return 'both';
    if (length > 1 && nouns.has(end)) return 'noun';
    if (stems.has(end)) return 'predicate';
  }
  return RISKY.has(word.at(-1)!) && !LATIN.test(word.at(-2) ?? '') ? 'both' : 'noun';
}

/** Whether a word ends in one of the table that is stem and noun. */
export function isListedBoth(word: string): boolean {
  for (let length = Math.min(LONGEST, word.length); length > 1; length--)
    if (both.has(word.slice(-length))) return true;
  return both.has(word);
}

/** Whether a word ends in a noun of the table. */
export function isListedNoun(word: string): boolean {
  for (let length = Math.min(LONGEST, word.length); length > 1; length--)
    if (nouns.has(word.slice(-length))) return true;
  return false;
}

/** Whether a stem that ends in a vowel is an adjective, whose plain form is the stem and -다 (크다, 다르다). */
export function isAdjective(word: string): boolean {
  if (word.endsWith('하')) return true;
  for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
    const end = word.slice(-length);
    if (adjectives.has(end)) return length > 1 || end === word;
  }
  return false;
}
