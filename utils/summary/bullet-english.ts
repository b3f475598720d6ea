/** Connectives that open a sentence and say nothing without the one before it; they go with their comma. */
const OPENERS = new RegExp(
  `^(?:(?:${[
    'however|moreover|furthermore|additionally|nevertheless|nonetheless|therefore|thus|hence|consequently|accordingly|meanwhile',
    'similarly|likewise|besides|still|yet|so|also|and|but|or|plus|indeed|of course|in fact|in addition|in other words|that is',
    'as a result|as such|for example|for instance|on the other hand|on the one hand|by contrast|in contrast|by comparison',
    'that said|that being said|having said that|with that said|to be (?:clear|sure|fair)|by the way|incidentally|again|anyway',
    'yes|rather|together|namely|regardless|in particular|specifically|basically|essentially|well|now|look|ok|okay|finally|lastly|last but not least|in (?:short|summary|conclusion|essence|a nutshell)|to (?:summarize|sum up)',
    'first(?:ly)?|second(?:ly)?|third(?:ly)?|first of all|at the same time|more importantly|most importantly|importantly|notably',
    '(?:as|like) (?:I|we) (?:said|mentioned|noted|wrote|saw|discussed|explained)(?: (?:above|earlier|before|previously))?',
    'as (?:mentioned|noted|discussed|described|explained|stated|shown|seen|we have seen)(?: (?:above|earlier|before|below|previously|in .{1,30}?))?',
    "as you (?:can see|know|may know|might expect|might have guessed)|needless to say|after all|what(?:’|')s more|even so|either way",
  ].join('|')}),\\s+|and\\s+(?!(?:yet|then some)\\b)|but\\s+(?!for\\b))`,
  'i',
);
/** The same connectives between commas, or at the end. */
const ASIDES =
  /, (?:however|therefore|moreover|nevertheless|on the other hand|of course),(?= )|, (?:however|though)(?=[.!]?$)/gi;
const NOTES =
  /^(?:please )?(?:note|keep in mind|remember|bear in mind) that\s+|^(?:it(?:’|')?s|it is) (?:also )?(?:worth|important to|useful to|interesting to) (?:noting|mentioning|pointing out|note|mention|remember|point out) that\s+|^it should be noted that\s+/i;

/** LONDON (Reuters) -, SEOUL, Nov. 3 (Yonhap) --, (CNN) -- */
const DATELINE =
  /^(?:[A-Z][A-Za-z.'’ ]{1,30}(?:, [A-Z][\w.'’ ]{1,25}){0,2} )?\((?:[A-Z][\w. ]{1,25})\)\s*(?:[-–—]{1,2}|:)\s*|^[A-Z]{3,}[A-Z .'’-]{0,25}(?:, [A-Z][\w.'’ ]{1,25}){0,2}\s*(?:—|–|--)\s*/;

/** Brackets that refer elsewhere: [12], [citation needed], (see Figure 3), (Smith et al., 2019). */
const REFERENCES = [
  /\s*\[(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[a-z]|note \d+|citation needed|edit|sic|link|source|pdf|\*|\^)\]/gi,
  /\s*\((?:see|cf\.?|compare|via|source|credit|emphasis|pictured|photo|image|left|right|above|below|more on|as (?:shown|discussed|mentioned|described))\b[^()]{0,80}\)/gi,
  /\s*\((?:fig(?:ure|\.)?|table|section|chapter|appendix|eq(?:uation|\.)?|listing|part)\s*[\dA-Z][^()]{0,30}\)/gi,
  /\s*\([^()]{0,60}?\b(?:et al\.?|ibid\.?|op\. cit\.)[^()]{0,60}\)/gi,
  /\s*\((?:[A-Z][\p{L}’'-]+(?:(?:,? (?:and|&) |, )[A-Z][\p{L}’'-]+){0,4},? (?:19|20)\d\d[a-z]?(?:; )?)+\)/gu,
  /\s*\((?:https?:\/\/|www\.)[^()\s]+\)/gi,
];

/** ", he said." after words in quotation marks. */
const SAID =
  /(?<=[”"])[,.]?\s+(?:(?:he|she|they|it|the (?:company|statement)) (?:said|says|added|adds|wrote|writes|told me|continued|explained|noted)|(?:said|says|added|wrote) (?:he|she))(?: in a statement)?\.?$/i;

/** An English sentence without what only its neighbours or the page give a meaning. */
export function cleanEnglish(sentence: string): string {
  let text = sentence.replace(DATELINE, '');
  for (const pattern of REFERENCES) text = text.replace(pattern, '');
  text = text
    .replace(/\s+([,.;:!?])(?![.\w])/g, '$1')
    .replace(/^[.,;:!?)]\s+(?=\S{2})/, '')
    .replace(/^(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}[.)]|[-–—•·*>]+)\s+(?=\S{2})/, '');
  for (let i = 0; i < 2; i++) text = text.replace(OPENERS, '');
  text = text.replace(NOTES, '').replace(ASIDES, '');
  if (/^[“"]/.test(text)) text = text.replace(SAID, '').replace(/,([”"])$/, '$1');
  return capitalised(text, sentence);
}

// Only where the opening word went; iPhone, npm, x86 and the like keep their own first letter.
function capitalised(text: string, before: string): string {
  if (
    before.startsWith(text) ||
    !/^\p{Ll}/u.test(text) ||
    /^\p{Ll}+\p{Lu}|^\S*[\d_./]|^[b-df-hj-np-tv-xz]{2,}\s/u.test(text)
  )
    return text;
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Words whose loss would change what a sentence claims. */
const WEIGHTY =
  /\b(?:not|no|nor|never|none|neither|without|unless|if|except|only|may|might|could|would|should|but|however|although|though|while|whereas|despite|until|before|reportedly|allegedly|apparently|likely|unlikely|possibly|perhaps|maybe|said|says|according|told|claims?|claimed|argues?|believes?)\b|n[’']t\b/i;

/** A clause of its own behind a semicolon or a comma; what is only added; an aside behind a dash; a bracket. */
const CLAUSES =
  /;\s+(?=\p{L})|,\s+and (?:he|she|it|they|we|I|the|its|this) |(?<!\d)\s+[—–]\s+(?=\p{L}[^—–]*$)|\s+\.\.\.\s+(?=\p{Ll})|\s+\((?=[^()]*\)[.]?$)/gu;
const ADDITIONS =
  /,\s+(?:which|where|who|including|such as|as well as|along with|effectively|(?!during|according|concerning|excluding|barring|assuming|depending|providing|being)\p{Ll}{3,}ing(?! (?:and|or)\b)) /gu;
/** Nothing follows an addition but, at most, the rest of a row: else the sentence goes on behind it. */
const LAST = /^,\s+[^,;:]+(?:, (?:\S+ ){0,2}\S+)*(?:, [^,;:]{0,40}(?:(?<!,) (?:and|or) )[^,;:]+)?$/u;
const ROW = /,\s+(?:and|or|but)\s|,\s+\p{Ll}{3,}ing\s/u;

/** Where a long sentence may end: offsets, ascending, of what can go without changing what is claimed. */
export function englishCuts(text: string): number[] {
  const clauses = [...text.matchAll(CLAUSES)].filter(
    ({ 0: mark, index }) =>
      (!/[—–]/.test(mark) || !/\s[-–—]\s/.test(text.slice(0, index))) &&
      // One of several parts of a row: "three blocs: the first; the second; and the third".
      (!mark.startsWith(';') || (!text.slice(0, index).includes(':') && text.split(';').length === 2)) &&
      // ", and the last": of a row.
      (!/and (?:the|its|this)/.test(mark) || !text.slice(0, index).includes(',')),
  );
  const additions = [...text.matchAll(ADDITIONS)].filter(({ index }) => {
    const tail = text.slice(index);
    return LAST.test(tail) && !ROW.test(tail.slice(2));
  });
  return [...clauses, ...additions]
    .map(({ index }) => index)
    .filter((at) => !WEIGHTY.test(text.slice(at)))
    .sort((a, b) => a - b);
}

const BRACKETS = /\s+\([^()]{3,140}\)/gu;
/** Asides between dashes, and what is only said about a name: "Kurt Volker, the former envoy to Ukraine, testified". */
const INSERTIONS = [
  /\s+([—–]|--)\s+[^—–]{3,120}?\s+\1(?=\s)/gu,
  /(?<=\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}\p{N}.’'-]+), (?:an?|the|his|her|its|their|former|who|which|whose|where)\s[^,;:()“”"]{6,110},(?= (?!and |or |but |nor )\p{Ll})/gu,
];

/** "In New York, the mayor, who ..., said": the comma belongs to the place. */
const PLACE = /\b(?:in|on|at|from|by|near|to|for)(?: \p{Lu}\S*)+$/iu;

/** A sentence without insertions that say nothing of weight, as many as it takes to be at most `most` characters. */
export function withoutInsertions(text: string, most: number): string {
  if (text.length <= most) return text;
  let shorter = text.replace(BRACKETS, (part) => (WEIGHTY.test(part) ? part : ''));
  for (const pattern of INSERTIONS)
    for (const { 0: part, index } of text.matchAll(pattern)) {
      if (shorter.length <= most) return shorter;
      if (!WEIGHTY.test(part) && !PLACE.test(text.slice(0, index))) shorter = shorter.replace(part, '');
    }
  return shorter;
}
