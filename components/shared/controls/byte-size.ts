import type { Translate } from '../../../utils/i18n/texts.ts';
import { languageOf } from '../format.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1.2MB": bytes for people, in decimal units; one decimal below ten. */
export function byteSize(bytes: number, t: Translate): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(languageOf(t), {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power ? 'short' : 'long',
    maximumFractionDigits: power && value < 10 ? 1 : 0,
  }).format(value);
}
