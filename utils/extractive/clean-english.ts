import { MAX_SENTENCE_CHARS } from '../text/sentence-limit.ts';

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
    '(?:un)?fortunately|luckily|thankfully|sadly|interestingly|surprisingly|unsurprisingly|ultimately|overall|sure|honestly|frankly|obviously|of note|in truth|in reality',
    'to make matters worse|for context|as promised|as expected|on top of that|to that end|with that in mind',
    "as you (?:can see|know|may know|might expect|might have guessed)|needless to say|after all|what(?:’|')s more|even so|either way",
  ].join(
    '|',
  )}),\\s+|(?:so|thus|hence|therefore)\\s+(?=(?:the|an?|this|these|those|we|I|you|they|he|she|it|if|when|while|depending on|in order to|for (?:years|months|decades)|anyone|everyone|our|my|your)\\b)|and\\s+(?!(?:yet|then some)\\b)|but\\s+(?!for\\b))`,
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
  if (sentence.length > MAX_SENTENCE_CHARS) return sentence;
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
