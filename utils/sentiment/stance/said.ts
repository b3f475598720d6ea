import { ownWords, sentencesIn } from '../own-words.ts';

/** What decides a stance stands at a comment's beginning, or the comment is short. Characters. */
const MOST_READ = 3_000;
const QUOTE = /^\s*(?:>|＞|》)+\s*(.*)$/;
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** What people say before they say something. */
const PRELUDE =
  /^(?:(?:(?:(?:ha)+|lol|oh|ah|hm+|well|wow|heh|honestly|i mean|ok|okay|imh?o|personally|thanks|sorry(?:,? but)?)(?![\w'])|아(?![가-힣])|오(?![가-힣])|음+(?![가-힣])|네(?![가-힣])|예(?![가-힣])|와(?![가-힣])|헉|아하|하하|흠+|[ㅋㅎㅠㅜ]+)[\s,.!~…:-]*)+/;

/** A comment as it is read for its stance; all in lower case. */
export interface Said {
  /** The author's own sentences, without what comes before the first word that says something. */
  sentences: string[];
  /** The same as one text. */
  own: string;
  /** Lines quoted with `>`. */
  quotes: string[];
  links: string[];
  words: number;
  /** There is more than was read. */
  cut: boolean;
}

const plain = (text: string) => text.replace(INVISIBLE, '').replace(/[‘’]/g, "'").toLowerCase();

/** Takes a comment's text apart. */
export function saidIn(text: string): Said {
  const read = text.slice(0, MOST_READ);
  const own = plain(ownWords(read)).replace(PRELUDE, '');
  const quotes = read
    .split('\n')
    .map((line) => QUOTE.exec(line)?.[1])
    .filter((line) => line !== undefined);
  return {
    sentences: sentencesIn(own).map((sentence) => sentence.trim()),
    own,
    quotes: quotes.map(plain).filter((quote) => quote !== ''),
    links: plain(read).match(LINK) ?? [],
    words: own.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    cut: text.length > MOST_READ,
  };
}

/** Whether a sentence asks, by its mark or its Korean ending. */
export const isQuestion = (sentence: string): boolean =>
  /\?[\s)ㅎㅋㅠㅜ~^]*$|(?:나요|까요|[은는인한된던른운]가요|는지요|습니까|니까요?\?)[\s.~ㅎㅋㅠㅜ]*$/.test(sentence);
