import type { Article, Block, Language } from '../domain/index.ts';
import { MAX_ARTICLE_CHARS } from '../domain/limits.ts';
import { runToEnd } from '../lib/yield-to-main.ts';
import { splitSentences } from '../text/sentences.ts';
import { isBoilerplateHeading, isBoilerplateSentence, isInsetHeading } from './boilerplate-sentences.ts';
import { wordCount } from './ranking.ts';

/** One sentence of an article; `text` stands so in `article.blocks[block].text`. */
export interface Unit {
  text: string;
  block: number;
  kind: Block['kind'];
  /** Nesting of a list item. */
  level: number;
  /** Words, as English would need them. */
  words: number;
}

/** A heading and where it stands: before `units[at]`. */
export interface HeadingMark {
  text: string;
  level: number;
  at: number;
}

/** What a summary is made from. */
export interface SentenceUnits {
  units: Unit[];
  headings: HeadingMark[];
  /** Characters read, out of `total`. */
  read: number;
  total: number;
}

/** A sentence longer than this is read in pieces. */
const LONGEST = 600;
const PIECE = 200;
/** English words that a Korean one, with its josa and endings, stands for. */
const KOREAN_WORD = 1.6;

/** The sentences and headings of an article without code and without what is about the page. */
export function splitIntoUnits(article: Article): SentenceUnits {
  return runToEnd(readingSteps(article));
}

/** Characters after which reading pauses. */
const STEP_CHARS = 8_000;

/** Reads the same, and pauses every few thousand characters. */
export function* readingSteps(article: Article): Generator<void, SentenceUnits> {
  const total = article.blocks.reduce((sum, block) => sum + block.text.length, article.unreadChars ?? 0);
  const reading: SentenceUnits = { units: [], headings: [], read: 0, total };
  const seen = new Set<string>();
  const headed = article.blocks.some((block) => block.kind === 'heading');
  let dropped = 0;
  let pauseAt = STEP_CHARS;
  for (let i = 0; i < article.blocks.length && reading.read < MAX_ARTICLE_CHARS; i++) {
    const block = article.blocks[i]!;
    if (reading.read >= pauseAt) {
      yield;
      pauseAt = reading.read + STEP_CHARS;
    }
    const room = MAX_ARTICLE_CHARS - reading.read;
    const text = block.text.length > room ? block.text.slice(0, room) : block.text;
    reading.read += text.length;
    if (block.kind === 'code') continue;
    const level = headingLevel(article, i, headed);
    if (level > 0) {
      if (dropped === 0 || level <= dropped) dropped = isBoilerplateHeading(text) ? level : 0;
      if (dropped === 0) addHeading(reading, text, level, article.title);
    } else if (dropped === 0) addUnits(reading, { ...block, text }, i, article.language, seen);
  }
  if (reading.units.length === 0) addComments(reading, article);
  return reading;
}

// Of a page that is nothing but code, what its comments say.
function addComments(reading: SentenceUnits, { blocks }: Article): void {
  blocks.forEach(({ kind, text }, block) => {
    if (kind !== 'code') return;
    for (const [, comment] of text
      .slice(0, MAX_ARTICLE_CHARS)
      .matchAll(/(?:\/\/|#|--|\/\*+|^[ \t]*\*)[ \t]+(\p{L}[^\n]{12,300}?)[ \t]*(?:\*\/)?$/gmu))
      reading.units.push({ text: comment!, block, kind, level: 0, words: wordCount(comment!) });
  });
}

// Where a page marks no headings, a short line that looks like one is taken for one: numbered, or in capitals.
function headingLevel({ blocks }: Article, i: number, headed: boolean): number {
  const { kind, text, level } = blocks[i]!;
  if (kind === 'heading') return level ?? 2;
  if (headed || kind !== 'paragraph' || text.length > 70 || text.length < 3 || /[.!?,;:…"”]\s*$/.test(text)) return 0;
  const next = blocks[i + 1];
  if (!next || next.kind === 'heading' || next.text.length < text.length + 30) return 0;
  const numbered =
    /^(?:(?:article|section|chapter|part|step) )?(?:\d{1,2}|[ivx]{1,4})[.):]?\s+\p{Lu}|^제\s?\d+\s?[조장절항]/iu;
  const capitals = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u;
  return numbered.test(text) || capitals.test(text) ? 2 : 0;
}

function addHeading(reading: SentenceUnits, text: string, level: number, title: string): void {
  const heading = text
    .replace(/\s+/g, ' ')
    .replace(/\s*(?:\[edit\]|\[편집\]|[#¶§])\s*$/i, '')
    .trim();
  if (heading === '' || heading === title.trim() || isInsetHeading(heading)) return;
  reading.headings.push({ text: heading, level, at: reading.units.length });
}

function addUnits(reading: SentenceUnits, block: Block, index: number, language: Language, seen: Set<string>): void {
  if (isBoilerplateSentence(block.text)) return;
  for (const sentence of splitSentences(block.text, language))
    for (const text of pieces(sentence.text)) {
      if (isBoilerplateSentence(text) || (text.length > 20 && seen.has(text))) continue;
      // A pull quote, or a page that carries its text twice.
      seen.add(text);
      const words = Math.round(wordCount(text) * (language === 'ko' ? KOREAN_WORD : 1));
      reading.units.push({ text, block: index, kind: block.kind, level: block.level ?? 0, words });
    }
}

/** A sentence, or the pieces of one without end: cut behind marks, before conjunctions, at spaces, or anywhere. */
function pieces(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const found: string[] = [];
  let from = 0;
  while (sentence.length - from > PIECE * 1.5) {
    const window = sentence.slice(from, from + PIECE);
    const cut =
      lastMatch(window, /[;:,、，]\s+/g) ||
      lastMatch(window, /\s+(?=(?:and|but|so|because|then|when|while|which) )/g) ||
      lastMatch(window, /\s+/g) ||
      (/[\ud800-\udbff]$/.test(window) ? PIECE - 1 : PIECE);
    found.push(sentence.slice(from, from + cut).trim());
    from += cut;
  }
  found.push(sentence.slice(from).trim());
  return found.filter((piece) => piece !== '');
}

function lastMatch(window: string, pattern: RegExp): number {
  let end = 0;
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length;
  return end > PIECE / 3 ? end : 0;
}
