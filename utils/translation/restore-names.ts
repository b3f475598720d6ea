import { KNOWN_NAMES } from './known-names.ts';
import type { ProtectedSpan } from './literals.ts';
import { attachParticle, NOUN_ENDS } from './particles.ts';

/** What is longer is an address or code, which comes back as it was or is missed. */
const MAX_NAME_CHARS = 100;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Puts `name` where `pattern` is found, its particle with it. */
function put(text: string, pattern: RegExp, name: string): string {
  let out = '';
  let at = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    out += text.slice(at, index) + name;
    at = index + found.length;
    const { particle, taken } = attachParticle(name, text.slice(at));
    out += particle;
    at += taken;
  }
  return out + text.slice(at);
}

/**
 * A translation with the names of its English sentence as they are written there, where it is certain which is meant: the
 * same letters with blanks inside or in another case, and well-known names in Hangul.
 */
export function restoreNames(english: string, korean: string, spans: readonly ProtectedSpan[]): string {
  let text = korean;
  for (const { start, end } of spans) {
    const name = english.slice(start, end);
    if (text.includes(name) || name.length > MAX_NAME_CHARS) continue;
    const loose = new RegExp(
      `(?<![A-Za-z0-9])${[...name.replaceAll(' ', '')].map(escaped).join(' ?')}(?![A-Za-z0-9])`,
      'gi',
    );
    if (name.length > 1 && text.match(loose)?.length === 1) text = put(text, loose, name);
    else text = fromHangul(text, name);
  }
  return text;
}

/** A well-known name that came back in Hangul; not one that is a part of a longer name, which may mean something else. */
function fromHangul(korean: string, name: string): string {
  const words = name.split(' ');
  if (!words.every((word) => KNOWN_NAMES.has(word) || /^[A-Z]+$/.test(word))) return korean;
  return words.reduce((text, word) => {
    const hangul = KNOWN_NAMES.get(word);
    if (!hangul || text.includes(word)) return text;
    return put(text, new RegExp(`(?<![가-힣])${hangul}${NOUN_ENDS}`, 'g'), word);
  }, korean);
}
