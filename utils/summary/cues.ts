/** A sentence that says what the whole text is about: "in this post", "we introduce", "이번 연구는". */
const ANNOUNCES =
  /\bthis (?:paper|work|article|study|post|essay|report|guide|release|version)\b|\b(?:we|I)\b[^.]{0,20}\b(?:propos|present|introduc|announc|releas|launch|unveil)(?:e|es|ed|ing)?\b|\b(?:today,? we|in (?:short|summary|conclusion)|to sum up|tl;?dr)\b|이번 (?:연구|발표|결과|조사|개편|업데이트|버전)|연구(?:팀|진)은|이 (?:글|논문|보고서|기사)(?:은|는|에서)|결론적으로|요약하면|정리하면|(?:개발|공개|출시|발표)(?:했|한다고|할 예정)/i;
/** One that says what was done or found, or that it matters. */
const TELLS =
  /\b(?:we|I)\b[^.]{0,20}\b(?:develop|design|built|build|describe|provide|explore|study|investigate|address|found|find|learned)(?:s|d|ed)?\b|\bthe (?:key|main|central|core|bottom line|takeaway|result|upshot|lesson|problem|point)\b[^.]{0,20}\b(?:is|was|are|were)\b|\b(?:new|novel|turns out)\b|핵심은|중요한 (?:것은|점은)|결국|새로운/i;

/** A sentence that leans on the one before it: a pronoun without antecedent, a connective. */
const LEANS = [
  /^["“'‘(]?(?:he|she|they|his|her|their|him|them|its|such|both|neither|which|(?:the|all) (?:former|latter|same|others)|it(?!(?:[’']s|’s| is| was| may be| can be| would be)? (?:not )?(?:very |often |also |now |no )?(?:\w+ (?:to|that|for|how|why|when)|turns? out|takes?|took|seems? that)\b)|(?:this|that|these|those)(?! (?:year|week|month|morning|summer|winter|spring|autumn|fall|season|decade|century|time|days|article|post|guide|paper|tutorial|book|who|whose)\b))\b/i,
  /^["“'‘(]?(?:and|but|or|however|so|also|then|yet|still|nor|instead|otherwise|meanwhile|moreover|furthermore|therefore|thus|hence|similarly|likewise|by contrast|in contrast|on the other hand|for example|for instance|that said|as a result|once (?:that|this|it)|because of (?:this|that|it)|after (?:this|that)|despite (?:this|that))\b/i,
  /^["“'‘(]?(?:그(?:는|가|의|녀|들|것|러나|런데|래서|리고|렇지만|러면|러므로|렇게|런|와|중|들은|곳|러자|때)(?![가-힣]{3})|이(?:는|를|것|들|에|로|처럼|런|러한|와|때|후|밖에|들은|를 통해)(?=\s|은|이|도)|하지만|또(?:한|는)?\s|따라서|반면|다만|한편|즉|특히|예를 들|때문에|게다가|여기(?:서|에)|이에 따라|이 (?:가운데|중|같은|밖에|때문))/,
];

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
  return LEANS.some((cue) => cue.test(sentence));
}
