import { trimEndOf } from '../text/text-end.ts';
import { withoutForeignHosts } from './host-mentions.ts';
import { plainLine } from './one-line.ts';

/** A text of a model as it may be shown. */
export interface PlainAnswerText {
  text: string;
  /** The key phrase that was marked, as offsets into `text`. */
  strong?: readonly [number, number];
  /** A link stood in it that does not stand in the source. */
  foreign: boolean;
}

const IMAGE = /!\[([^\]]{0,200})\]\([^)]{0,400}\)/g;
const LINK = /\[([^\]]{0,200})\]\((?:[^()]|\([^()]{0,200}\)){0,400}\)|\[([^\]]{0,200})\]\[[^\]]{0,200}\]/g;
const TAG = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>|<!--[\s\S]{0,1000}?-->|<!\w[^<>]*>/gi;
/** Addresses with a scheme or `www.`, and what browsers run. */
const ADDRESS =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'”’)\]]+|\b(?:javascript|vbscript)\s*:\s*[^\s"'”’]+|\bdata:\w+\/[^\s"'”’)\]]+|\b(?:mailto|blob|tel):[^\s"'”’)\]]+|\bwww\.[^\s<>"'”’)\]]+/gi;
const STRONG = /\*\*(?=\S)(.{1,400}?)(?<=\S)\*\*|__(?=\S)(.{1,400}?)(?<=\S)__/;
/** Characters of a text that are looked at, markup and all. */
const MAX_SAID_CHARS = 8_000;

/**
 * What of a model's text is shown: one line without controls and bidi marks, markdown and HTML taken off, and no address but
 * those that stand in `source` (the text it was made from). A first **key phrase** becomes `strong`.
 */
export function stripMarkup(said: string, source: string): PlainAnswerText {
  let lower = '';
  const stands = (piece: string) => {
    lower ||= source.toLowerCase();
    return lower.includes(piece.toLowerCase());
  };
  let foreign = false;
  const unlessForeign = (piece: string) => {
    if (stands(trimEndOf(piece, /[.,;:!?]/))) return piece;
    foreign = true;
    return '';
  };
  const image = (whole: string) => {
    foreign ||= !stands(whole);
    return ' ';
  };
  const link = (whole: string, name?: string, other?: string) => {
    foreign ||= !stands(whole) && /\(/.test(whole);
    return name ?? other ?? '';
  };
  const removed = () => {
    foreign = true;
  };
  const bare = plainLine(said.slice(0, MAX_SAID_CHARS))
    .replace(IMAGE, image)
    .replace(LINK, link)
    .replace(ADDRESS, unlessForeign)
    .replace(TAG, (tag) => (stands(tag) ? tag : ' '));
  const text = withoutForeignHosts(bare, source, removed)
    .replace(/^\s*(?:[-*•·]\s+|#{1,6}\s+|>\s+)/, '')
    .replace(/\(\s*\)|\[\s*\]|<\s*>/g, '')
    // Not before a word: "evil .com" would become a host.
    .replace(/\s+/g, ' ')
    .replace(/ ([.,!?])(?![\p{L}\p{N}])/gu, '$1');
  return { ...strongIn(text), foreign };
}

function strongIn(text: string): Omit<PlainAnswerText, 'foreign'> {
  const tidy = (part: string) => part.replace(/\*\*|__(?=\S)|(?<=\S)__/g, '').replace(/\s+/g, ' ');
  const match = STRONG.exec(text);
  if (!match) return { text: tidy(text).trim() };
  const before = tidy(text.slice(0, match.index)).trimStart();
  const phrase = tidy(match[1] ?? match[2] ?? '').trim();
  const whole = (before + phrase + tidy(text.slice(match.index + match[0].length))).trimEnd();
  if (phrase === '' || phrase.length > whole.length * 0.8) return { text: whole };
  return { text: whole, strong: [before.length, before.length + phrase.length] };
}
