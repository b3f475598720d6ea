import { trimEndOf } from '../text/text-end.ts';
import { type FigureValues, isAmong, isYearValue, valuesIn } from './figures.ts';
import { spelledNumbersIn } from './spelled-numbers.ts';

/** A number that an English text says. It stands where one of its values does. */
export interface PointFigure {
  values: number[];
  /** It is said to be about so much. */
  about: boolean;
}

const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  M: 1e6,
  billion: 1e9,
  bn: 1e9,
  B: 1e9,
  trillion: 1e12,
  tn: 1e12,
  T: 1e12,
};
/** Digits that are no part of a name (GPT-5, v2.1), with the word or letter that says how many of them there are. */
const DIGITS =
  /(?<![\p{L}\d.,][-.]?)(\d[\d,]*(?:\.\d+)*)(?:[\s-]?(hundred|thousand|million|billion|trillion)\b|\s?(mn|bn|tn)\b|([kKMBT])(?![\p{L}\d]))?/gu;
const SPELLED =
  /\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|dozen)\b[\s-]*)+|\b(?:half|halved|twice|doubled?|tripled?|tenfold)\b/gi;
const ABOUT = /\b(?:about|around|nearly|almost|roughly|approximately|some|over|more than|up to|close to|~)\s*[$€£₩]?$/i;
/** Characters before a number in which "about" is looked for. */
const MAX_ABOUT_CHARS = 24;

/** The numbers of an English text, in digits and in words; "one" and ordinals are none. */
export function figuresIn(text: string): PointFigure[] {
  const found: PointFigure[] = [];
  const rest = text.replace(DIGITS, (raw, digits: string, word = '', short = '', letter = '', at: number) => {
    const bare = trimEndOf(digits, /[,.]/).replace(/,/g, '');
    const scale = SCALES[word.toLowerCase()] ?? SCALES[short] ?? SCALES[letter === 'K' ? 'k' : letter] ?? 1;
    // Of a version that is no number ("2.0.1"), its parts.
    const parts = /\..*\./.test(bare) ? bare.split('.').map(Number) : [Number(bare) * scale];
    for (const value of parts) found.push({ values: [value], about: isAbout(text, at) });
    return ' '.repeat(raw.length);
  });
  for (const { 0: raw, index } of rest.matchAll(SPELLED)) {
    const values = spelledNumbersIn(raw);
    // "three hundred" is one number, the scale alone is none of its own.
    const whole = /^(?:\w+[\s-]+)*(?:hundred|thousand|million|billion|trillion)\s*$/i.test(raw)
      ? [values.reduce((most, value) => Math.max(most, value), 0)]
      : values;
    if (whole.length > 0) found.push({ values: whole, about: isAbout(rest, index) });
  }
  return found;
}

/** Whether a source holds what a figure says; `numbers` as `numbersIn` found them there. */
export function isFigureInSource({ values, about }: PointFigure, numbers: FigureValues['numbers']): boolean {
  return values.some((value) => isAmong(value, numbers, about && !isYearValue(value)));
}

/** All values that a source's text can be said to hold. */
export const numbersIn = (text: string): number[] => valuesIn(text).numbers;

const isAbout = (text: string, at: number) => ABOUT.test(text.slice(Math.max(0, at - MAX_ABOUT_CHARS), at));
