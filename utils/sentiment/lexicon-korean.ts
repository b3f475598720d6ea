/**
 * Stems by strength. A stem counts at the beginning of a word (after words like 너무, 진짜, 개- that are written together
 * with it); the longest one that fits wins, so that 비추천 is not 추천. Strength 0 keeps a shorter stem from counting.
 */
const STEMS: Record<number, string> = {
  4: `훌륭 최고 완벽 탁월 명작 강추 꿀잼 대만족 갓겜 감탄 혁신적 환상적 압도적 띵작 수작 걸작 존잼 인생영화`,
  3: `좋 멋졌 예뻤 예쁩 이뻤 이쁩 기뻤 멋지 멋진 멋져 멋집 멋있 대단 유용 편리 깔끔 재밌 재미있 재밋 잼있 재미나 잼나 만족 예쁘 예쁜 예뻐 이쁘 이쁜 사랑스 사랑해 사랑합 감동 행복
      기쁘 기쁩 기뻐 기쁨 뛰어나 뛰어난 뛰어납 인상적 인상_깊 인상깊 유익 굿 짱 꿀팁 참신 획기적 잘_만들 잘만들 잘_만든 잘만든 쾌적 존경 대박 최고다
      훈훈 흥미진진 알차 알찬 고급스 아름다 매력적 극찬 호평 영리한 똑똑 우아 감명 유쾌 따뜻 뿌듯 즐겁 즐거 즐겨`,
  2: `추천 감사 고맙 고마 편하 편한 편해 편합 빠르 빠른 빨라 빠릅 빨랐 편했 웃겼 간편 흥미 기대되 기대됩 기대돼 기대된 기대_되 기대_돼 응원 축하 반갑 반가 든든 안정적
      직관적 저렴 친절 부럽 부러 매력 도움이_되 도움이_됐 도움이_많 도움_되 도움_많 도움됐 도움되 신선 괜찮 괜춘 쓸만 쓸_만 강력 효율적 세련 섬세 탄탄 믿음직
      기발 유머 웃기 웃겨 웃긴 놀라운 놀랍 놀라워 신세계 가성비 훨씬_낫 훨씬_나 더_낫 다행 나이스 베스트 최적화가_잘 볼만 몰입 최애 취향저격 눈물났 눈물나`,
  1: `가볍 가벼 쉽 쉬운 쉬워 쉬웠 신기 개선 해결 성공 동의 동감 이해되 이해돼 무난 강점 장점 유리 훌쩍 흐뭇 자랑 꾸준히 좋아지 나아지 나아졌`,
  0: `좋겠 좋을지 좋았을 좋을텐데 쉽게 쉽지 쉬운_일이 편하게 공감할_수_없 최고로_꼽 감사원 감사_결과 감사인 추천인 추천_시스템 추천_알고리즘 사랑니 대박나 동의서 동의_없 동의를 개선해야 개선이_필요 해결해야 해결이_필요 해결되지
      쓰레기통 쓰레기봉투 쓰레기_수집 가비지 짱구 굿즈 최고령 최고가 최고기온 버그바운티 버그_바운티 문제를_푸 문제_풀이 어려움을_해결 대단히 빠른_시일 빠른시일`,
  '-1': `아쉬운 버그 오류 복잡 어렵 어려 어려운 걱정 우려 위험 무겁 무거 애매 모호 실패 부족 번거 한계 단점 불분명 헷갈 의문 글쎄 그다지 그닥 부담 손해 줄었 논란 비판 슬프 슬픈 무섭
      무서 아프 아픈 힘들 힘든 힘듦`,
  '-2': `아쉽 아쉬 느리 느린 느려 느림 느립 느렸 느릴 비싸 비싼 비쌈 비쌉 비쌌 귀찮 답답 불안 쓸데없 쓸데_없 의미없 의미_없 무의미 유치 부실 빈약 진부 뻔하 뻔한 뻔함 뻔합 뻔했 어색 안타깝 안타까 심각
      망가 먹통 불만 질린 질려 질림 질렸 피곤 괴롭 괴로 고통 거짓 바보 부정확 불필요 낭패 억울 갸우뚱 에휴 허술 산만 불가피 지치 지친 구멍 악화 퇴색 소름끼 이상하 이상한 이상함 이상합 이상했 지쳤 떨어졌 떨어집
      외면 무시 무책임 과장 과대 떨어진 떨어지 떨어짐 부당 손절 한숨 난잡 싸구려 답이_없 답없 민폐 갑질`,
  '-3': `나쁘 나쁜 나빠 나쁨 나쁩 나빴 실망 불편 짜증 별로 별루 엉망 지루 재미없 재미_없 재미가_없 잼없 재미도_없 싫 후회 어이없 어이_없 어이가_없 황당 억지 쓸모없 쓸모_없 쓸모가_없
      망했 망한 망함 망하 폭망 낭비 아깝 아까 아까운 아까움 구린 구려 구렸 구리다 조잡 식상 불쾌 혐오 화나 화가_나 화난 화났 빡치 빡친 빡쳐 열받 불친절 지겹 지겨 헛소리 퇴보 퇴화 쯧 젠장 안좋 안_좋
      거지같 거지_같 기대이하 기대_이하 불신 이기적 뻔뻔 비겁 비열 사기꾼 사기극 사기당 못생 못_만든 못만든 졸려 졸리 졸음 하품 노골적 오글 손발 무능 무성의 성의없 성의_없 개연성이_없 개연성_없 개연성도_없 개연성이_부족 개연성_부족 개연성_제로 답답하 돈아까
      시간낭비 시간_낭비 막장 엉성 처참 참담 몰상식 쓰잘데기`,
  '-4': `최악 쓰레기 형편없 형편_없 노잼 끔찍 한심 멍청 졸작 허접 역겹 역겨 극혐 비추 엿같 개판 노답 시발 씨발 ㅅㅂ 병신 ㅂㅅ 개소리 미개 악질 돈_아까 똥 쓰렉 망작 핵노잼 구역질 토나 토_나
      악몽 지랄 ㅈㄹ 꺼져 추악 파렴치 삼류`,
};

/** What is written together with a stem and only makes it stronger. */
export const INTENSIFIERS =
  /^(?:너무|너어무|진짜|정말|완전|아주|매우|넘넘|넘|참|겁나|존나|졸라|개|핵|왕|역시|그냥|제일|가장|정말로|진심)(?=[가-힣])/;

export interface Stem {
  /** With a space where two words make it. */
  text: string;
  strength: number;
}

const BY_FIRST = new Map<string, Stem[]>();
for (const [strength, stems] of Object.entries(STEMS)) {
  for (const stem of stems.trim().split(/\s+/)) {
    const entry = { text: stem.replace('_', ' '), strength: Number(strength) };
    const first = stem[0]!;
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), entry]);
  }
}
for (const stems of BY_FIRST.values()) stems.sort((a, b) => b.text.length - a.text.length);

/** The longest stem at the beginning of `text`. */
export function stemOf(text: string): Stem | undefined {
  return BY_FIRST.get(text[0] ?? '')?.find((stem) => text.startsWith(stem.text));
}
