import { hasObject, hasObjectOf, wordBefore } from './sentence-context.ts';

/**
 * Stems that two verbs share on the surface, by the whole word, with the word before deciding. Each answers with the stem that is
 * meant, ㄹ and other lost consonants restored, or null where it stays open.
 */
type Decide = (context: string, plain: boolean) => string | null;

const LIFE = /(?:삶|인생|생|하루|세월|시대)$/;
const HOLES = /(?:땅|구멍|우물|굴|무덤|함정|참호|도랑|터널|구덩이|흙|모래)$/;
const SKY = /(?:하늘|상공|창공|공중)(?:을|에서|에|로|으로)?$/;
const DRAWN =
  /(?:관심|주목|눈길|이목|시선|인기|발길|수레|짐|마차|썰매|쟁기|발|다리|시간|호응|공감|손님|관광객|사람들?|투자|치마|의자|소리|흥미|줄|물)$/;
const BUDS = /(?:물꼬|말문|숨통|싹|움|길|거래)$/;
const DUST = /(?:바닥|마당|쓰레기|낙엽|골목|눈|방)$/;
const SCOOPED = /(?:밥|물|국|흙|쌀)$/;
const PEELED = /(?:껍질|호두|귤|알|땅콩|마늘|양파|콩)$/;
const SPREAD = /(?:앱|프로그램|자리|이불|돗자리|방석|철로|도로|카펫|패키지|소프트웨어|드라이버)$/;
const HUNG =
  /(?:말|시동|제동|희망|목숨|소송|현상금|최면|주문|마법|액자|그림|옷|돈|조건|사활|운명|이름|훈장|목걸이|링크|잠금|암호)$/;
const GROUND = /(?:칼|날|원두|곡식|콩|맷돌|밭|이)$/;

/** By the open syllables before -ㅂ니다, -ㄴ다, -네요. `plain`: before -ㄴ다, which adjectives never have. */
export const OPEN_STEMS: Record<string, Decide> = {
  사: (context) => (hasObject(context) && !hasObjectOf(context, LIFE) ? '사' : '살'),
  파: (context, plain) =>
    hasObjectOf(context, HOLES) ? '파' : plain && !/[을를에게로서고]$/.test(context) ? null : '팔',
  나: (context) => (SKY.test(wordBefore(context)) ? '날' : '나'),
  가: (context) => (hasObjectOf(context, GROUND) ? '갈' : '가'),
  끄: (context) => (hasObjectOf(context, DRAWN) ? '끌' : '끄'),
  트: (context) => (hasObject(context) && !hasObjectOf(context, BUDS) ? '틀' : '트'),
  비: (context) => (hasObject(context) ? '빌' : '비'),
  기: (_, plain) => (plain ? '기' : '길'),
  쓰: (context) => (hasObjectOf(context, DUST) ? '쓸' : '쓰'),
  푸: (context) => (hasObjectOf(context, SCOOPED) ? '푸' : '풀'),
  까: (context) => (hasObjectOf(context, PEELED) ? '까' : hasObjectOf(context, SPREAD) ? '깔' : null),
  거치: (context, plain) => (plain || hasObject(context) ? '거치' : '거칠'),
  구: (context) => (/게$/.test(context) ? '굴' : null),
  너: () => '널',
  고: () => '골',
  다: () => '달',
  // "채 웁니다": machine translation parts words.
  우: (context) => (/(?:^|\s)[채배세키태피비지싸치메깨끼재외띄씌]$/.test(context) ? '우' : '울'),
  미: () => '밀',
  거: (context) =>
    context.endsWith('를') || hasObjectOf(context, HUNG) || /(?:에게|한테|에)$/.test(context) ? '걸' : null,
  저: () => null,
  주: () => '주',
};

const BAKED = /(?:빵|고기|과자|쿠키|생선|고구마|케이크|도자기|피자|시디|CD|삼겹살|김|감자|스테이크|벽돌)$/;
const WALKED = /(?:길|거리|거릿길|복도|골목|공원|숲|해변|산책로|다리|계단|보|킬로미터|미터|km|m|분|시간|사이|위|속)$/;
const COLLECTED = /(?:세금|회비|돈|커튼|소매|이불|빨래|천막|요금|기부금|성금|장막|자금|수수료|관세|그물|바지)$/;
const BURIED = /(?:시신|시체|유골|사체|폐기물|쓰레기|씨앗|보물|타임캡슐|죽은|관|묘|지뢰|얼굴|고개)$/;

/** By the closed stem before -습니다, -는다, -네요. */
export const CLOSED_STEMS: Record<string, Decide> = {
  걷: (context) =>
    hasObjectOf(context, COLLECTED) ? '걷' : hasObject(context) && !hasObjectOf(context, WALKED) ? null : '걸',
  묻: (context) =>
    /[가-힣]에$/.test(context) ||
    hasObjectOf(context, BURIED) ||
    /(?:땅|흙|마당|묘지|무덤)(?: ?속)?에 /.test(context) ||
    /(?:먼지|때|흙|피|물|기름|얼룩|잉크)[이가]$/.test(context)
      ? '묻'
      : '물',
  굽: (context) =>
    hasObjectOf(context, BAKED) || (hasObject(context) && !/(?:허리|등|몸|팔|다리)를?$/.test(context))
      ? '구우'
      : /[이가은는]$/.test(context)
        ? '굽'
        : null,
};

const HEARD =
  /(?:음악|노래|소리|이야기|얘기|말|강의|수업|설명|조언|의견|소식|뉴스|라디오|팟캐스트|목소리|연설|강연|답|대답|오디오북|방송|곡)$/;

/** By the infinitive before -요: 들어요 is 듣다 or 들다. */
export const INFINITIVES: Record<string, Decide> = {
  들어: (context) =>
    hasObjectOf(context, HEARD) ? '듣' : hasObject(context) ? null : /[이가에도은는]$/.test(context) ? '들' : null,
  걸어: (context) =>
    context.endsWith('를') && !hasObjectOf(context, WALKED)
      ? '걸'
      : hasObjectOf(context, HUNG)
        ? '걸'
        : hasObjectOf(context, WALKED) || /에서$/.test(context)
          ? '걷'
          : null,
  물어: (context) => (/(?:에게|한테|[냐라다]고|[는은을ㄹ]지|지를?)$/.test(context) ? '묻' : null),
  불어: (context) => (/(?:면|국수|라면|몸|체중|살|강물)[이가]$/.test(context) ? '붇' : '불'),
  실어: () => '싣',
  깨달아: () => '깨닫',
  일컬어: () => '일컫',
};
