import { FAVORITE_MAX_CHARS, FAVORITE_NODE_CHARS } from '../../../domain/limits.ts';

/**
 * Returns whether a value has no more text and no more parts than a favorite may have, and nothing but text, numbers, objects
 * and lists. Walks without recursion, and no further than to where the limit is passed: what it is asked about may be nested or
 * grown beyond all measure.
 */
export function isWithinFavoriteSize(value: unknown): boolean {
  const waiting: unknown[] = [value];
  let chars = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') chars += next.length;
    else if (typeof next === 'object' && next !== null) {
      if (!Array.isArray(next) && !isPlainObject(next)) return false;
      const values = Object.values(next);
      chars += FAVORITE_NODE_CHARS + values.length;
      if (chars > FAVORITE_MAX_CHARS) return false;
      for (const inner of values) if (typeof inner === 'string' || typeof inner === 'object') waiting.push(inner);
    }
    if (chars > FAVORITE_MAX_CHARS) return false;
  }
  return true;
}

/** No blob, map or buffer, as a database can hold; of whatever realm. */
function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
