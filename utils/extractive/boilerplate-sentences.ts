/** Headings of parts that are about the page, not of its text. */
const HEADINGS =
  /^(?:(?:selected |further |additional )?(?:references?|bibliography|citations?|works cited|foot ?notes?|end ?notes?|further reading|reading list|see also|external links|sources|credits|acknowledge?ments?|thanks)|(?:more )?related.*|recommended.*|suggested.*|(?:\d+ )?(?:comments?|replies|responses|discussion|trackbacks?|webmentions?|likes)(?: \(\d+\))?|leave a (?:reply|comment).*|join the (?:discussion|conversation).*|share(?: this.*| on.*)?|subscribe.*|(?:our |the )?newsletters?.*|sign up.*|stay (?:in touch|connected|updated|tuned).*|follow (?:us|me).*|contact(?: us| me)?|about (?:the author|me|us|this (?:site|blog)).*|author(?:s| bio)?|tags?|categories|topics|archives?|table of contents|(?:on this page|in this (?:article|post)).*|contents|advertisement|sponsor(?:s|ed).*|more (?:from|stories|posts|articles|on this).*|(?:read|up) next.*|(?:you (?:may|might) also|what to read|most (?:read|popular)|popular|latest|recent|trending|top|featured|other) (?:like|next|read|posts?|stories|articles|news|comments|in .*).*|navigation(?: menu)?|menu|search|previous(?: post)?|next(?: post)?|share your thoughts|disclosure|disclaimer|cookies?.*|privacy.*|terms of (?:use|service)|copyright.*|support (?:us|me|this).*|donate.*|.*\b(?:keep up with|sign up for|subscribe to|get)\b.*\bnewsletters?\.?)$/i;
const HEADINGS_KO =
  /^(?:참고 ?(?:문헌|자료|링크|사항)?|출처|각주|미주|주석|같이 ?보기|함께 ?(?:보기|읽기|보면 좋은.*)|외부 ?링크|관련 ?(?:기사|글|뉴스|링크|문서|포스트|콘텐츠).*|(?:추천|인기|최신|다른|많이 본|주요|이 시각).{0,12}(?:기사|글|뉴스|포스트|콘텐츠)|댓글.*|의견 \d+|공유.*|구독.*|뉴스레터.*|팔로우.*|(?:저자|작성자|글쓴이|필자|기자)(?: ?소개)?|태그|카테고리|목차|차례|광고|문의|후원.*|이전 ?글|다음 ?글|좋아요.*|마치며 드리는 광고)$/;

/** Lines that are about the page: sharing, subscribing, rights, picture credits, bylines. */
const LINES = [
  /^(?:subscribe (?:to|now|here|for)|sign up (?:to|for|here|now)|log ?in|sign in|share (?:this|on)|follow (?:us|me)|click here|tap here|read (?:more|also|next|the full)|continue reading|skip to|back to top|table of contents|listen to this|view (?:all|more)|show more|load more|leave a comment|post a comment|comments? (?:are )?(?:closed|off))\b.{0,80}$/i,
  /^follow (?:@\w+|(?:\S+ ){1,4})\s?(?:on|via) (?:twitter|x|facebook|instagram|mastodon|bluesky|linkedin|youtube)\b.{0,100}$/i,
  /\bsubscribe to (?:our|my) .{0,60}\b(?:channel|newsletter|podcast|feed|list)\b|^from wikipedia, the free encyclopedia$/i,
  /^\p{L}{3,9}\.? \d{1,2}, \d{4}(?:[\s|–—-]+(?:at )?\d{1,2}[:.]\d\d.{0,12})?$/iu,
  /^(?:subscribe to|sign up for|get|join) .{0,120}\b(?:newsletters?|mailing list|inbox)\b/i,
  /^(?:related|see also|watch(?: now)?|photo|image|picture|video|credit|source|caption|illustration|graphic|via|tags?|filed under|categor(?:y|ies)|topics|posted(?: in| on| by)?|published(?: on| by)?|last (?:updated|modified)|updated(?: on)?|by|author|advertisement|sponsored) ?[:|].{0,160}$/i,
  /^(?:advertisement|sponsored|related|see also|last (?:updated|modified) .{0,40}|(?:published|posted|updated) (?:on |at )?\S+ \d{1,2},? \d{4}.{0,30})$/i,
  /\ball rights reserved\b|\b(?:we use|accept|uses) cookies\b|\b(?:you agree to|read) (?:our|the) (?:terms|privacy policy|cookie policy)|\benable javascript\b|\bunsubscribe at any time\b|\bthanks for (?:reading|subscribing)\b|\bjoin (?:our|my) (?:newsletter|mailing list)\b|\b(?:on|to) (?:my |our )patreon\b|\bbuy me a coffee\b|\b(?:earn|receive) an? (?:affiliate )?commission\b/i,
  /^.{0,60}(?:getty images|shutterstock|via reuters|\/ ?afp|\/ ?reuters|\/ ?ap)\W*$/i,
  /^(?:clockwise )?(?:from (?:left|top|right)|pictured|above|below|left|right|top|bottom)(?: (?:left|right|top|bottom|row))?[,:] /i,
  /^(?:posted|updated|published|modified):? (?:on |at )?(?:\p{L}{3,9}\.? \d{1,2}\b|\d{1,2} \p{L}{3,9} \d{4}|\d{4}-\d\d).{0,60}$/iu,
  /^(?:[Pp]osted|[Ww]ritten) by .{0,60}$|^[Bb]y \p{Lu}[\p{L}.'’-]*(?:,? (?:and )?\p{Lu}[\p{L}.'’-]*){1,10}$/u,
  /^(?:cover|header|hero|lead|featured) (?:image|photo|picture)\b.{0,160}$/i,
  /^(?:copyright|©|\(c\)) /i,
  /^(?:an earlier version of this|this (?:article|story|post|piece|essay) (?:was (?:first|originally|last|also)|(?:first|originally|also) (?:appeared|ran)|has been (?:updated|corrected)|is part of))/i,
  /^\W*\d+ (?:min(?:ute)?s? (?:read|to read)|comments?|shares?|likes?|views?)\W*$/i,
  /무단 ?(?:전재|복제|배포)|재배포 ?금지|저작권자|ⓒ|^Copyrights?\b|기사 ?제보|^구독(?:하기| ?신청)|좋아요(?:와 구독|를 눌러| ?\d)|뉴스레터를? (?:신청|구독)|^(?:더 많은|다른) (?:기사|글|소식)(?:을|은) |^(?:관련 ?(?:기사|글)|사진|그림|자료|출처|이미지|영상|표)\s*[=:|/]|^\[?(?:사진|이미지|자료) ?=|^\S{2,4} (?:기자|특파원|인턴기자)(?:입니다|\s+\S+@\S+)?\.?$|^\S{0,20}\s*[\w.]+@[\w.]+\.(?:com|net|kr)\s*$/,
];

/** Headings of what stands between the text: galleries and players. */
const INSETS =
  /^(?:photo )?(?:gallery|slideshow|video|watch|listen|podcast)\s?[:|]|\|\s?\d+ (?:photos|images|pictures|videos)$/i;

/** Whether a heading belongs to pictures or a player between the text, which goes on behind them. */
export const isInsetHeading = (heading: string): boolean => INSETS.test(heading.trim());

/** A longer heading says what its text is about. */
const MAX_HEADING_CHARS = 240;

const folded = (heading: string) => heading.replace(/^[\d.\s]+|[\s:：#¶.…]+$/g, '').trim();

/** Whether a heading opens a part that a summary leaves out. */
export function isBoilerplateHeading(heading: string): boolean {
  if (heading.length > MAX_HEADING_CHARS) return false;
  const text = folded(heading);
  return HEADINGS.test(text) || HEADINGS_KO.test(text);
}

/** Whether a sentence or short paragraph is about the page rather than of its text. Long text never is. */
export function isBoilerplateSentence(line: string): boolean {
  if (line.length > 240) return false;
  const text = line.trim();
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text) || !/\p{L}{2}/u.test(text)) return true;
  return LINES.some((pattern) => pattern.test(text));
}
