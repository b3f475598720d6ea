import type { Translate } from '../../utils/texts.ts';

const AGES: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** The language that the texts of `t` are in, as BCP 47. */
export const languageOf = (t: Translate): string => (t('ui_language') === 'ko' ? 'ko' : 'en');

/** 1234 as "1,234". */
export const numberText = (value: number, t: Translate): string => value.toLocaleString(languageOf(t));

/** How long before `now` (ms) the ISO time `iso` was, in the largest whole unit; empty where it is no time. */
export function ageText(iso: string, now: number, t: Translate): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (Number.isNaN(seconds)) return '';
  const [unit, size] = AGES.find(([, size]) => seconds >= size) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(languageOf(t), { numeric: 'always' }).format(-Math.floor(seconds / size), unit);
}

/** A duration as "0.2초": one decimal below ten seconds, never "0.0". */
export function secondsText(milliseconds: number, t: Translate): string {
  if (milliseconds < 100) return t('ui_seconds_few', 0.1);
  const seconds = milliseconds / 1000;
  return t('ui_seconds', seconds < 10 ? Number(seconds.toFixed(1)) : numberText(Math.round(seconds), t));
}

/** Whole percents of `parts` that add up to 100 (largest remainders first); all 0 where there is nothing. */
export function percents(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / total) * 100);
  const whole = exact.map(Math.floor);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!));
  const missing = 100 - whole.reduce((sum, part) => sum + part, 0);
  for (const i of byRemainder.slice(0, missing)) whole[i]! += 1;
  return whole;
}
