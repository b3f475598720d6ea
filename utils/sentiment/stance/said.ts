/** What decides a stance stands at a comment's beginning, or the comment is short. Characters. */
const MOST_READ = 3_000;
const LINK = /https?:\/\/\S+/g;
/** Quoted lines, code, invisible characters. Less than own-words.ts sees, at a fraction of its size. */
const NOT_OWN = /^ *>.*$|^ {2}.*$|`.*?`|[\u200B-\u200F\u202A-\u202E]/gm;
/** What people say before they say something. */
const PRELUDE = /^((h[ahm]+|oh|ah|well(?=,)|wow|ok|sorry,? but|thanks|아|오|음|네|[ㅋㅎ]+)[\s,.!~…]+)+/;

/** A comment as it is read for its stance; all in lower case. */
export interface Said {
  /** What was read of it. */
  read: string;
  /** The author's own words, without what comes before the first one that says something. */
  own: string;
  sentences: string[];
  /** The first line quoted with `>`. */
  quote: string | undefined;
  links: string[];
}

/** Takes a comment's text apart. */
export function saidIn(text: string): Said {
  const read = text.slice(0, MOST_READ).replaceAll('’', "'").toLowerCase();
  const own = read.replace(NOT_OWN, '').replace(LINK, '').trim().replace(PRELUDE, '');
  return {
    read,
    own,
    sentences: (own.match(/[^.!?…\n]+[.!?…]*/g) ?? []).map((sentence) => sentence.trim()),
    quote: /^ *>+ *(.+)/m.exec(read)?.[1],
    links: read.match(LINK) ?? [],
  };
}

/** Whether a sentence asks, by its mark or its Korean ending. */
export const isQuestion = (sentence: string): boolean =>
  /\?[\s)ㅎㅋㅠ~]*$|([나까]요|[은는인한된]가요)[\s.~ㅎㅠ]*$/.test(sentence);
