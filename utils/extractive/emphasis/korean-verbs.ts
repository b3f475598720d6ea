/** Verb and adjective forms of one or two syllables that look like nouns, or like nouns with josa. */
export const SHORT_FORM =
  /^(?:[건난된본쓴산온간한할될볼쓸갈올준줄둔낸낼탄탈진질친큰먼긴선든]|(?!바는)[가-힣]는|(?!제한|무한|북한|남한|권한|기한|상한|하한|시한|극한|국한)[가-힣]한|[많좋작높낮젊넓깊짧같붉검늙옳싫얇굵얕적][은을]|[그내네제누]가|모[두든]|직접|여전히|무조건|굳이|거의|겨우|가끔|자주|항상|매번|곧바로|일단|대체로|오히려|점점|서로|스스로|[가-힣]*(?:[는은을]|[할될갈올질볼설칠킬릴])지(?:부터|까지|를|도|가|에)?|[가-힣]{1,4}짜리|혹은?|외에도?|우선|종종|심지어|오늘날|오래|달리|따로|나란히|널리|멀리|빨리|언제(?:쯤|나|든)?|반드시|아마도?|언젠가|차라리|과연|갑자기|[가-힣]+히|[오가보되하]면)$/;

/** Final consonants that a noun hardly has before 고, as indices after 0xac00: "맡고", "만들고", not "창고", "광고". */
const BEFORE_GO = new Set([1, 2, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 17, 18, 19, 20, 22, 23, 25, 26, 27]);
/** The same before 아 and 어: "길어", "받아", not "언어", "한국어", "용어". */
const BEFORE_A = new Set([2, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 18, 19, 20, 22, 23, 25, 26, 27]);
const FINAL_L = 8;
const NOUNS_IN_GO = /(?:출|입|최|독)고$/;
const NOUNS_IN_A = /(?:^|[가-힣])(?:일|불)어$|[동서]남아$/;

/** Infinitives whose last syllable holds stem and ending: 떨어져, 맞춰, 높여, 키워; not 참여, 고려, 파워. */
const CONTRACTED =
  /[가-힣](?:[져쳐켜혀겨셔춰꿔눠뤄줘둬]|[높줄붙보쓰모직들먹녹섞숙박쌓놓묶엮꺾]여)$|^(?:[높줄붙보쓰모들먹녹섞묶엮꺾]여|내려|기다려|버려|그려|뿌려|때려|가려|차려|꾸려|누려|도와|나와|찾아와)$|(?:^|[가-힣])(?:키|세|채|배|비|태|피|지|깨|새로|가까|어려|즐거|무거|가벼|아쉬|쉬|뜨거|차가|두려)워$/;
/** "빠르게", "손쉽게"; not "무게", "가게", "사람에게". */
const ADVERBIAL = /[가-힣](?<![에무가집지])게$/;
/** What is told or supposed: "많다고", "있다면". */
const TOLD = /[가-힣]다(?:고|며|면|면서|지만)$/;
/** Adnominal forms that look like a noun with 는. */
const IN_NA = /(?:나타|일어|늘어|벗어|드러|떠|생겨|태어|살아|끝|빛)나(?:는|며|고|면|서|지만)?$/;

/** Whether a run of Hangul is a verb or an adjective that joins what follows: -고, -아, -어, -게, and forms of 나다. */
export function isKoreanConnective(run: string): boolean {
  if (run.length < 2) return false;
  if (CONTRACTED.test(run) || ADVERBIAL.test(run) || IN_NA.test(run) || TOLD.test(run)) return true;
  const final = finalOf(run.charCodeAt(run.length - 2));
  const last = run.at(-1);
  if (last === '고') return (BEFORE_GO.has(final) && !NOUNS_IN_GO.test(run)) || /[으느크쓰끄뜨]고$/.test(run);
  if (last === '려') return final === FINAL_L;
  if (last === '아' || last === '어') return BEFORE_A.has(final) && !NOUNS_IN_A.test(run);
  return false;
}

const finalOf = (code: number): number => (code < 0xac00 ? 0 : (code - 0xac00) % 28);

/** Nouns that name little when they stand alone. */
export const VAGUE_KOREAN = new Set(
  '처음 마지막 오후 오전 아침 저녁 자리 차이 상황 분야 이유 결과 과정 방법 방식 내용 부분 도움 역할 관심 모습 발견 경험 생각 의미 사실 단계 수준 기준 대상 문제 사람 사람들 이들 하나'.split(
    ' ',
  ),
);
