import { MAX_SENTENCE_CHARS } from '../text/sentence-limit.ts';

/** Words whose loss would change what a sentence claims. */
const WEIGHTY =
  /\b(?:not|no|nor|never|none|neither|without|unless|if|except|only|may|might|could|would|should|but|however|although|though|while|whereas|despite|until|before|reportedly|allegedly|apparently|likely|unlikely|possibly|perhaps|maybe|said|says|according|told|claims?|claimed|argues?|believes?)\b|n[’']t\b|\p{N}/iu;

/** A claim that hangs on what follows it: a plan, a denial. */
const HANGS =
  /\b(?:will|would|can|could|may|might|shall|should|must|not|no|never|nor|if|unless|until|only|cannot)\b|n[’']t\b/i;

/** A clause of its own behind a semicolon or a comma; what is only added; an aside behind a dash; a bracket. */
const CLAUSES =
  /;\s+(?=\p{L})|,\s+and (?:he|she|it|they|we|I|the|its|this) |(?<!\d)\s+[—–]\s+(?=\p{L}[^—–]*$)|\s+\.\.\.\s+(?=\p{Ll})|\s+\((?=[^()]*\)[.]?$)|(?<=[\p{L}\p{N}”"])—(?=\p{L}[^—–]*$)/gu;
const ADDITIONS =
  /,\s+(?:which|where|who|including|such as|as well as|along with|effectively|(?!during|according|concerning|excluding|barring|assuming|depending|providing|being)\p{Ll}{3,}ing(?! (?:and|or)\b)) /gu;
/** A reason or a circumstance behind the claim that it explains. */
const REASONS =
  /,\s+(?:because|(?:as|since|after) (?=(?:he|she|it|they|we|I|an?|the|its|their|his|her|this|\p{Lu}\p{L}+)\s)|with (?=[^,;:]{3,60}\s(?!during|according|including)\p{Ll}{2,}ing\s))/gu;
/** Nothing follows an addition but, at most, the rest of a row: else the sentence goes on behind it. */
const LAST = /^,\s+[^,;:]+(?:, (?:\S+ ){0,2}\S+)*(?:, [^,;:]{0,40}(?:(?<!,) (?:and|or) )[^,;:]+)?$/u;
/** Examples to the end, the last with "and": "including ferries, cranes, and a lighthouse". */
const EXAMPLES =
  /^,\s+(?:including|such as)\s(?:[^,;:.]{2,48},\s)*(?:and|or)\s(?!(?:he|she|it|they|we|I|this|that|then|is|are|was|were|has|have|had)\s)(?:\S+\s){0,4}\S+$/u;
const ROW = /,\s+(?:and|or|but)\s|,\s+\p{Ll}{3,}ing\s/u;

/** What cannot be the end of a sentence. */
const OPEN = /(?:\b(?:says?|said|that|also|and|or|but|not|only|is|are|was|were)|,)$/i;

/** Where a long sentence may end: offsets, ascending, of what can go without changing what is claimed. */
export function englishCuts(text: string): number[] {
  if (text.length > MAX_SENTENCE_CHARS) return [];
  const clauses = [...text.matchAll(CLAUSES)].filter(
    ({ 0: mark, index }) =>
      (!/[—–]/.test(mark) || !/\s[-–]\s|—/.test(text.slice(0, index))) &&
      // One of several parts of a row: "three blocs: the first; the second; and the third".
      (!mark.startsWith(';') || (!text.slice(0, index).includes(':') && text.split(';').length === 2)) &&
      // ", and the last": of a row.
      (!/and (?:the|its|this)/.test(mark) || !text.slice(0, index).includes(',')),
  );
  const additions = [...text.matchAll(ADDITIONS)].filter(({ index }) => {
    const tail = text.slice(index);
    return EXAMPLES.test(tail) || (LAST.test(tail) && !ROW.test(tail.slice(2)));
  });
  const reasons = [...text.matchAll(REASONS)].filter(({ index }) => {
    const tail = text.slice(index);
    return !HANGS.test(text.slice(0, index)) && /^,[^,;:—–]+$/u.test(tail);
  });
  return [...clauses, ...additions, ...reasons]
    .map(({ index }) => index)
    .filter((at) => !WEIGHTY.test(text.slice(at)) && !OPEN.test(text.slice(0, at)))
    .sort((a, b) => a - b);
}

/** The same measure in other units: "2,000 kilometres (1,200 mi)". */
const CONVERTED =
  /^\s\([\d,.]+\s?(?:(?:sq |square |cubic )?(?:mi|miles?|ft|feet|km|m|metres?|meters?|kilomet(?:re|er)s?|in|inch(?:es)?|cm|mm|acres?|lbs?|pounds?|kg|kilos?|oz|g|°[FC]))\)$/;
const BRACKETS = /\s+\([^()]{3,140}\)/gu;
/** Asides between dashes, and what is only said about a name: "Kurt Volker, the former envoy to Ukraine, testified". */
const INSERTIONS = [
  /\s+([—–]|--)\s+[^—–]{3,120}?\s+\1(?=\s)/gu,
  /(?<=\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}\p{N}.’'-]+), (?:an?|the|his|her|its|their|former|deputy|senior|chief|vice|associate|assistant|co-founder|founder|director|head|president|professor|chair\p{L}*|spokes\p{L}+|editor|author|analyst|economist|who|which|whose|where)\s[^,;:()“”"]{6,110},(?= (?!and |or |but |nor |an? |the |his |her |its |their |who |which |whose |where |\p{Ll}+ing )\p{Ll})/gu,
];

/** "In New York, the mayor, who ..., said": the comma belongs to the place. */
const PLACE = /\b(?:in|on|at|from|by|near|to|for)(?: \p{Lu}\S*)+$/iu;

const NAME = String.raw`(?:[\p{L}\p{N}’'.-]+ ){0,5}?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}`;
const SAYS = '(?:said|says|adds|added|writes|wrote|explains|explained|notes|noted|warns|warned|comments|commented)';
/** Who says it, and what is told about them or where they said it; the words stay theirs. */
const SPEAKERS = [
  // “…,” said Ines Aalto, treasurer of the foundation, in a letter
  new RegExp(
    `([”"],?|,) (${SAYS}) (${NAME})(?:, (?!and |but |who (?:has|had|is|was) not)| (?:in|on|at|during|after|from) )[^“”"]*$`,
    'u',
  ),
  // “…,” Ines Aalto, treasurer of the foundation, said in a letter
  new RegExp(
    `([”"],?) (${NAME})(?:, [^“”"]{6,140},)? (${SAYS})(?: (?:in|on|at|during|after|from|to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) ?[^“”"]*)?$`,
    'u',
  ),
];

// Only what was said, and by whom.
function withoutOffices(text: string): string {
  for (const pattern of SPEAKERS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const kept = match.slice(1, 4).join(' ');
    const lost = match[0].slice(kept.length);
    if (!/\p{N}|\b(?:not|no|never|nor|none|without|unless|but|although|though|while|if)\b|n[’']t\b/u.test(lost))
      return text.slice(0, match.index) + kept;
  }
  return text;
}

/** A sentence without insertions that say nothing of weight, as many as it takes to be at most `most` characters. */
export function withoutInsertions(text: string, most: number): string {
  if (text.length <= most || text.length > MAX_SENTENCE_CHARS) return text;
  let shorter = withoutOffices(text);
  if (shorter.length <= most) return shorter;
  shorter = shorter.replace(BRACKETS, (part) => (WEIGHTY.test(part) && !CONVERTED.test(part) ? part : ''));
  for (const pattern of INSERTIONS)
    for (const { 0: part, index } of text.matchAll(pattern)) {
      if (shorter.length <= most) return shorter;
      if (!WEIGHTY.test(part) && !PLACE.test(text.slice(0, index))) shorter = shorter.replace(part, '');
    }
  return shorter;
}
