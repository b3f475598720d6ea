import { ENGLISH_SCALES, FIGURE_WORDS, koreanCountOf } from './number-words.ts';

const DIGITS = /(?<![\p{L}\d_{])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d)/gu;
const KOREAN_NUMBER =
  /(?:\d[\d,]*(?:\.\d+)?\s?(?:천만|백만|십만|[십백천만억조])*\s?)+|[일이삼사오육칠팔구]?[십백천](?:[일이삼사오육칠팔구십백천만억조]*)/gu;
const UNITS: Record<string, number> = { 십: 10, 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 };
const SINO = '영일이삼사오육칠팔구';

/** A figure of an English sentence: as it is written, and every value that may stand for it in Korean. */
export interface TranslatedFigure {
  text: string;
  /** UTF-16 offset. */
  at: number;
  values: number[];
}

const plain = (digits: string) => Number(digits.replaceAll(',', ''));

/** The figures of an English sentence that must survive its translation: 2.5 million may become 250만, 2 pm 14시. */
function figures(english: string): TranslatedFigure[] {
  return Array.from(english.matchAll(DIGITS), ({ 0: text, index }) => {
    const value = plain(text);
    const after = english.slice(index + text.length);
    const values = [value];
    for (const [scale, factor] of ENGLISH_SCALES) if (scale.test(after)) values.push(value * factor);
    if (/^(?::\d\d)?\s?p\.?m\b/i.test(after) && value < 12) values.push(value + 12);
    // The 1800s are the 19th century too.
    if (/^['’]?s\b/.test(after) && value % 100 === 0) values.push(value / 100 + 1);
    if (/^['’]?s\b/.test(after) && value > 100) values.push(value % 100);
    if (/^(?:st|nd|rd|th)?[- ]century/.test(after)) values.push((value - 1) * 100);
    return { text, at: index, values };
  }).filter(({ text, at }) => !/^00?$/.test(text) || english[at - 1] !== ':');
}

/** The value of a Korean numeral: '1천 2백만' -> 12,000,000; NaN where it is none. */
export function koreanNumberValue(numeral: string): number {
  let total = 0;
  let part = 0;
  let digit: number | undefined;
  for (const [token] of numeral.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?|\S/g)) {
    const unit = UNITS[token];
    if (unit === undefined) {
      const value = SINO.includes(token) ? SINO.indexOf(token) : Number(token);
      if (Number.isNaN(value)) return Number.NaN;
      digit = value;
    } else if (unit < 1e4) {
      part += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      total += (part + (digit ?? (part ? 0 : 1))) * unit;
      part = 0;
      digit = undefined;
    }
  }
  return total + part + (digit ?? 0);
}

function valuesIn(korean: string): Set<number> {
  const found = new Set<number>();
  for (const [numeral] of korean.matchAll(KOREAN_NUMBER)) {
    found.add(koreanNumberValue(numeral));
    for (const part of numeral.trim().split(/\s+/)) found.add(koreanNumberValue(part));
  }
  for (const [digits] of korean.matchAll(/\d[\d,]*(?:\.\d+)?/g)) found.add(plain(digits.replace(/,+$/, '')));
  return found;
}

const near = (a: number, b: number) => a === b || Math.abs(a - b) <= Math.abs(a) * 1e-9;

/** The figures of the English sentence that its Korean translation says nowhere, neither in digits nor in words. */
export function findLostFigures(english: string, korean: string): TranslatedFigure[] {
  const wanted = figures(english);
  if (wanted.length === 0) return wanted;
  const found = [...valuesIn(korean)];
  return wanted.filter(({ text, values }) => {
    if (korean.includes(text)) return false;
    if (values.some((value) => found.some((other) => near(value, other)))) return false;
    const half = /^(\d+)\.5$/.exec(text)?.[1];
    // 1.5 hours are 1시간 30분, 2.5 years 2년 반.
    if (half && new RegExp(`${half}\\s?[가-힣]{1,2}\\s?(?:30분|반)`).test(korean)) return false;
    return !(FIGURE_WORDS[text]?.test(korean) || koreanCountOf(plain(text), korean));
  });
}
