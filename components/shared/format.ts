import type { Translate } from '../../utils/i18n/texts.ts';

const AGES = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** The language that the texts of `t` are in, as BCP 47. */
export const languageOf = (t: Translate): string => (t('ui_language') === 'ko' ? 'ko' : 'en');

// Not by Intl, which takes some 20 ms to load a language's data before the panel's first line can be drawn.
/** 1234 as "1,234", in both languages. */
export const numberText = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** How long before `now` (ms) the ISO time `iso` was, in the largest whole unit; empty where it is no time. */
export function ageText(iso: string, now: number, t: Translate): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (Number.isNaN(seconds)) return '';
  const age = AGES.find(([, size]) => seconds >= size);
  if (!age) return t('ui_ago_now');
  const [unit, size] = age;
  const count = Math.floor(seconds / size);
  return t(count === 1 ? `ui_ago_${unit}_one` : `ui_ago_${unit}`, numberText(count));
}

/** A duration as "0.2초": one decimal below ten seconds, never "0.0". */
export function secondsText(milliseconds: number, t: Translate): string {
  if (milliseconds < 100) return t('ui_seconds_few', 0.1);
  const seconds = milliseconds / 1000;
  return t('ui_seconds', seconds < 10 ? Number(seconds.toFixed(1)) : numberText(Math.round(seconds)));
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
