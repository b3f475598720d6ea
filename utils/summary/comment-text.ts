import { splitSentences } from '../korean/sentences.ts';
import type { Comment, Language } from '../model.ts';

/** Characters of one comment that are read. */
const MOST = 12_000;

const ASIDE =
  /^\s*(?:edit|update|eta|ps|p\.s\.|disclaimer|disclosure|full disclosure|source|sources|tl;?dr edit|note)\b.{0,12}[:：-]|^\s*\[\d+\]/i;

/** The commenter's own sentences: quoted lines, code, bare links, footnotes and edits are left out. */
export function ownSentences(comment: Comment, language: Language): string[] {
  return splitSentences(ownText(comment.text), language)
    .map(({ text }) => text.replace(/\s*\[\d{1,2}\]/g, '').trim())
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
  /\b(?:down-?vot\w*|up-?vot\w*|flag(?:ged|ging) (?:this|the|it)|dang\b|the mods|this (?:post|submission|thread|title) (?:is|was|should)|(?:the )?title (?:is|should|says|needs)|dupe\b|duplicate of|previous(?:ly)? (?:discussion|discussed|submitted)|discussed (?:here|at length)|(?:past|related) (?:threads?|discussions?)|related:|\(\d{4}\) (?:tag|in the title)|hn guidelines|guidelines:|username checks out|paywall\w*|archive\.(?:is|ph|org|today)|non-paywalled|mirror:|hug of death|site is down|rtfa|read the article|tfa\b|hacker ?news (?:is|has|comments?|crowd|readers|users|folks)|this comment|parent comment|op here)\b/i;
const JOKE =
  /\b(?:lol|lmao|rofl|haha+|hehe|obligatory|relevant xkcd|xkcd\.com|came here to|i see what you did|nice try|asking for a friend|profit!|whoosh|in soviet russia|my brain read|i (?:first |initially |originally )?(?:mis)?read (?:the title|this|that) as)\b|(?:^|\s)\/s\b|😂|🤣|ㅋㅋ|ㅎㅎ/iu;
const EMPTY =
  /^(?:this|agreed?|exactly|same(?: here)?|thanks?(?: you)?(?: (?:so much|for (?:sharing|posting|the|your)).{0,40})?|nice|cool|great|wow|yes|no|yep|yeah|nope|why|how so|source|citation needed|\+1|congrats.{0,40}|love (?:it|this)|interesting|good (?:point|question|luck|stuff)|i agree|true|right|indeed|well said|me too|ok|okay|감사합니다|좋네요|동의합니다|공감합니다)[\s.!?…]*$/i;

/** Whether a sentence is about the site or the page rather than the matter. */
export const isMeta = (sentence: string): boolean => META.test(sentence);

/** Whether a sentence is visibly a joke or nothing but assent, thanks or a greeting. */
export const isIdle = (sentence: string): boolean => JOKE.test(sentence) || EMPTY.test(sentence.trim());
