/** Opening cues, English. They are tried on the first two sentences in lower case, `^` being where a sentence starts. */

const VERY =
  '(?:(?:just|so|really|very|absolutely|totally|completely|fully|entirely|strongly|generally|definitely|wholeheartedly|respectfully|100%|simply|also|actually|certainly|clearly|plainly|flat out|factually|demonstrably|quite|do|must|have to|have to say i|tend to|mostly) )*';
/** Whom one may agree with and mean the parent. */
const YOU =
  '(?! (?:to disagree|with (?!(?:you|u|that|this|your|it|all|everything|both|the (?:above|parent|sentiment|idea|general|gist|premise|point|conclusion))\\b)|on |about |in (?:principle|part|theory)))';
const END = '(?=\\s*(?:[.,!;:…—–-]|$))';

/** Plain words of agreement, whatever the parent's form. */
export const AGREES = new RegExp(
  [
    `^(?:i |yes,? i |yeah,? i |i'd )?${VERY}agree(?:d)?(?: \\w+ly)?(?: 100%)?${YOU}(?! that)`,
    "^(?:i )?(?:could ?n[o']t|can(?:no|')t) agree (?:with (?:you|this) )?more",
    `^i (?:don't|do not|can't|cannot|can't really|don't really) (?:really )?disagree`,
    `^(?:no,? |yes,? |yeah,? |i think |my bad,? )?you(?:'re| are) ${VERY}(?:right|correct)(?! (?:on time|on schedule|to |now|here|there|if|about the))`,
    `^(?:yes,? |yeah,? )?(?:that's|that is|this is|very|so|too|all too) ${VERY}(?:true|right|spot on|exactly (?:it|right))(?! (?:if|when|only|for|in|of|at|about|on|to|now|story|randomness)\\b)${END}`,
    `^(?:well said|spot on|hear,? hear|bingo|amen(?: to that)?|(?:so )?much this|so much this|my thoughts exactly|couldn't have said it better|\\+1|this\\^?[.!]|same (?:here|experience|for me)|me too|my (?:thoughts|experience|feelings?|sentiments?) (?:exactly|as well|too)|can confirm|(?:came|come) here to say|i came here to (?:say|write|post)|i stand corrected|fair enough|(?:good|excellent|fair|great) (?:point|catch)|seconded|preach|you (?:really )?nailed it|i think you nailed)${END}`,
    '^this,? (?:so much|a thousand|a million|exactly|100)',
    `^i (?:also )?(?:feel|felt|think|thought|had|noticed|have) the same${END}`,
    '^i (?:came here to|was about to|was going to) (?:say|write|post) (?:this|that|the same|exactly)',
  ].join('|'),
);

/** Agreement with a statement, an answer to a question. */
export const YES =
  /^(?:yes|yeah|yep|yup|true|indeed|correct|agreed|absolutely|definitely|totally|exactly|precisely|100%|same)(?=\s*(?:[.!—–]|$)|, (?!no\b|right\b|sure\b|because\b|if\b|let's\b|let us\b|until\b|when\b|only\b|not\b|never\b|so\b|please\b|and no\b))/;

const WRONG =
  '(?:not (?:\\w+ly )?(?:true|right|correct|accurate|the case|how|what|the same|quite (?:right|true)|a fair|fair|the point)|untrue|wrong|false|incorrect|nonsense|bs|bullshit|a (?:common )?(?:myth|misconception|straw ?man|false dichotomy|false equivalence|non[ -]sequitur))(?! (?:with|of|to|on|side|direction|place|if|when|in)\\b)';

/** Plain words of disagreement; also after a contrast. */
export const DISAGREES = new RegExp(
  [
    `(?:^|\\bbut |, )(?:i(?:'d| would| have to| must)? )?${VERY}(?:hard |strong )?(?<!(?:not|n't|cannot) (?:really )?)disagree${YOU}(?! with the (?:author|article))`,
    "(?:^|\\bbut )(?:i )?(?:don't|do not|can't|cannot|can not|not sure (?:that )?i(?:'d)?|i'm not sure (?:that )?i(?:'d)?) (?:\\w+ly |quite )?agree(?! with (?!(?:you|that|this|your|it)\\b))",
    "could ?n[o']t disagree more|beg to differ|^(?:with )?all due respect|citation needed",
    `^(?:but |no,? |yeah,? )?(?:that|this|it)(?:'s| is) ${VERY}${WRONG}`,
    `^(?:not true|untrue|false|wrong|nonsense|bullshit|rubbish|hogwash|quite the (?:opposite|contrary)|on the contrary|not even close|hardly)${END}`,
    `\\byou(?:'re| are) ${VERY}(?:wrong|mistaken|incorrect|missing the point|conflating|confusing|misunderstanding|misreading)`,
    "\\byou(?:'ve)? (?:misread|misunderstood|missed the point)|^i don't think so|^(?:but )?i don't (?:think|believe) (?:that's|that is|this is|it's|you're) (?:\\w+ly )?(?:true|right|correct|accurate|the case|fair|how|a fair|what)",
    "\\bi(?:'d| would) (?:argue|say) (?:(?:that )?(?:it's |quite )?the (?:exact )?opposite|otherwise)|^i doubt (?:it|that)\\b|^i wouldn't say (?:that|so)\\b|^(?:it's|quite) the (?:exact )?opposite|^the opposite is true",
    "^that (?:won't|doesn't|wouldn't) (?:solve|help|follow|fix)",
  ].join('|'),
);

/** Disagreement with a statement, an answer to a question. */
export const NO = new RegExp(
  `^(?:(?:but |yeah,? )?(?:no|nope|nah)(?=\\s*(?:[.!—–]|$)|, )(?!,? (?:thank|worries|problem|not yet|i mean|need|i agree|(?:you're|that's|it's|you are) (?:\\w+ly )?(?:right|correct|true|fair))|[.!] (?:thank|worries))|not (?:necessarily|quite|really|exactly|so|where i \\w+|in my experience|for (?:me|us)|always|everyone|all of them)${END}|of course (?:not|it (?:is|does)n't))`,
);

/** What takes back what was said before it. */
export const CONTRAST =
  /\b(?:but|however|though|although|except|that said|having said|on the other hand|nevertheless|nonetheless|unless|caveat|otherwise|yes and no|to a point|to some extent|partially|partly)\b/;

/** Nothing, or anything but no, certainly not this plainly. */
export const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|hardly|barely|without|\w+n't)\b/;

/** "It isn't.", "They really are, …": a clause that repeats the parent's verb. */
export const ECHO =
  /^(?:(?:no|nope|yes|yeah|but|of course),? )*(it|that|this|they|you|we|he|she|i|there)(?: (?:really|actually|certainly|definitely|absolutely|simply|just|very much|clearly|still))*(?:(?:'s|'re|'m)( not)| (?:(?:is|are|was|were|do|does|did|could|would|has|have|had|should)(n't| not)?|can|will|(can't|cannot|won't)))(?: (?:really|actually|have|be|at all|though|either|too|indeed))*$/;

/** The speaker corrects what they wrote themselves, or is not serious. */
export const NOT_SERIOUS =
  /^(?:edit|update|eta|ps|p\.s|nvm|never mind|nevermind|wrong thread)\b|(?:^|\s)\/s(?:arcasm)?\b|^(?:oh )?(?:yeah|sure|yes),? right\b/;
