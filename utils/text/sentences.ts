import type { Language } from '../domain/index.ts';
import { BEFORE_NUMBER, MAYBE_FINAL, NEVER_FINAL, STARTERS, UNITS } from './abbreviations.ts';
import { continuesAfterQuotation, isReport } from './korean/quotations.ts';
import { findQuotedSpans, type QuotedSpan } from './korean/quoted-spans.ts';

/** `text` is the trimmed slice [start, end) of what was split; UTF-16 offsets. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** A quotation longer than this is cut inside like other text: a whole paragraph is no sentence. */
const LONGEST_QUOTE = 240;
/** The final consonant ㅆ in a Hangul syllable's code. */
const FINAL_SS = 20;
const LINE = /[^\n\r\u2028\u2029\u0085]+/g;
/** A run of final marks with what closes after it, footnote marks such as [12] included. */
const FINAL = /[.!?…。！？｡]+["'”’»)\]}」』》〉】）*_`~]*(?:\[(?:[\w*]{1,4}|citation needed|출처 필요)\])*/g;
/** Quick to find, and rare inside a sentence: what the two slower patterns below start with. */
const OPEN_ENDING = /[다요죠]\s/;
/** Korean sentence endings that need no full stop: polite -니다 before anything but a particle of quotation … */
const BARE_POLITE = /(?<=[가-힣]니다)\s+(?!라고|라는|라며|라면서|하고|하며|하는|고 |는 |만 )(?=[\p{L}\p{N}"'“‘])/gu;
/** … and -다, -요 or -죠 before a word that only ever opens a sentence. */
const BARE_PLAIN =
  /(?<=[가-힣][다요죠])\s+(?=(?:그리고|그러나|하지만|그런데|그래서|또한|한편|따라서|반면|그러므로|그렇지만|다만|이어서?|이에 따라)\s)/gu;

/**
 * Sentences of a text in reading order; what lies between them is white space. A line break always ends one. Abbreviations,
 * initials, versions, decimals, domains, code, enumerations and quotations of up to `longestQuote` characters do not. Linear in
 * the length of the text.
 */
export function splitSentences(text: string, language: Language, longestQuote: number = LONGEST_QUOTE): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(LINE)) {
    let from = 0;
    for (const cut of cutsOf(match[0], language, longestQuote)) {
      push(sentences, text, match.index + from, match.index + cut);
      from = cut;
    }
    push(sentences, text, match.index + from, match.index + match[0].length);
  }
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  const trimmed = slice.trim();
  if (trimmed === '') return;
  const start = from + slice.indexOf(trimmed[0]!);
  sentences.push({ text: trimmed, start, end: start + trimmed.length });
}

/** Where a sentence may end: the final marks with what closes after them, or (start === end) a Korean ending without any. */
function candidatesOf(line: string, language: Language): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  for (const match of line.matchAll(FINAL)) found.push({ start: match.index, end: match.index + match[0].length });
  if (language === 'en' || !OPEN_ENDING.test(line)) return found;
  const bare: number[] = [];
  for (const match of line.matchAll(BARE_POLITE)) bare.push(match.index);
  for (const match of line.matchAll(BARE_PLAIN)) if (isKoreanEnding(line, match.index)) bare.push(match.index);
  if (bare.length === 0) return found;
  return [...found, ...bare.map((at) => ({ start: at, end: at }))].sort((a, b) => a.start - b.start);
}

/** Offsets in one line where a sentence ends, ascending. */
function cutsOf(line: string, language: Language, longestQuote: number): number[] {
  const candidates = candidatesOf(line, language);
  if (candidates.length === 0) return [];
  const spans = findQuotedSpans(line, longestQuote);
  const cuts: number[] = [];
  let span = 0;
  let begin = 0;
  for (const { start, end } of candidates) {
    while (span < spans.length && spans[span]!.end <= start) span++;
    const around = span < spans.length && spans[span]!.start < start ? spans[span]! : null;
    if (around && (start === end || around.end > end || isAside(line, begin, around))) continue;
    if (start < end && !isEnd(line, begin, start, end, around !== null)) continue;
    begin = end;
    cuts.push(end);
  }
  return cuts;
}

/** Brackets within a sentence: what ends in them does not end it. */
function isAside(line: string, begin: number, span: QuotedSpan): boolean {
  return (
    '([{（【'.includes(line[span.start]!) && (span.start - begin > 8 || line.slice(begin, span.start).trim() !== '')
  );
}

/** Past, present and copula -다, spoken -요 and -죠; not the nouns that end so (필요, 바다). */
function isKoreanEnding(line: string, end: number): boolean {
  const before = line.charCodeAt(end - 2);
  const last = line[end - 1];
  if (last === '죠') return true;
  if (last === '요') return '어아해에예네세돼와려져워여줘봐'.includes(line[end - 2]!) && line[end - 3] !== ' ';
  return (before - 0xac00) % 28 === FINAL_SS || line[end - 2] === '는' || line[end - 2] === '이';
}

/** Whether the final marks at [at, end) end the sentence that began at `begin`. `quoted`: they close a quotation with it. */
function isEnd(line: string, begin: number, at: number, end: number, quoted: boolean): boolean {
  const after = line[end];
  if (after === undefined) return true;
  const marks = line.slice(at, end);
  const before = line[at - 1] ?? ' ';
  if (!/\s/.test(after)) {
    // "…했다.그러나": a lost space. Anything else glued on is a name, a number or a particle after a quotation.
    if (/[。！？｡]/.test(marks)) return !quoted;
    return (
      marks === '.' &&
      /[다요죠음함임됨]/.test(before) &&
      /[가-힣]/.test(after) &&
      !/^(?:라고|라는|며|고|는)/.test(line.slice(end))
    );
  }
  const next = line.slice(end, end + 80).trimStart();
  if (next === '') return true;
  if (quoted && continuesAfterQuotation(next)) return false;
  if (/^[,;:)\]}]/.test(next)) return false;
  if (marks[0] === '.' && !/^[.…]/.test(marks.slice(1))) return isFullStop(line, begin, at, next, marks.length > 1);
  if (/[.…]/.test(marks[0]!)) return endsAfterEllipsis(line, begin, at, next);
  if (quoted && (/^\p{Ll}/u.test(next) || isReport(next))) return false;
  return !(marks[0] === '!' && /^\p{Ll}/u.test(next) && /^\p{Lu}/u.test(lastWord(line, at)));
}

function isFullStop(line: string, begin: number, at: number, next: string, closed: boolean): boolean {
  const before = line[at - 1] ?? ' ';
  if (/\s/.test(before)) return false;
  const word = lastWord(line, at);
  const first = /^[\s"'“‘([*_`]*([\p{L}\p{N}][\p{L}\p{N}'’]*)/u.exec(next)?.[1] ?? '';
  if (isEnumerator(line, begin, at, word)) return false;
  if (/^\d{1,2}$/.test(word) && /\d{4}\.\s*(?:\d{1,2}\.\s*)?\d{1,2}$/.test(line.slice(Math.max(0, at - 12), at)))
    return false;
  if (/^(?:19|20)\d\d$/.test(word) && /^\d{1,2}\./.test(next)) return false;
  const key = word.toLowerCase().replace(/^[^\p{L}]+/u, '');
  if (closed) return !/^\p{Ll}/u.test(first);
  if (BEFORE_NUMBER.has(key) && /^[#(]?\d/.test(next)) return false;
  if (NEVER_FINAL.has(key) && !isUnit(line, at, word)) return false;
  if (/^\p{Ll}/u.test(first)) return !MAYBE_FINAL.has(key) && !/^(?:\p{L}\.)*\p{L}$/u.test(key) && key.length > 1;
  if (MAYBE_FINAL.has(key) || /^(?:\p{L}\.)+\p{L}$/u.test(key)) return startsSentence(key, first);
  if (/^\p{Lu}$/u.test(word)) return STARTERS.has(first.toLowerCase()) && first !== 'I' && first !== 'A';
  return true;
}

/** "240 ms." is no "Ms.": in small letters after a number. */
function isUnit(line: string, at: number, word: string): boolean {
  return (
    UNITS.has(word.replace(/^[\d.,]+/, '')) &&
    /\d\s*$/.test(line.slice(Math.max(0, at - word.length - 8), at).replace(/\p{L}+$/u, ''))
  );
}

/** "1.", "a.", "가." at the head of a sentence. */
function isEnumerator(line: string, begin: number, at: number, word: string): boolean {
  if (!/^(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,4}|[가-하])$/.test(word)) return false;
  return (
    /^\s*(?:[-*•·#>]+\s*)?$/.test(line.slice(begin, at - word.length).slice(0, 12)) && at - word.length - begin < 12
  );
}

function startsSentence(abbreviation: string, first: string): boolean {
  if (STARTERS.has(first.toLowerCase())) return true;
  if (/[가-힣]/.test(first)) return false;
  if (abbreviation === 'etc') return first !== '';
  const clock = abbreviation === 'a.m' || abbreviation === 'p.m';
  return (
    clock &&
    /^\p{Lu}\p{Ll}/u.test(first) &&
    !/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|East|West|Central|Pacific|Mountain)/.test(first)
  );
}

/**
 * Three dots end a sentence where the next one visibly starts; in Korean only after a final ending. Dots with spaces on both
 * sides stand for what is left out (SELECT ... FOR UPDATE) unless a plain word with a capital follows.
 */
function endsAfterEllipsis(line: string, begin: number, at: number, next: string): boolean {
  const spaced = /\s/.test(line[at - 1] ?? ' ');
  const before = spaced
    ? (line
        .slice(Math.max(0, at - 4), at)
        .trimEnd()
        .at(-1) ?? ' ')
    : line[at - 1]!;
  if (/[가-힣]/.test(before)) return /[다요죠까음함임됨]/.test(before);
  if (!/^["'“‘([*_]*[\p{Lu}\p{Lo}]/u.test(next)) return false;
  if (spaced && !/^["'“‘([*_]*(?:\p{Lu}['’\p{Ll}]|[IA] )/u.test(next)) return false;
  return (
    line
      .slice(begin, Math.min(at, begin + 200))
      .trim()
      .split(/\s+/, 4).length >= 4
  );
}

/** The run of non-space characters that ends before `at`, without opening marks; at most 24 characters. */
function lastWord(line: string, at: number): string {
  const tail = line.slice(Math.max(0, at - 24), at);
  return tail.slice(tail.search(/\S*$/)).replace(/^["'“‘([{*_]+/, '');
}
