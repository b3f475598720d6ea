import type { Language, Mood } from '../domain/index.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { sentencesIn } from './author-text.ts';
import { englishFeatures } from './features/english-features.ts';
import { englishValence } from './features/english-valence.ts';
import { FeatureBag } from './features/feature-bag.ts';
import { koreanFeatures } from './features/korean-features.ts';
import { logitsOf } from './logits.ts';
import { cuesOf } from './mood-cues.ts';
import { readWeights, type Table } from './weights-file.ts';

export type Tables = Record<'en' | 'ko', Table>;
/** Probabilities of the three moods; they sum up to 1. */
export type Shares = Record<Mood, number>;

/** Of a longer text its beginning and its end are read, this many characters each. */
const HALF = 3000;
const FEATURES = { en: englishFeatures, ko: koreanFeatures };
const HANGUL = /[\uac00-\ud7a3]/;
/** English words that make a sentence, not a term in a Korean one. */
const ENGLISH = /(?:[a-z']+[\s,]+){3,}[a-z']+/i;
/** Faces look like code to a detector of languages. */
const FACE = /[:;=8xX]['^-]?[()[\]{}|\\/]+/g;
const bag = new FeatureBag();

/** The tables of a weights file. Throws where one is missing or the bytes are something else. */
export function tablesOf(bytes: Uint8Array): Tables {
  const tables = readWeights(bytes);
  const of = (language: 'en' | 'ko') => {
    const table = tables.find(({ head }) => head.language === language);
    if (!table) throw new Error(`no weights for ${language}`);
    return table;
  };
  return { en: of('en'), ko: of('ko') };
}

/** What a text says: how likely each mood is, and what words spoke for one (to be asked before the next text is judged). */
export interface Classification {
  shares: Shares;
  cues(mood: 'positive' | 'negative'): string[];
}

/** Judges what a comment's author wrote, in either language or both; null in another one. */
export function classifyText(text: string, tables: Tables): Classification | null {
  const read = text.length > 2 * HALF ? `${text.slice(0, HALF)}\n${text.slice(-HALF)}` : text;
  const language = languageOf(read);
  if (language === 'other') return null;
  const parts = HANGUL.test(read) && ENGLISH.test(read) ? byLanguage(read, language) : { [language]: read };
  const judged = (['en', 'ko'] as const).flatMap((language) => {
    const part = parts[language];
    return part ? [{ part, language, own: sharesOf(fill(part, language), tables[language]) }] : [];
  });
  const all = judged.reduce((sum, { part }) => sum + part.length, 0);
  const shares: Shares = { positive: 0, neutral: 0, negative: 0 };
  for (const { part, own } of judged) {
    for (const mood of ['positive', 'neutral', 'negative'] as const) shares[mood] += (own[mood] * part.length) / all;
  }
  const largest = judged.reduce((a, b) => (b.part.length > a.part.length ? b : a));
  const cues = (mood: 'positive' | 'negative') =>
    cuesOf(judged.length > 1 ? fill(largest.part, largest.language) : bag, tables[largest.language], mood);
  return { shares, cues };
}

/** One or two English words of a plain mood are English, whatever marks stand around them. */
function languageOf(text: string): Language {
  const language = detectLanguage(text.replace(FACE, ' '));
  if (language !== 'other') return language;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length <= 2 && words.some((word) => Math.abs(englishValence(word)) >= 2) ? 'en' : 'other';
}

/** Sentences without Hangul that are English go to English, all others to the language of the whole. */
function byLanguage(text: string, main: 'en' | 'ko'): Partial<Record<'en' | 'ko', string>> {
  const parts = { en: '', ko: '' };
  for (const sentence of sentencesIn(text)) {
    const language = HANGUL.test(sentence) ? 'ko' : ENGLISH.test(sentence) ? 'en' : main;
    parts[language] += `${sentence} `;
  }
  return parts;
}

/** The features of a text in one language, in a bag that the next call fills again. */
function fill(text: string, language: 'en' | 'ko'): FeatureBag {
  bag.clear();
  FEATURES[language](text, bag);
  return bag;
}

/** How likely each mood is, by one language's weights and their calibration. */
function sharesOf(filled: FeatureBag, table: Table): Shares {
  const { stretch, shift } = table.head;
  const [up, down] = logitsOf(filled, table);
  const p = up * stretch[0] + shift[0];
  const n = down * stretch[1] + shift[1];
  const most = Math.max(0, p, n);
  const neutral = Math.exp(-most);
  const positive = Math.exp(p - most);
  const negative = Math.exp(n - most);
  const all = neutral + positive + negative;
  return { positive: positive / all, neutral: neutral / all, negative: negative / all };
}
