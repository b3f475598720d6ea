import { splitSentences } from '../sentences.ts';
import { endWordNominally } from './endings.ts';
import { findQuotedSpans, type QuotedSpan } from './quoted-spans.ts';
import { tailOf } from './sentence-tail.ts';

/** Quotations stay whole however long they are: what is quoted keeps its words. */
const LONGEST_QUOTE = 4000;
const HANGUL = /[가-힣]/;
/** A full stop behind which nothing is said any more. */
const LAST_STOP = /(?<!\.)[.。](?=(?:[^\p{L}\p{N}.。…&]|&(?:#?[\p{L}\p{N}]\w*;)?)*$)/u;
/** 하시기 바랍니다 -> 하기 바람; 문의해 주세요 -> 문의 바람. */
const HONOURED = /([하되보주가오내])시기 (?=바[랍라란])/;
const ASKED = /(\S)해 주(?=(?:세요|십시오|시기 바랍니다)$)/;

/**
 * Rewrites every sentence of a Korean bullet to a nominal ending (음슴체) after the rules of the GeekNews style: 비판했습니다 ->
 * 비판함, 만듭니다 -> 만듦, 속도다 -> 속도임. Questions, quotations in their own marks, code, nouns and whatever could be two
 * things come back unchanged. Where the last sentence of a line was rewritten, its full stop goes.
 */
export function toNominal(text: string): string {
  return endSentences(text, 0);
}

/** Brackets within brackets whose sentences are ended. */
const MAX_NESTED = 3;

function endSentences(text: string, nested: number): string {
  if (nested > MAX_NESTED || !HANGUL.test(text)) return text;
  let result = '';
  let from = 0;
  for (const { text: sentence, start, end } of splitSentences(text, 'ko', LONGEST_QUOTE)) {
    const rewritten = endSentence(sentence, text[end] === undefined || isLast(text, end), nested);
    if (rewritten === sentence) continue;
    result += text.slice(from, start) + rewritten;
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Whether nothing but space stands between `at` and the end of its line. */
function isLast(text: string, at: number): boolean {
  for (let i = at; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n' || char === '\r') return true;
    if (char !== ' ' && char !== '\t' && char !== '\u00a0') return false;
  }
  return true;
}

function endSentence(sentence: string, last: boolean, nested: number): string {
  const tail = tailOf(sentence);
  if (!tail) return sentence;
  const { end, brackets } = tail;
  const rest = endBrackets(sentence, end, brackets, nested);
  const body = sentence.slice(0, end);
  const ended = endBody(body, /^[^\p{L}\p{N}]*[.!。]/u.test(sentence.slice(end)));
  if (ended === body) return body + rest;
  return ended + (last ? withoutStop(rest) : rest);
}

/** What stands after the last word, with the sentences in its brackets ended too: (물론 예외도 있습니다) */
function endBrackets(sentence: string, end: number, brackets: [number, number][], nested: number): string {
  let rest = '';
  let at = end;
  for (const [from, to] of brackets.toReversed()) {
    rest += sentence.slice(at, from) + endSentences(sentence.slice(from, to), nested + 1);
    at = to;
  }
  return rest + sentence.slice(at);
}

function withoutStop(rest: string): string {
  const outside = rest.lastIndexOf(')') + 1;
  const stripped = rest.slice(outside).replace(LAST_STOP, '');
  return rest.slice(0, outside).replace(outside === rest.length ? LAST_STOP : /$^/, '') + stripped;
}

/** A clause before a colon or a dash ends like a sentence: 다음을 발표했다: … */
const CLAUSE = /다(?=\s*[:：]\s|\s+[-–—]\s)/g;

function endBody(body: string, closed: boolean): string {
  let ended = '';
  let from = 0;
  let quoted: QuotedSpan[] | undefined;
  for (const { index } of body.matchAll(CLAUSE)) {
    quoted ??= findQuotedSpans(body, LONGEST_QUOTE);
    while (quoted[0] && quoted[0].end <= index) quoted.shift();
    if (quoted[0] && quoted[0].start < index) continue;
    ended += endClause(body.slice(from, index + 1), false);
    from = index + 1;
  }
  return ended + endClause(body.slice(from), closed);
}

function endClause(body: string, closed: boolean): string {
  const prepared = body.replace(HONOURED, '$1기 ').replace(ASKED, '$1해주');
  const start = lastWordStart(prepared);
  const word = prepared.slice(start);
  const context = prepared.slice(0, start).trimEnd();
  if (word.includes('://')) return body;
  const ended = endWordNominally(context, word, closed);
  return ended === null || ended === word ? body : prepared.slice(0, start) + ended;
}

/** The offset behind the last space or opening mark. */
function lastWordStart(body: string): number {
  for (let i = body.length - 1; i >= 0; i--) if (/[\s(（[“‘「『]/.test(body[i]!)) return i + 1;
  return 0;
}
