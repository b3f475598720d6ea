import { endsInConsonant, withJosa } from '../text/korean/josa.ts';

/** Source of a pattern: a noun may end here, with what follows it within its word (plural, particles, copula). */
export const NOUN_ENDS =
  '(?=들?(?:은|는|이|가|을|를|과|와|의|도|만|에|에서|에게|에는|에도|에만|에선|으로|로|으로서|로서|으로써|로써|으로의|로의|으로는|로는|으로도|로도|까지|부터|보다|처럼|이나|나|이라는|라는|이라고|라고|이란|란|인|일|임|이며|며|이고|이었\\w*|였\\w*|입니다|이다|이자|뿐|마다|조차|에서의|에서는|과의|와의)?(?![가-힣]))';

/** Particles that follow the sound before them. `rest`: what may still follow within the same word. */
const BY_SOUND: readonly { form: RegExp; pair: Parameters<typeof withJosa>[1] }[] = [
  { form: /^(?:은\(는\)|는\(은\)|은\/는|은|는)(?=요?(?![가-힣]))/, pair: '은/는' },
  { form: /^(?:이\(가\)|가\(이\)|이\/가|이|가)(?![가-힣])/, pair: '이/가' },
  { form: /^(?:을\(를\)|를\(을\)|을\/를|을|를)(?![가-힣])/, pair: '을/를' },
  { form: /^(?:와\(과\)|과\(와\)|와\/과|와|과)(?=(?:의|는|도|만)?(?![가-힣]))/, pair: '와/과' },
  {
    form: /^(?:\(으\)로|으로\(로\)|로\(으로\)|으로|로)(?=(?:서|써|부터|의|는|도|만|까지|서의|부터의|서는|써의)?(?![가-힣]))/,
    pair: '으로/로',
  },
];

/** The copula and what is made of it: [after a consonant, after a vowel]. Full forms after a vowel are right too. */
const COPULA: readonly [RegExp, string, string][] = [
  [/^(?:이라는|라는)(?![가-힣])/, '이라는', '라는'],
  [/^(?:이라고|라고)(?=[도는]?(?![가-힣]))/, '이라고', '라고'],
  [/^(?:이라면|라면)(?![가-힣])/, '이라면', '라면'],
  [/^(?:이란|란)(?![가-힣])/, '이란', '란'],
  [/^(?:이나|나)(?![가-힣])/, '이나', '나'],
  [/^(?:이랑|랑)(?![가-힣])/, '이랑', '랑'],
  [/^(?:이든|든)(?![가-힣])/, '이든', '든'],
  [/^(?:이었|였)(?=[가-힣])/, '이었', '였'],
  [/^(?:이에요|예요)(?![가-힣])/, '이에요', '예요'],
];

/** Particles of one form; together with the others what may be drawn to a name across a blank that does not belong. */
const FIXED = /^(?:에서|에게|까지|부터|의|에|도|만|처럼|보다)(?:[는도의만])?(?![가-힣])/;
const DRAWN =
  /^(?:은\(는\)|이\(가\)|을\(를\)|와\(과\)|\(으\)로|은|는|을|를|와|과|의|에|에서|에게|으로|로|부터|까지)(?![가-힣])/;

/**
 * The particle at the head of `rest` in the form that fits `word`, and how many characters of `rest` it replaces; a
 * blank that a translator put before it goes. Nothing is attached where `rest` begins with another word.
 */
export function attachParticle(word: string, rest: string): { particle: string; taken: number } {
  const blank = /^[ \u00a0]/.test(rest) && DRAWN.test(rest.slice(1)) ? 1 : 0;
  const tail = rest.slice(blank);
  for (const { form, pair } of BY_SOUND) {
    const found = form.exec(tail)?.[0];
    if (found) return { particle: withJosa(word, pair).slice(word.length), taken: blank + found.length };
  }
  for (const [form, afterConsonant, afterVowel] of COPULA) {
    const found = form.exec(tail)?.[0];
    if (found) return { particle: endsInConsonant(word) ? afterConsonant : afterVowel, taken: blank + found.length };
  }
  const fixed = blank ? FIXED.exec(tail)?.[0] : undefined;
  return fixed ? { particle: fixed, taken: blank + fixed.length } : { particle: '', taken: 0 };
}

const UNDECIDED =
  /(?<=\S)(?:은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|와\(과\)|과\(와\)|\(으\)로|으로\(로\))/g;
/** Characters at the end of a word that decide the particle behind it. */
const MAX_WORD_CHARS = 64;

/** A text in which every particle that a translator left open, as in 은(는), is decided by the word before it. */
export function resolveParticles(text: string): string {
  let out = '';
  let at = 0;
  for (const { index: end } of text.matchAll(UNDECIDED)) {
    if (end < at) continue;
    const word = /\S+$/.exec(text.slice(Math.max(0, end - MAX_WORD_CHARS), end))?.[0] ?? '';
    const { particle, taken } = attachParticle(word, text.slice(end));
    out += text.slice(at, end) + particle;
    at = end + taken;
  }
  return out + text.slice(at);
}
