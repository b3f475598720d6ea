import { normalize } from '../../text/normalize.ts';
import { type FeatureBag, hashText } from './feature-bag.ts';
import { KOREAN_BOOSTERS, KOREAN_NOT_AFTER, KOREAN_NOT_BEFORE } from './korean-lexicon.ts';
import { koreanValence } from './korean-valence.ts';
import { withoutKoreanTerms } from './neutral-terms.ts';
import { ValenceSums } from './valence-sums.ts';

const TOKEN =
  /[\uac00-\ud7a3]+|[\u3131-\u318e]+|[a-z]+|\d+(?:[.,:]\d+)*|\p{Extended_Pictographic}|[!?]+|\.{2,}|~+|;+|\n+|[^\s]/gu;
const HANGUL = /^[\uac00-\ud7a3]/;
const SENTENCE_END = /^[.!?…]/;
/** Endings that say "but". */
const CONTRAST = /(?:지만|는데|으나|더니|은데|인데|만)$/;
const NEGATED_TAIL = /지않|지못|없/;
const BEFORE = new Set(KOREAN_NOT_BEFORE.split(' '));
const AFTER = KOREAN_NOT_AFTER.split(' ');
const MORE = new Set(KOREAN_BOOSTERS.split(' '));
const LONGEST = 3;

/** Korean: runs of syllables across the spaces that people leave out, words, pairs of words and of their beginnings, known moods. */
export function koreanFeatures(text: string, bag: FeatureBag): void {
  const tokens = tokenize(text, bag);
  moods(tokens, bag);
  syllables(tokens, bag);
  let before = '^';
  let earlier = '^';
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i] ?? '$';
    const start = token.slice(0, 2);
    const owner = Math.min(i, tokens.length - 1);
    const other = Math.max(0, i - 1);
    if (i < tokens.length) bag.add(hashText(token, 0x8888888), owner);
    bag.add(hashText(token, Math.imul(hashText(before, 0x9999999), 31) ^ 5), owner, other);
    bag.add(hashText(start, Math.imul(hashText(before.slice(0, 2), 0xaaaaaaa), 31) ^ 5), owner, other);
    bag.add(hashText(start, Math.imul(hashText(earlier.slice(0, 2), 0xbbbbbbb), 31) ^ 5), owner, Math.max(0, i - 2));
    earlier = before;
    before = token;
  }
}

function tokenize(text: string, bag: FeatureBag): string[] {
  const tokens: string[] = [];
  let sentence = 0;
  const folded = withoutKoreanTerms(normalize(text))
    .toLowerCase()
    .replace(/([ㄱ-ㅣ])\1{2,}/g, '$1$1$1')
    .replace(/(.)\1{3,}/g, '$1$1$1');
  for (const word of folded.match(TOKEN) ?? []) {
    if (word[0] === '\n') {
      sentence++;
      continue;
    }
    tokens.push(/^\d/.test(word) ? '#' : word);
    bag.words.push(word);
    bag.sentences.push(sentence);
    if (SENTENCE_END.test(word)) sentence++;
  }
  return tokens;
}

/** One to three characters in a row, from the first to the last of the text. */
function syllables(tokens: string[], bag: FeatureBag): void {
  const run = `^${tokens.join('')}$`;
  const owners: number[] = [0];
  tokens.forEach((token, i) => {
    for (let k = 0; k < token.length; k++) owners.push(i);
  });
  owners.push(tokens.length - 1);
  for (let from = 0; from < run.length; from++) {
    let h = 0x6666666;
    const end = Math.min(run.length, from + LONGEST);
    for (let at = from; at < end; at++) {
      h = Math.imul(h ^ run.charCodeAt(at), 0x01000193);
      bag.add(h, owners[from]!, owners[at]!);
    }
  }
}

/** Words of known mood: what negates or strengthens them, their endings and neighbours. */
function moods(tokens: string[], bag: FeatureBag): void {
  const strength = new ValenceSums();
  let before = 0;
  let more = 0;
  for (const [i, token] of tokens.entries()) {
    if (SENTENCE_END.test(token)) {
      before = 0;
      if (i < tokens.length - 1) strength.endSentence();
    }
    const negates = BEFORE.has(token);
    before = negates ? 3 : Math.max(0, before - 1);
    const { value, stem } = negates ? { value: 0, stem: '' } : koreanValence(token);
    if (value) {
      const flipped = before > 0 || isNegated(token, stem, tokens[i + 1] ?? '');
      strength.add(value * (flipped ? -0.6 : 1) * (more ? 1.3 : 1));
      neighbours(tokens, i, `${flipped ? '~' : ''}${value}`, stem, bag);
    }
    if (HANGUL.test(token) && token.length > 2 && CONTRAST.test(token)) strength.contrast();
    more = MORE.has(token) ? 2 : Math.max(0, more - 1);
  }
  strength.write(bag, tokens.length);
}

const isNegated = (token: string, stem: string, next: string): boolean =>
  AFTER.some((word) => next.startsWith(word)) || NEGATED_TAIL.test(token.slice(token.indexOf(stem) + stem.length));

function neighbours(tokens: string[], i: number, kind: string, stem: string, bag: FeatureBag): void {
  const seed = 0x1357911;
  bag.add(hashText(kind, seed), i);
  bag.add(hashText(`.${kind}|${tokens[i]!.slice(-2)}`, seed), i);
  bag.add(hashText(`<${(tokens[i - 1] ?? '^').slice(0, 2)}|${kind}`, seed), i);
  bag.add(hashText(`>${kind}|${(tokens[i + 1] ?? '$').slice(0, 2)}`, seed), i);
  bag.add(hashText(`=${stem}${kind[0] === '~' ? '~' : ''}`, seed), i);
}
