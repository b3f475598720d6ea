/** Words of share rows, follow rows and tools around a text: a short block of nothing else is no text. */
const TOOLS = new Set(
  (
    'share tweet post pin email e-mail mail print copy link url save bookmark like comment comments reply follow us on facebook ' +
    'twitter x linkedin reddit whatsapp telegram pinterest instagram threads bluesky mastodon pocket flipboard youtube rss hacker ' +
    'news this article story via with and or more to the listen subscribe newsletter menu close skip advertisement ad ads sponsored ' +
    'loading view all see read next previous back top toggle open in new window click here image photo gallery ' +
    '공유 공유하기 페이스북 트위터 카카오톡 카카오스토리 네이버 밴드 블로그 링크 복사 주소 주소복사 url복사 인쇄 프린트 글자크기 글씨 크게 작게 확대 축소 ' +
    '스크랩 북마크 좋아요 댓글 댓글쓰기 구독 구독하기 팔로우 메일 이메일 광고 닫기 더보기 목록 이전 다음 이전글 다음글 맨위로 기사 본문 듣기 추천'
  ).split(' '),
);
const LONGEST_TOOLS = 90;
/** Words of a line that only dates the page. */
const DATING =
  /^(?:published|posted|updated|modified|last|on|at|by|am|pm|a|p|m|gmt|utc|[a-z]{1,3}t|st|nd|rd|th|z|min|minutes?|read|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|\w+day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+(?:st|nd|rd|th|am|pm)?|입력|수정|승인|등록|최종|기사입력|기사수정|업데이트|년|월|일|시|분|오전|오후|\d+(?:년|월|일|시|분))$/;

const WHOLE = [
  /^(?:advertisement|sponsored( content)?|continue reading( below)?|story continues below( advertisement)?|read more:?|related:?|share this( article| story)?:?)$/i,
  /^(?:copyright\s*)?(?:ⓒ|©|\(c\)|저작권자|<저작권자).{0,120}(?:무단|재배포|all rights reserved|금지)/i,
  /^무단\s?전재.{0,40}금지/,
  /^[가-힣]{2,4}\s(?:기자|특파원|선임기자|인턴기자)\s*[\w.+-]+@[\w-]+\.[\w.]+$/,
  /^[\w.+-]+@[\w-]+\.[\w.]+$/,
  /^(?:related|also (?:on|read)|see also|read (?:more|next|also)|more from|recommended|watch|관련 ?기사|함께 보면 좋은)(?::|\s).{0,120}[^.!?]$/i,
  /^(?:sign up|subscribe|follow)\b.{0,100}\b(?:newsletters?|inbox|twitter|facebook|instagram|updates)\b.{0,60}$/i,
  /^(?:copyright|©|\(c\))\s.{0,140}(?:reserved|copyright|\d{4}).{0,120}$/i,
  /^https?:\/\/\S+$/,
  /^\[?(?:사진|이미지|자료)\s?(?:=|:|제공|출처).{0,60}$/,
];

/** Whether a block is part of the page's furniture and not of its text. */
export function isBoilerplateBlock(text: string): boolean {
  if (WHOLE.some((pattern) => pattern.test(text))) return true;
  if (text.length > LONGEST_TOOLS) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  if (/\d/.test(text) && words.length >= 3 && words.every((word) => DATING.test(word))) return true;
  return words.every((word) => TOOLS.has(word) || /^\d+$/.test(word)) && !/^\d[\d.,%\s]*$/.test(text);
}
