import type en from '../../public/_locales/en/messages.json';
import type ko from '../../public/_locales/ko/messages.json';

/** A key that stands in both locale files. */
export type TextKey = keyof typeof ko & keyof typeof en;

/** Key -> text with `$1` to `$9` for values, in the reader's language. */
export type Texts = Record<string, string>;

export type Translate = (key: TextKey, ...values: (string | number)[]) => string;

const made = new WeakMap<Texts, Translate>();

/** A closing mark and the particle on it, which browsers part although `keep-all` forbids it: held together by a word joiner. */
const joined = (text: string): string => text.replace(/(?<=[’”)])(?=[가-힣])/g, '\u2060');

/**
 * A translate function over `texts`, the same one every time, so that what depends on it need not render again.
 * A key that is missing shows itself, so that it is noticed.
 */
export function translateWith(texts: Texts): Translate {
  const known = made.get(texts);
  if (known) return known;
  const translate: Translate = (key, ...values) =>
    joined(texts[key] ?? key).replace(/\$([1-9])/g, (_, n: string) => String(values[Number(n) - 1] ?? ''));
  made.set(texts, translate);
  return translate;
}

/** The texts of a locale file in Chrome's `messages.json` form. */
export function textsFrom(messages: Record<string, { message: string }>): Texts {
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** US dollars as "$0.02": two decimals, below a cent two figures, never "$0.00" for what costs something. */
export function moneyText(dollars: number): string {
  if (dollars === 0) return '$0';
  if (dollars < 0.0001) return '<$0.0001';
  return `$${dollars < 0.01 ? Number(dollars.toPrecision(2)) : dollars.toFixed(2)}`;
}
