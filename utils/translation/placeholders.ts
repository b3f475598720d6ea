import type { ProtectedSpan } from './literals.ts';
import { attachParticle } from './particles.ts';

/** A sentence as the translator is asked, and what its placeholders stand for. */
export interface MaskedSentence {
  text: string;
  /** By the placeholder's number, less `first`. */
  kept: string[];
  /** The number of the first placeholder: above every {n} that the sentence has itself. */
  first: number;
  /** Braces of the sentence's own, outside what is kept. */
  own: number;
}

const MARK = /[{｛]\s*(\d+)\s*[}｝]/gu;

/**
 * Puts {0}, {1}, … where `spans` stand. Braces with a bare number are what translators are known to leave alone:
 * letters get translated or change their case, private-use characters and tags get dropped, above all into Korean,
 * Japanese and Chinese; they do get blanks inside, which `restored` reads over.
 */
export function maskSpans(text: string, spans: readonly ProtectedSpan[]): MaskedSentence {
  let first = 0;
  for (const match of text.matchAll(MARK)) first = Math.max(first, Number(match[1]) + 1);
  let at = 0;
  let out = '';
  for (const [i, { start, end }] of spans.entries()) {
    out += `${text.slice(at, start)}{${first + i}}`;
    at = end;
  }
  const whole = out + text.slice(at);
  const own = braces(whole) - 2 * spans.length;
  return { text: whole, kept: spans.map(({ start, end }) => text.slice(start, end)), first, own };
}

/**
 * The answer with every name back in its place and the particle behind it put right; undefined where a placeholder got
 * lost, came twice or was mangled.
 */
export function restoreSpans(answer: string, { kept, first, own }: MaskedSentence): string | undefined {
  const seen = new Set<number>();
  let at = 0;
  let out = '';
  for (const match of answer.matchAll(MARK)) {
    const number = Number(match[1]) - first;
    const word = kept[number];
    if (word === undefined || seen.has(number)) return undefined;
    seen.add(number);
    const before = answer.slice(at, match.index);
    out = joined(out + before, word);
    const rest = answer.slice(match.index + match[0].length);
    const { particle, taken } = attachParticle(word, rest);
    out += particle;
    at = match.index + match[0].length + taken;
  }
  out += answer.slice(at);
  if (seen.size < kept.length) return undefined;
  // A brace that stands in no name is what is left of a placeholder.
  return braces(out) === kept.reduce((sum, word) => sum + braces(word), own) ? out : undefined;
}

const braces = (text: string) => text.match(/[{}｛｝]/g)?.length ?? 0;

/** Names do not run into the word before them; an opening mark and a blank stay. */
const joined = (before: string, word: string) =>
  /[\p{L}\p{N}]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}`"“]/u.test(word) ? `${before} ${word}` : before + word;
