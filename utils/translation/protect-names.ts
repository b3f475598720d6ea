import { KNOWN_NAMES, KNOWN_PHRASES, WORDLIKE } from './known-names.ts';
import { findLiterals, type ProtectedSpan } from './literals.ts';
import { NAME_FRONTS, NAME_HEADS, PLAIN_ENDING, SENTENCE_OPENERS, TRANSLATED_NAMES } from './name-words.ts';

/** What a document teaches about its words; the same questions for a single sentence have weaker answers. */
export interface NameLexicon {
  /** Capitalised in the middle of a sentence, never without its capital. */
  names: ReadonlySet<string>;
  /** Words that stand in lower case somewhere. */
  common: ReadonlySet<string>;
}

const NO_LEXICON: NameLexicon = { names: new Set(), common: new Set() };

const WORD = /[\p{L}\p{N}]+(?:(?:\.(?=[\p{L}\p{N}])|[&+/-]|['’](?!s\b))[\p{L}\p{N}]+)*(?:\+\+|#(?!\w))?/gu;
const CAPITAL = /^\p{Lu}/u;
const MIXED =
  /^(?:\p{Ll}+\p{Lu}|\p{Lu}\p{L}*\p{Ll}\p{Lu}|\p{Lu}+\p{Ll}+\p{Lu}|\p{Lu}{2,}\p{Ll}+\p{L}|\p{Lu}+-?\d|\p{Lu}\+\+|\p{Lu}#|\p{Lu}\p{Ll}+\d)/u;
const SHOUTED = /^\p{Lu}{2,}(?:s|-?\d*)$/u;
const QUOTED = /["“]([^"“”]{2,80})["”]/gu;
const SMALL =
  /^(?:an?|and|are|as|at|but|by|for|from|if|in|into|is|it|its|nor|of|off|on|or|out|over|per|so|than|that|the|to|up|via|vs|with|about|after|be|between|through|under|without|your|you)$/;
const VERB_AFTER =
  /^['’]s\b|^ (?:is|was|has|had|will|would|can|does|did|now|says?|said|announced|released|launched|plans|wants|uses)\b/;
const LONGEST_TEXT = 60_000;

/** Learns from the sentences of a document which words are names. Looks at the first 60,000 characters at most. */
export function learnNames(text: string): NameLexicon {
  const names = new Set<string>();
  const common = new Set<string>();
  for (const { 0: word, index } of text.slice(0, LONGEST_TEXT).matchAll(WORD)) {
    if (!CAPITAL.test(word)) common.add(word);
    else if (/[\p{Ll},;] $/u.test(text.slice(Math.max(0, index - 2), index)) && !SHOUTED.test(word)) names.add(word);
  }
  for (const word of names) if (common.has(word.toLowerCase())) names.delete(word);
  return { names, common };
}

/** Whether a line is written as English headlines are: capitals on all but small words, no full stop. */
function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’]{2,}/gu) ?? [];
  const plain = words.filter((word) => !CAPITAL.test(word) && !MIXED.test(word) && /^\p{L}/u.test(word));
  return words.length - plain.length >= 2 && plain.every((word) => SMALL.test(word)) && !/[^.]\.$/.test(text);
}

/** The stretches of an English sentence that stay as they are, in order and apart from each other. */
export function findProtectedSpans(text: string, lexicon: NameLexicon = NO_LEXICON): ProtectedSpan[] {
  let found: ProtectedSpan[] = findLiterals(text);
  const addApart = (spans: readonly (readonly [number, number])[]) => {
    found = withApart(found, spans);
  };
  const spanOf = ({ 0: piece, index }: RegExpExecArray) => [index, index + piece.length] as const;
  addApart(
    [...text.matchAll(QUOTED)].filter(({ 1: inner }) => isTitleCase(inner!) && !/[.!?]$/.test(inner!)).map(spanOf),
  );
  addApart([...text.matchAll(KNOWN_PHRASES)].map(spanOf));
  addApart(nameRuns(text, lexicon));
  return found;
}

/** Merges `spans` into `found`, both ascending and each apart in itself; a span that overlaps one of `found` is left out. */
function withApart(found: readonly ProtectedSpan[], spans: readonly (readonly [number, number])[]): ProtectedSpan[] {
  const all: ProtectedSpan[] = [];
  let next = 0;
  for (const [start, end] of spans) {
    while (next < found.length && found[next]!.end <= start) all.push(found[next++]!);
    if (found[next] === undefined || found[next]!.start >= end) all.push({ start, end, literal: false });
  }
  return [...all, ...found.slice(next)];
}

function nameRuns(text: string, lexicon: NameLexicon): [number, number][] {
  const runs: [number, number][] = [];
  const title = isTitleCase(text);
  if (text === text.toUpperCase()) return runs;
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  let open: [number, number] | undefined;
  let sure = false;
  const close = () => {
    if (open && sure && (KNOWN_NAMES.has(text.slice(...open)) || !isPart(text, open)))
      runs.push(withVersion(text, open));
    [open, sure] = [undefined, false];
  };
  for (const [i, { word, start, end }] of words.entries()) {
    const gap = i > 0 ? text.slice(words[i - 1]!.end, start) : '';
    if (open && gap !== ' ') close();
    const verdict = judge(word, { title, opens: opensSentence(text, start), after: text.slice(end), lexicon });
    if (verdict === 'no' || (verdict === 'joins' && !open && !nameFollows(words, i, title, lexicon, text))) close();
    else {
      open = [open?.[0] ?? start, end];
      if (verdict === 'name') sure = true;
    }
  }
  close();
  return runs;
}

/** Whether a run is one part of a name whose other part is translated: Digital Markets + Act, United + Airlines. */
const isPart = (text: string, [start, end]: [number, number]) =>
  NAME_HEADS.test(text.slice(end)) || NAME_FRONTS.test(text.slice(Math.max(0, start - 12), start));

interface Place {
  title: boolean;
  opens: boolean;
  after: string;
  lexicon: NameLexicon;
}

/** `joins`: may belong to a name beside it, is none by itself. */
function judge(written: string, { title, opens, after, lexicon }: Place): 'name' | 'joins' | 'no' {
  const word = written.replace('’', "'");
  if (/'(?:m|ll|ve|d|re|t)$/.test(word)) return 'no';
  if (MIXED.test(word) && !TRANSLATED_NAMES.has(word)) return /^(?:COVID|Q\d|H\d|G\d+$)/.test(word) ? 'no' : 'name';
  if (/-\p{Ll}/u.test(word) && !KNOWN_NAMES.has(word)) return 'no';
  if (!CAPITAL.test(word)) return KNOWN_NAMES.has(word) ? 'name' : 'no';
  if (TRANSLATED_NAMES.has(word) || /^(?:[IVX]+|[A-Z])$/.test(word)) return /^[IVX]{2,}$/.test(word) ? 'joins' : 'no';
  if (SHOUTED.test(word)) return KNOWN_NAMES.has(word) || word.length > 5 ? 'name' : 'joins';
  const known = KNOWN_NAMES.has(word) && !(opens && WORDLIKE.test(word) && !VERB_AFTER.test(after));
  if (known || lexicon.names.has(word)) return 'name';
  const plain = SENTENCE_OPENERS.has(word) || lexicon.common.has(word.toLowerCase());
  if (title) return 'no';
  if (!opens && SENTENCE_OPENERS.has(word)) return 'joins';
  if (!opens) return lexicon.common.has(word.toLowerCase()) && !nextIsCapital(after) ? 'joins' : 'name';
  return plain || PLAIN_ENDING.test(word) ? 'no' : 'joins';
}

const nextIsCapital = (after: string) => /^ \p{Lu}/u.test(after);

/** Whether a word that is no name by itself stands before one: "Sam" in "Sam Altman said". */
function nameFollows(
  words: readonly { word: string; start: number; end: number }[],
  i: number,
  title: boolean,
  lexicon: NameLexicon,
  text: string,
): boolean {
  const next = words[i + 1];
  if (!next || text.slice(words[i]!.end, next.start) !== ' ') return false;
  return judge(next.word, { title, opens: false, after: text.slice(next.end), lexicon }) === 'name';
}

/** Marks before the first word of a sentence. */
const MAX_OPENING_MARKS = 8;

function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return (
    start === 0 ||
    /(?:^|[.!?:…—–-]["”’)]?\s+|^\s*["“‘(]|[\s]["“‘(])$/u.test(before) ||
    (start <= MAX_OPENING_MARKS && /^["“‘([]+$/.test(text.slice(0, start)))
  );
}

/** A version behind a name belongs to it: Python 3.12. */
function withVersion(text: string, [start, end]: [number, number]): [number, number] {
  const version = /^ v?\d+(?:\.\d+)+[a-z]?\b/.exec(text.slice(end))?.[0] ?? '';
  return [start, end + version.length];
}

/** A headline as a sentence, which translators know better: capitals go from words that are no names. */
export function toSentenceCase(text: string, lexicon: NameLexicon = NO_LEXICON): string {
  if (!isTitleCase(text) || (text.match(WORD)?.length ?? 0) < 4) return text;
  return text.replace(WORD, (word, start: number) => {
    const keeps =
      TRANSLATED_NAMES.has(word) ||
      SHOUTED.test(word) ||
      MIXED.test(word) ||
      lexicon.names.has(word) ||
      KNOWN_NAMES.has(word);
    return keeps || start === 0 || !/^\p{Lu}\p{Ll}/u.test(word)
      ? word
      : word.replace(/(?<![^-])\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  });
}
