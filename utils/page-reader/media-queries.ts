/** The window that a fetched page is read for: an ordinary one, in CSS pixels. */
const WINDOW = { width: 1280, height: 800 };
const PIXELS: Record<string, number> = { px: 1, em: 16, rem: 16, cm: 37.8, in: 96, pt: 4 / 3 };

/** Whether the device has a media feature, as `(hover: hover)`. */
export type HasFeature = (feature: string) => boolean;

/** Whether a media query list fits a reader's screen. `hasFeature` is asked what its size does not tell. */
export function fitsScreen(list: string, hasFeature: HasFeature): boolean {
  const queries = parted(list, /,/y);
  return queries.length === 0 || queries.some((query) => fits(query, hasFeature));
}

function fits(query: string, hasFeature: HasFeature): boolean {
  const [first = '', ...others] = parted(query, /\s+and\s+/iy);
  const [, not, rest = first] = /^(not|only)\s+(.*)$/is.exec(first) ?? [];
  const found = [rest, ...others].every((part) => holds(part, hasFeature));
  return not?.toLowerCase() === 'not' ? !found : found;
}

function holds(part: string, hasFeature: HasFeature): boolean {
  const term = part.trim();
  if (/^(?:all|screen)$/i.test(term)) return true;
  if (!term.startsWith('(')) return /^not\s/i.test(term) && !holds(term.slice(4), hasFeature);
  const either = parted(term, /\s+or\s+/iy);
  if (either.length > 1) return either.some((one) => holds(one, hasFeature));
  const inner = term.slice(1, -1).trim();
  if (/^(?:\(|not\s)/i.test(inner)) return parted(inner, /\s+or\s+/iy).some((one) => fits(one, hasFeature));
  return ofSize(inner) ?? hasFeature(term);
}

/** What a feature asks of the window's size; undefined where it asks something else. */
function ofSize(feature: string): boolean | undefined {
  const plain = /^(?:(min|max)-)?(?:device-)?(width|height)\s*:\s*(.+)$/i.exec(feature);
  if (plain) {
    const [, bound, side = '', length = ''] = plain;
    const [has, asked] = [sizeOf(side), pixels(length)];
    return bound?.toLowerCase() === 'min' ? has >= asked : bound ? has <= asked : has === asked;
  }
  const range = /^(?:(.+?)\s*([<>]=?)\s*)?(width|height)(?:\s*([<>]=?|=)\s*(.+))?$/i.exec(feature);
  if (range) {
    const [, left, leftSign, side = '', rightSign, right] = range;
    const has = sizeOf(side);
    return (!left || compare(pixels(left), leftSign, has)) && (!right || compare(has, rightSign, pixels(right)));
  }
  const way = /^orientation\s*:\s*(\w+)$/i.exec(feature)?.[1];
  return way === undefined ? undefined : way.toLowerCase() === 'landscape';
}

const sizeOf = (side: string): number => WINDOW[side.toLowerCase() as keyof typeof WINDOW];

function compare(a: number, sign: string | undefined, b: number): boolean {
  if (sign === '=') return a === b;
  if (a === b) return sign?.endsWith('=') === true;
  return sign?.startsWith('<') ? a < b : a > b;
}

function pixels(length: string): number {
  const [, number, unit = 'px'] = /^([\d.]+)([a-z]+)?$/i.exec(length.trim()) ?? [];
  return Number(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN);
}

/** `text` between what `separator` (sticky) finds outside of brackets. */
function parted(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    separator.lastIndex = at;
    const found = depth === 0 ? separator.exec(text)?.[0].length : undefined;
    if (!found) continue;
    parts.push(text.slice(from, at));
    from = at + found;
    at = from - 1;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
}
