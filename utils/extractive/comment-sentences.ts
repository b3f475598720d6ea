import type { Comment, Language } from '../domain/index.ts';
import { splitSentences } from '../text/sentences.ts';
import { wordCount } from './ranking.ts';

/** Characters of one comment that are read. */
const MOST = 12_000;

const ASIDE =
  /^\s*(?:edit|update|eta|ps|p\.s\.|disclaimer|disclosure|full disclosure|source|sources|tl;?dr edit|note)\b.{0,12}[:：-]|^\s*\[\d+\]/i;

/** The commenter's own sentences: quoted lines, code, bare links, footnotes and edits are left out. */
export function ownSentences(comment: Comment, language: Language): string[] {
  return splitSentences(ownText(comment.text), language)
    .map(({ text }) => text.replace(/(?<!\s)\s*\[\d{1,2}\]/g, '').trim())
    .filter((text) => /[\p{L}]{2}/u.test(text.replace(/https?:\/\/\S+/g, '')));
}

function ownText(text: string): string {
  const lines = text.slice(0, MOST).split('\n');
  const own = lines.filter((line) => {
    if (/^\s*(?:>|&gt;|»)/.test(line) || /^(?: {2,}|\t)\S/.test(line) || /^\s*(?:```|~~~)/.test(line)) return false;
    return line.trim() !== '' && !ASIDE.test(line) && !isCode(line);
  });
  // A whole line in quotation marks before an answer is somebody else's.
  const answers = own.filter((line) => !/^\s*[“"][^“”"]{20,}[”"]\s*$/.test(line));
  return (answers.length > 0 ? answers : own).join('\n');
}

function isCode(line: string): boolean {
  const marks = line.match(/[{}();=<>[\]\\|`$]/g)?.length ?? 0;
  return marks > 4 && marks > line.length / 12;
}

const META =
  /\b(?:down-?vot\w*|up-?vot\w*|flag(?:ged|ging) (?:this|the|it)|dang\b|the mods|this (?:post|submission|thread|title) (?:is|was|should)|(?:the )?title (?:is|should|says|needs)|dupe\b|duplicate of|previous(?:ly)? (?:discussion|discussed|submitted)|discussed (?:here|at length)|(?:past|related) (?:threads?|discussions?)|related:|\(\d{4}\) (?:tag|in the title)|hn guidelines|guidelines:|username checks out|paywall\w*|archive\.(?:is|ph|org|today)|non-paywalled|mirror:|hug of death|site is down|rtfa|read the article|tfa\b|hacker ?news (?:is|has|comments?|crowd|readers|users|folks)|this comment|parent comment|op here|ask (?:me )?(?:away|anything)|ama\b|(?:happy|glad) to answer)\b/i;
const JOKE =
  /\b(?:lol|lmao|rofl|haha+|hehe|obligatory|relevant xkcd|xkcd\.com|came here to|i see what you did|nice try|asking for a friend|profit!|whoosh|in soviet russia|my brain read|i (?:first |initially |originally )?(?:mis)?read (?:the title|this|that) as)\b|(?:^|\s)\/s\b|😂|🤣|ㅋㅋ|ㅎㅎ/iu;
/** What readers of such threads say in jest. */
const JEST =
  /^(?:i feel (?:so )?seen|shut up and take my money|take my money|you had me at|hold my beer|plot twist|narrator:|found the \w+ (?:user|dev|fan)|ask me how i know|(?:laughs|cries) in \w+|don['’]t mind me|i['’]ll see myself out|my brain (?:read|parsed|saw|went|auto\w*|immediately|refuses))\b|\b(?:keep (?:on )?)?pretending\?$|\bwhere (?:do|can) i (?:apply|sign up|send my (?:cv|résumé|resume|money))\b/iu;
/** Praise of what everybody has just read; what is told about it behind that is none. */
const PRAISED =
  '(?:articles?|posts?|reads?|lines?|write-?ups?|pieces?|details?|quotes?|sentences?|paragraphs?|stor(?:y|ies)|essays?|titles?|headlines?|reports?)';
const PRAISE = new RegExp(
  [
    `^(?:(?:what an?|such an?|(?:this|that|it)(?: is|['’]s| was)|truly|really|just|an?|very|absolutely|thanks[,!]?) )*(?:great|nice|lovely|fantastic|excellent|wonderful|amazing|awesome|brilliant|superb|beautiful|delightful|(?:well|beautifully)[- ]written|refreshing|enjoyable|interesting|good) ${PRAISED}(?: (?:about|on|from|by|here|overall)\\b.{0,60})?[\\s.!…]*$`,
    `^(?:(?:this|that|it)(?: is|['’]s| was)|easily|probably|the|one of the) *(?:best|funniest|nicest|finest|most \\w+) (?:\\w+ )?${PRAISED} (?:in|on|i(?:['’]ve| have) (?:ever )?(?:read|seen)|of the (?:day|week|month|year|article|post)|for (?:years|ages|a long))\\b.{0,60}$`,
    `^(?:best|funniest|nicest|finest) (?:\\w+ )?${PRAISED} (?:in|on|of the|i(?:['’]ve| have) (?:ever )?(?:read|seen)|for)\\b(?!.*\\b(?:is|are|was|were|has|have)\\b (?!read|seen|heard)).{0,60}$`,
    `\\b(?:best|funniest|nicest|most \\w+) (?:\\w+ )?(?:${PRAISED}|thing) (?:that )?i(?:['’]ve| have)? (?:ever )?(?:read|seen|heard)\\b`,
    `^(?:정말 |너무 |아주 |진짜 )*(?:좋은|훌륭한|멋진|유익한|재미있는|흥미로운) (?:글|기사|자료|정보|내용|정리)(?:이?네요|입니다|이군요|이에요|예요|였습니다| 감사합니다| 고맙습니다)?[\\s.!~]*$`,
    `^(?:\\S+ ){0,4}(?:정말 |무척 |너무 )?(?:감사합니다|감사드립니다|고맙습니다)[\\s.!~]*$|^(?:\\S+ ){0,4}잘 (?:봤|읽었|보았|배웠)습니다[\\s.!~]*$`,
  ].join('|'),
  'iu',
);
const EMPTY =
  /^(?:this|agreed?|exactly|same(?: here)?|thanks?(?: you)?(?: (?:so much|for (?:sharing|posting|the|your)).{0,40})?|nice|cool|great|wow|yes|no|yep|yeah|nope|why|how so|source|citation needed|\+1|congrats.{0,40}|love (?:it|this)|interesting|good (?:point|question|luck|stuff)|i agree|true|right|indeed|well said|me too|ok|okay|감사합니다|좋네요|동의합니다|공감합니다)[\s.!?…]*$/i;

/** Whether a sentence is about the site or the page rather than the matter. */
export const isMeta = (sentence: string): boolean => META.test(sentence);

/** Whether a sentence is visibly a joke or nothing but praise, assent, thanks or a greeting. */
export const isIdle = (sentence: string): boolean =>
  JOKE.test(sentence) || JEST.test(sentence) || EMPTY.test(sentence.trim()) || PRAISE.test(sentence.trim());

/** Words up to which one joke makes a comment a joke. */
const SHORT_JOKE = 25;

/** Whether a comment of these sentences is a joke: a short one, of which a sentence visibly is. */
export const isJest = (sentences: readonly string[]): boolean =>
  sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0) <= SHORT_JOKE &&
  sentences.some((sentence) => JEST.test(sentence));
