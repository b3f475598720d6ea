/** A sentence that says what the whole text is about: "in this post", "we introduce", "이번 연구는". */
const ANNOUNCES =
  /\bthis (?:paper|work|article|study|post|essay|report|guide|release|version)\b|\b(?:we|I)\b[^.]{0,20}\b(?:propos|present|introduc|announc|releas|launch|unveil)(?:e|es|ed|ing)?\b|\b(?:today,? we|in (?:short|summary|conclusion)|to sum up|tl;?dr)\b|이번 (?:연구|발표|결과|조사|개편|업데이트|버전)|연구(?:팀|진)은|이 (?:글|논문|보고서|기사)(?:은|는|에서)|결론적으로|요약하면|정리하면|(?:개발|공개|출시|발표)(?:했|한다고|할 예정)/i;
/** One that says what was done or found, or that it matters. */
const TELLS =
  /\b(?:we|I)\b[^.]{0,20}\b(?:develop|design|built|build|describe|provide|explore|study|investigate|address|found|find|learned)(?:s|d|ed)?\b|\bthe (?:key|main|central|core|bottom line|takeaway|result|upshot|lesson|problem|point)\b[^.]{0,20}\b(?:is|was|are|were)\b|\b(?:new|novel|turns out)\b|핵심은|중요한 (?:것은|점은)|결국|새로운/i;

/** A sentence that leans on the one before it: a pronoun without antecedent, a connective. */
const LEANS = [
  /^["“'‘(]?(?:he|she|they|his|her|their|him|them|its|such|both|neither|which|(?:the|all) (?:former|latter|same|others)|it(?!(?:[’']s|’s| is| was| may be| can be| would be)? (?:not )?(?:very |often |also |now |no )?(?:\w+ (?:to|that|for|how|why|when)|turns? out|(?:takes?|took) [^.]{1,40}\bto|seems? that)\b)|(?:this|that|these|those)(?! (?:year|week|month|morning|summer|winter|spring|autumn|fall|season|decade|century|time|days|article|post|guide|paper|tutorial|book|who|whose)\b))\b/i,
  /^["“'‘(]?(?:and|but|or|however|so|also|then|yet|still|nor|instead|otherwise|meanwhile|moreover|furthermore|therefore|thus|hence|similarly|likewise|by contrast|in contrast|on the other hand|for example|for instance|that said|as a result|once (?:that|this|it)|because of (?:this|that|it)|after (?:this|that)|despite (?:this|that))\b/i,
  /^["“'‘(]?(?:그(?:는|가|의|녀|들|것|러나|런데|래서|리고|렇지만|러면|러므로|렇게|런|와|중|들은|곳|러자|때)(?![가-힣]{3})|이(?:는|를|것|들|에|로|처럼|런|러한|와|때|후|밖에|들은|를 통해)(?=\s|은|이|도)|하지만|또(?:한|는)?\s|따라서|반면|다만|한편|즉|특히|예를 들|때문에|게다가|여기(?:서|에)|이에 따라|이 (?:가운데|중|같은|밖에|때문))/,
];

/** What a sentence takes from the one before it without opening with it. */
const DEPENDS = [
  // "All four share", "Each has", "One, called v2,", "Four of them", "Most are": whose number nobody said.
  /^["“'‘(]?(?:(?:all|the other|another|the first|the last) (?:two|three|four|five|six|seven|eight|nine|ten)\b(?= (?:are|were|have|had|share|can|will|of (?:them|these|those)\b))|(?:each|most|some|many|several|few|one|none|all|others?|another) (?:of (?:them|these|those|which)|is|are|was|were|has|have|had)\b|one, )/i,
  // "Split it in two", "Doing it by hand".
  /^(?!(?:if|when|as|is|was|were|because|since|though|while|until|make|that|which)\b)\p{L}+ (?:it|them) (?:in|into|off|on|up|out|down|apart|with|by|to)\b/iu,
  // "In either case", "As before", "All these events", "The second step".
  /^["“'‘(]?(?:in (?:either|both|neither|each|that|this|such) (?:case|cases|way|sense|respect|instance|event)s?\b|as before\b|for (?:one|another),|all (?:of )?(?:this|these|those|that)\b|in the (?:first|second|third|next|last|final) (?:step|case|phase|stage|round)\b|the (?:second|third|fourth|next|last|final|other) (?:step|reason|one|problem|question|option|thing|point|factor)\b)/i,
  // "Six months later it", "A year before", "On its busiest day …, it"
  /^["“'‘(]?(?:(?:\w+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier|before|after)\b|later\b|by then\b|at that (?:point|time|moment|stage)\b|that (?:day|night|morning|evening|week|month|year|summer|winter)\b|the (?:latter|former|rest|others|same)\b)/i,
  /^["“'‘(]?(?:in|on|at|for|by|after|before|during|with|without|of|until|since|over) (?:its|his|her|their) [^.]{0,60}(?:, | )(?:it|he|she|they)\b/i,
  // "the company had three, two of them …"; "it took 22, because"
  /\b(?:had|has|have|was|were|took|takes|got|is|are|did|needs?|needed) (?:only |just |about )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?:, (?!\d)|[.;]?$)/i,
  /^["“'‘(]?(?:the|an?) (?:\w+ )?(?:ones?|other)\b|\b(?:on|in|for|to) an \w+ one\b/i,
  // "As their streets began to flood, another", "Once I am inside, those cameras": names follow only in "When he was a boy, Tomas".
  /^["“'‘(]?(?:[Aa]s|[Ww]hen|[Ww]hile|[Bb]ecause|[Ss]ince|[Ii]f|[Aa]fter|[Bb]efore|[Oo]nce|[Aa]lthough|[Tt]hough|[Uu]ntil) (?:he|she|they|his|her|their|these|those)\b(?![^,]{0,80}, (?:\p{Lu}\p{L}+ )?\p{Lu}\p{L})/u,
  /^["“'‘(]?[^,“”"]{3,60}, (?:those|these|such) \p{Ll}/u,
  // “…,” he said: who, stands before.
  /^[“"][^“”"]+[”"],? (?:(?:he|she|they) \w+(?:ed|s|d|ld|ote)\b|(?:said|says|added|wrote) (?:he|she|they)\b)/,
  /^(?:이때|그날|그해|당시(?:에는|는)?|여기에|이어|이 (?:회사|제품|방식|방법|시스템|과정|결과|때|날|문제|기능|서비스|팀|곳|사람|사업|조사|연구)(?:은|는|이|가|을|를|도|에서는|에는)?(?=\s)|둘 다|셋 다|두 (?:사람|회사|곳|제품)(?:은|는|이|가|도)?(?=\s)|나머지|이들|(?:지금은|이제는|이번에는|반대로)\s|.{0,20}(?<=^|\s)(?:이런|그런|이러한|그러한)\s|후자|전자(?:는|가))/,
];

/** A pronoun as subject that nothing before it in the sentence can be meant by. */
const SUBJECT =
  /(?<=^|[\s“"(])(?:he|she|they|it)(?=['’](?:s|d|ll|re|ve)\b| (?!to\b|for\b|and\b|or\b|in\b|as\b|with\b|by\b|on\b)\w)/;
const WHEN =
  /\b(?:(?:an?|the|this|that|last|next|every|each|one|two|three|four|five|six|\d+|past|same|few|several|first|middle|start|beginning|end|spring|summer|autumn|winter|of) )*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|time|\d{4}|morning|evening|night)\b/gi;
const ANTECEDENT =
  /\b(?:an?|the|this|our|my|your|every|each|no|some|\w+['’]s) \w|[a-z,] \p{Lu}\p{L}|^\p{Lu}\p{L}+(?:['’]s)? (?:\p{Lu}|\w+s\b)|\b\w{4,}s\b/u;

/** He and she are somebody with a name, or a person at least. */
const PERSON =
  /(?<!^)(?<!\b(?:In|At|On|From|Of|By|For|in|at|on|from|of|by|for|the) )\b\p{Lu}\p{Ll}+|^(?!(?:In|At|On|From|By|For|After|Before|When|While|As|Although|Though|During|With|Having|If|Since|Until|Over|To|The|An?|Because|Once|Under|Then|Today|There)\b)\p{Lu}\p{Ll}+|\b(?:man|woman|boy|girl|child|mother|father|sister|brother|wife|husband|son|daughter|friend|teacher|author|writer|founder|director|engineer|developer|president|minister|mayor|judge|doctor|scientist|researcher|professor|student|player|coach|officer|driver|owner|chief|king|queen|patient|worker|employee|user|customer|boss|colleague|chair\w*|candidate|senator|lawyer|attorney|artist|singer|actor|leader|manager|programmer|designer|reader|one|someone|anyone|who)\b/u;
const SPEAKER = /(?<=[\s,“"(])(?:he|she)(?=['’](?:s|d|ll)\b| (?!and\b|or\b)\w)/;

/** "When he was a boy, Tomas Lind built kites." */
const NAMED_LATER = /^["“'‘(]?\p{L}+ (?:he|she|they) [^,]{0,80}, \p{Lu}\p{L}/u;

function lacksPerson(sentence: string): boolean {
  const at = sentence.search(SPEAKER);
  return at > 0 && at <= 120 && !PERSON.test(sentence.slice(0, at).replace(WHEN, ' '));
}

function hasOpenSubject(sentence: string): boolean {
  if (NAMED_LATER.test(sentence)) return false;
  if (lacksPerson(sentence)) return true;
  const at = sentence.search(SUBJECT);
  if (at <= 0 || at > 60) return false;
  const before = sentence.slice(0, at);
  return !ANTECEDENT.test(before.replace(WHEN, ' ')) && !/[“"(]\s*$/.test(before);
}

const ASKS = /[?？]["”’')\]]*$/;

/** What a sentence's wording says about its use in a summary: a factor around 1. */
export function cueFactor(sentence: string): number {
  let factor = 1;
  if (ANNOUNCES.test(sentence)) factor *= 1.6;
  else if (TELLS.test(sentence)) factor *= 1.15;
  if (LEANS.some((cue) => cue.test(sentence))) factor *= 0.9;
  if (ASKS.test(sentence)) factor *= 0.5;
  return factor;
}

/** Whether a sentence cannot stand alone: it opens with a pronoun or connective that points back. */
export function leansBack(sentence: string): boolean {
  return (
    LEANS.some((cue) => cue.test(sentence)) || DEPENDS.some((cue) => cue.test(sentence)) || hasOpenSubject(sentence)
  );
}

/** A sentence that only says what comes: a list, a picture, the next part, thanks. */
const HERALDS =
  /^(?:here(?:[’']s| is| are)\b|let(?:[’']s| us) (?:look|take|review|see|say|start|talk|begin|dive|go|get|turn|have)\b|(?:below|above|next) (?:is|are|comes?)\b|(?:figure|table|listing|exhibit) \d+\b|(?:we|I) (?:look forward|hope you)\b|if you (?:enjoyed|liked)\b|(?:thanks|thank you) (?:to|for)\b|다음은 |아래는 |(?:그럼|자,|이제).{0,40}(?:알아보|살펴보|시작하)(?:겠|자|도록|죠|시다)|.{0,40}(?:읽어 ?주셔서|봐 ?주셔서) (?:감사|고맙))/i;

/** Whether a sentence only says what comes, so that it says little without that. */
export const isAnnouncement = (sentence: string): boolean => HERALDS.test(sentence);

/** Money, shares, large counts, a change from one to another: what a reader wants to know exactly. */
const FIGURES =
  /[$€£₩]\s?\d|\d\s?(?:%|percent\b|퍼센트|(?:m|b|tr)illion\b|배|만|억|조|달러|원|ms\b|times\b|x\b)|\d[,.]\d{3}\b/giu;
const CHANGES =
  /\b(?:from|fell|rose|grew|dropped|cut|climbed|jumped|down|up)\b[^.]{0,40}\d[^.]{0,30}\b(?:to|from)\b[^.]{0,12}\d|\d[^.]{0,20}에서 [^.]{0,12}\d|\b(?:by|about|roughly|nearly|over) \d+(?:\.\d+)?(?: percent|%)/iu;

/** What a sentence's figures say for showing it: a factor from 1 on. A row of many is a table, not news. */
export function figureFactor(sentence: string): number {
  const count = sentence.match(FIGURES)?.length ?? 0;
  if (count === 0) return 1;
  return (count > 4 ? 1 : 1.12) * (CHANGES.test(sentence) ? 1.4 : 1);
}
