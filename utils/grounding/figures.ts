import { monthsIn, spelledNumbersIn } from './spelled-numbers.ts';

/** A number that a bullet says, with what follows it. */
export interface Figure {
  /** As it stands in the bullet. */
  raw: string;
  value: number;
  /** The letters behind it: `만`, `km`, `년`. */
  unit: string;
  /** It is said to be about so much. */
  about: boolean;
}

const SCALES: Record<string, number> = { 십: 10, 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 };
/** Numbers that are no part of a name such as GPT-5 or M4: 1,290 · 2만 1천 · 65억 · 3.5. */
const NUMBER =
  /(?<![A-Za-z][-.]?|[\d.,])(?:\d[\d,]*(?:\.\d+)?\s?(?:[십백천]?[만억조]|[십백천](?![가-힣]{2})))(?:\s?\d[\d,]*(?:\.\d+)?\s?(?:[십백천]?[만억조]|[십백천]|(?=\D|$)))*|(?<![A-Za-z][-.]?|[\d.,])\d[\d,]*(?:\.\d+)?/g;
const PART = /(\d[\d,]*(?:\.\d+)?)\s?([십백천]?[만억조]|[십백천])?/g;
const ABOUT_BEFORE = /(?:약|대략|거의|최대|최소|무려)\s*[$€£₩]?$/;
const ABOUT_AFTER = /^\s?(?:[가-힣]{0,3}\s?)?(?:여|남짓|가량|정도|이상|이하|넘|안팎|대(?![가-힣])|쯤|미만|초과|~)/;
/** 3분의 1 */
const FRACTION = /(?<!\d)(\d+)분의\s?(\d+)/g;

const plain = (digits: string) => Number(digits.replace(/,/g, ''));
const scaleOf = (unit: string | undefined) =>
  [...(unit ?? '')].reduce((product, char) => product * (SCALES[char] ?? 1), 1);

/** Before a number, what says that it is said to be about so much. */
const MAX_ABOUT_CHARS = 12;

/** The numbers that a Korean bullet says; list numbers and what belongs to a name are none. */
export function figuresOf(text: string): Figure[] {
  const found: Figure[] = [];
  const rest = text.replace(FRACTION, (raw, below: string, above: string) => {
    found.push({ raw, value: Number(above) / Number(below), unit: '', about: true });
    return ' '.repeat(raw.length);
  });
  for (const { 0: raw, index } of rest.matchAll(NUMBER)) {
    const value = numberOf(raw);
    if (Number.isNaN(value)) continue;
    const behind = rest.slice(index + raw.length);
    const unit = /^\s?([A-Za-z가-힣%℃℉°]+)/.exec(behind)?.[1] ?? '';
    const about =
      ABOUT_BEFORE.test(rest.slice(Math.max(0, index - MAX_ABOUT_CHARS), index)) || ABOUT_AFTER.test(behind);
    found.push({ raw: raw.trim(), value, unit, about });
  }
  return found;
}

function numberOf(raw: string): number {
  let sum = 0;
  for (const [, digits = '', scale] of raw.matchAll(PART)) sum += plain(digits) * scaleOf(scale);
  return sum;
}

/** Every value that a source's text can be said to hold, in English and Korean ways of writing. */
export interface FigureValues {
  numbers: number[];
  /** 1 to 12, of months that are named. */
  months: number[];
}

const ENGLISH_SCALE: [RegExp, number][] = [
  [/^\s?-?(?:hundred)\b/i, 100],
  [/^\s?-?(?:thousand\b|k\b|K\b)/, 1e3],
  [/^\s?-?(?:million\b|mn\b|mm\b|M\b|m\b)/i, 1e6],
  [/^\s?-?(?:billion\b|bn\b|B\b)/i, 1e9],
  [/^\s?-?(?:trillion\b|tn\b|T\b)/i, 1e12],
];

/** All numbers of a source: digits with and without their scale, Korean compounds, spelled numbers, named months. */
export function valuesIn(text: string): FigureValues {
  const numbers = spelledNumbersIn(text);
  for (const { value } of figuresOf(text)) numbers.push(value);
  for (const { 0: digits, index } of text.matchAll(/(?<![a-z\d])\d[\d,]*(?:\.\d+)?/g)) {
    const value = plain(digits);
    numbers.push(value);
    const behind = text.slice(index + digits.length, index + digits.length + 12);
    for (const [scale, by] of ENGLISH_SCALE) if (scale.test(behind)) numbers.push(value * by);
  }
  return { numbers, months: monthsIn(text) };
}

/** What a metric figure is in the units that English texts have: [unit of the bullet, word of the source, factor]. */
const CONVERSIONS: [RegExp, RegExp, number[]][] = [
  [/^(?:km|킬로|㎞)/i, /\bmiles?\b|\bmi\b/i, [1.609]],
  [/^(?:m$|미터|m(?![a-z]))/i, /\bfeet\b|\bfoot\b|\bft\b|\byards?\b/i, [0.3048, 0.9144]],
  [/^(?:cm|센티|㎝|mm|밀리)/i, /\binch(?:es)?\b|["”]/i, [2.54, 25.4]],
  [/^(?:kg|킬로그램|㎏|톤)/i, /\bpounds?\b|\blbs?\b|\btons?\b/i, [0.4536, 0.9072]],
  [/^(?:g$|그램)/i, /\bounces?\b|\boz\b/i, [28.35]],
  [/^(?:L$|리터|ℓ)/i, /\bgallons?\b|\bgal\b/i, [3.785]],
  [/^(?:㎡|제곱|헥타르)/i, /\bsquare f|\bsq\b|\bacres?\b/i, [0.0929, 0.4047, 4047]],
];

const near = (a: number, b: number, share: number) => Math.abs(a - b) <= Math.abs(b) * share;
/** What "about" leaves room for. */
const ROUNDED = 0.05;

/** A number that is read as a year, and never rounded. */
export const isYearValue = (value: number) => value >= 1900 && value <= 2100;
const isYear = ({ value, unit }: Figure) => unit.startsWith('년') || (isYearValue(value) && unit === '');

/** Whether `value` is one of a source's numbers; `isRounded`: or is about one of them, as far as it says so. */
export const isAmong = (value: number, numbers: readonly number[], isRounded = false): boolean =>
  numbers.some((n) => n === value || near(n, value, isRounded ? ROUNDED : 1e-9));

/** Whether a source holds what a figure says: the same value, a rounding that says so, the same in metric units or hours. */
export function supportsFigure(figure: Figure, { numbers, months }: FigureValues, text: string): boolean {
  const { value, unit, about } = figure;
  // One of something, and "세 가지" written 3가지: counted, not read.
  if (value === 1 || (value <= 5 && /^(?:가지|단계|번째|차례|부분)/.test(unit))) return true;
  const exact = (v: number) => isAmong(v, numbers);
  if (exact(value)) return true;
  if (unit.startsWith('월') && months.includes(value)) return true;
  if (unit.startsWith('시') && (exact(value + 12) || exact(value - 12))) return true;
  if (/^(?:%|퍼센트|배)/.test(unit) && (exact(value / 100) || exact(value * 100))) return true;
  if (/^(?:%|퍼센트)/.test(unit) && /%|percent|퍼센트/.test(text) && exact(100 - value)) return true;
  if (unit.startsWith('세기') && numbers.some((n) => Math.floor(n / 100) === value - 1)) return true;
  if (isYear(figure)) return false;
  if (about && isAmong(value, numbers, true)) return true;
  if (/^(?:℃|°|도)/.test(unit) && numbers.some((n) => near(((n - 32) * 5) / 9, value, 0.05))) return true;
  return CONVERSIONS.some(
    ([metric, imperial, factors]) =>
      metric.test(unit) &&
      imperial.test(text) &&
      numbers.some((n) => factors.some((factor) => near(n * factor, value, 0.05))),
  );
}
