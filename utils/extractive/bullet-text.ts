import type { Language } from '../domain/index.ts';
import { MAX_SENTENCE_CHARS } from '../text/sentence-limit.ts';
import { cleanEnglish } from './clean-english.ts';
import { cleanKorean, koreanCuts, withoutGlosses } from './clean-korean.ts';
import { englishCuts, withoutInsertions } from './english-cuts.ts';

/** Characters of a bullet: aimed at, and the most that is shown without looking for a place to end it. */
export const BULLET_LENGTHS_CHARS: Record<Language, { least: number; most: number }> = {
  ko: { least: 42, most: 124 },
  en: { least: 60, most: 200 },
  other: { least: 60, most: 200 },
};

/** An address behind what it is the address of. */
const TRAILING_LINK = /(?<=.{12})[\s:：([]*(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+$/;

/** A full stop that belongs to an abbreviation. */
const ABBREVIATED = /(?:\b(?:etc|Inc|Ltd|Corp|Co|Jr|Sr|vs|al|a\.m|p\.m|e\.g|i\.e)|\b(?:\p{L}\.)+\p{L}|\.\.)\.$/u;

/**
 * What a bullet says of a sentence: the sentence without leading connectives, cross-references, citations, datelines and the
 * full stop. Words, numbers, names, negations and hedges stay as they are. A sentence that is too long loses insertions, then
 * ends at the last clause boundary where nothing that carries weight follows, and stays whole where there is none.
 */
export function bulletText(sentence: string, language: Language): string {
  const spaced = sentence.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  if (spaced.length > MAX_SENTENCE_CHARS) return spaced;
  const plain = /:\/\/|www\.|pic\.t/.test(spaced) ? spaced.replace(TRAILING_LINK, '') : spaced;
  const clean = (language === 'ko' ? cleanKorean(plain) : cleanEnglish(plain)).trim();
  // What little is left of a sentence that was nothing but an opening says less than the sentence.
  const kept = /[\p{L}\p{N}]{2}/u.test(clean) && clean.length * 3 > plain.length ? clean : plain;
  return quoted(withoutFullStop(unwrapped(shortened(kept, language))));
}

function shortened(sentence: string, language: Language): string {
  const { least, most } = BULLET_LENGTHS_CHARS[language];
  if (sentence.length <= most) return sentence;
  const text =
    language === 'en'
      ? withoutInsertions(sentence, most)
      : language === 'ko'
        ? withoutGlosses(sentence, most)
        : sentence;
  if (text.length <= most) return text;
  let best: string | undefined;
  const fits = (candidate: string) => candidate.length >= least && candidate.length <= most && isBalanced(candidate);
  if (language === 'ko') {
    for (const { at, ending } of koreanCuts(text)) {
      const candidate = text.slice(0, at) + ending;
      if (fits(candidate)) best = candidate;
    }
  } else {
    for (const at of englishCuts(text)) {
      const candidate = text.slice(0, at).replace(/[\s,;:–—-]+$/, '');
      if (fits(candidate)) best = candidate;
    }
  }
  return best ?? text;
}

// A sentence that is one bracket: "(This is new.)"
function unwrapped(text: string): string {
  const inner = /^\(([^()]+)\)\.?$/.exec(text)?.[1];
  return inner && /^(?:if|when|as|so|and|but|or|not|see|in|for|this|that|the|an?)\s/.test(inner)
    ? inner[0]!.toUpperCase() + inner.slice(1)
    : (inner ?? text);
}

function withoutFullStop(text: string): string {
  if (/[\p{L}\p{N}%)\]”"][:：;,；，、]$/u.test(text)) return text.slice(0, -1).trimEnd();
  if (!/[.。]$/.test(text) || ABBREVIATED.test(text)) return text;
  return text.slice(0, -1).trimEnd();
}

// A sentence out of the middle of a longer quotation gets the mark that its neighbours have.
function quoted(text: string): string {
  // Inches close nothing, „this“ is closed by what opens elsewhere, and a page that mixes its marks cannot be helped.
  if (/\d["”]|[„‚]/.test(text) || (/[“”]/.test(text) && text.includes('"'))) return text;
  for (const [open, close] of ['“”', '「」', '『』']) {
    const opened = text.split(open!).length - 1;
    const closed = text.split(close!).length - 1;
    if (opened === closed + 1 && text.lastIndexOf(open!) > text.lastIndexOf(close!)) return text + close;
    if (closed === opened + 1 && (opened === 0 || text.indexOf(close!) < text.indexOf(open!))) return open + text;
  }
  if ((text.match(/"/g)?.length ?? 0) !== 1) return text;
  if (text.startsWith('"')) return `${text}"`;
  return text.endsWith('"') ? `"${text}` : text;
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/"/g) % 2 === 0 &&
    (/„/.test(text) ? count(/„/g) === count(/[“”]/g) : count(/“/g) === count(/”/g)) &&
    count(/[([]/g) === count(/[)\]]/g) &&
    count(/[「『]/g) === count(/[」』]/g)
  );
}
