/** Code in a comment: fenced, or indented as Hacker News writes it, or between backticks. */
const FENCED = /```[\s\S]*?(?:```|$)/g;
const INDENTED = /^(?: {2,}|\t).*$/gm;
const INLINE = /`[^`\n]*`/g;
const QUOTED = /^[^\S\n\r\u2028\u2029]*(?:>|&gt;|＞|》).*$/gm;
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi;
const MENTION = /(?<![\p{L}\p{N}])@[\w-]+/gu;
/** No word is so long. */
const ENDLESS = /[^\s\uac00-\ud7a3]{60,}/g;
/** Zero-width characters and marks of direction, between letters or not. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** What a comment's author said: without quoted lines, code, links, names and invisible characters. */
export function authorTextOf(text: string): string {
  return text
    .replace(FENCED, ' ')
    .replace(QUOTED, '')
    .replace(INDENTED, '')
    .replace(INLINE, ' ')
    .replace(LINK, ' ')
    .replace(MENTION, ' ')
    .replace(INVISIBLE, '')
    .replace(ENDLESS, ' ')
    .trim();
}

/** `text` in sentences, each with the mark that ended it. */
export function sentencesIn(text: string): string[] {
  return (text.match(/[^.!?…。\n]+[.!?…。]*/g) ?? []).filter((sentence) =>
    /[\p{L}\p{N}\p{Emoji_Presentation}:;=]/u.test(sentence),
  );
}
