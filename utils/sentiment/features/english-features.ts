import { BOOSTERS, HEDGES, NEGATIONS } from './english-lexicon.ts';
import { englishValence } from './english-valence.ts';
import { type FeatureBag, hashText } from './feature-bag.ts';
import { withoutEnglishTerms } from './neutral-terms.ts';
import { ValenceSums } from './valence-sums.ts';

const TOKEN =
  /[:;=8xX]['-]?[)(\][dDpP/\\|oO*3]+(?![a-zA-Z])|<3|\^\^|\p{L}+(?:'\p{L}+)?|\d+(?:[.,:/]\d+)*|\p{Extended_Pictographic}|[!?]+|\.{2,}|\n+|[^\s]/gu;
const SPLIT = /^(.+?)(n't|'(?:s|m|re|ve|d|ll))$/;
const SHOUTED = /^[A-Z]{4,}$/;
const STOP = /^[.,;:!?]/;
const SENTENCE_END = /^[.!?…]/;
const LETTER = /^\p{L}/u;
const CONTRAST = new Set(['but', 'however', 'although']);
const words = (list: string) => new Set(list.split(' '));
const NOT = words(NEGATIONS);
const MORE = words(BOOSTERS);
const LESS = words(HEDGES);
/** Words after a negation that it reaches. */
const REACH = 3;
const SHORTEST = 3;
const LONGEST = 4;
const CAPITALS = 'CAPITALS';

/** English: words, pairs, pairs with a gap, parts of words, negated words, and words of known mood with their neighbours. */
export function englishFeatures(text: string, bag: FeatureBag): void {
  const tokens = tokenize(text, bag);
  bag.tokens = tokens;
  moods(tokens, bag);
  let negated = 0;
  let before = '^';
  let earlier = '^';
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i] ?? '$';
    const owner = Math.min(i, tokens.length - 1);
    const other = Math.max(0, i - 1);
    if (i < tokens.length) {
      bag.add(hashText(token, 0x811c9dc5), owner);
      if (NOT.has(token)) negated = REACH;
      else if (STOP.test(token) || token === 'but') negated = 0;
      else if (negated-- > 0) bag.add(hashText(token, 0x2222222), owner);
      if (token.length > 2 && LETTER.test(token)) parts(token, bag, owner);
    }
    bag.add(hashText(token, Math.imul(hashText(before, 0x1234567), 31) ^ 0x55), owner, other);
    if (i > 0) bag.add(hashText(token, Math.imul(hashText(earlier, 0x3333333), 31) ^ 0x11), owner, Math.max(0, i - 2));
    earlier = before;
    before = token;
  }
}

/** Small letters, numbers as one, endless letters cut, "don't" as two; capitals are a token of their own. */
function tokenize(text: string, bag: FeatureBag): string[] {
  const tokens: string[] = [];
  let sentence = 0;
  const put = (token: string, word: string) => {
    tokens.push(token);
    bag.words.push(word);
    bag.sentences.push(sentence);
  };
  for (const word of withoutEnglishTerms(text).replace(/[’‘´]/g, "'").match(TOKEN) ?? []) {
    if (word[0] === '\n') {
      sentence++;
      continue;
    }
    const token = plain(word);
    const split = token.includes("'") ? SPLIT.exec(token) : null;
    if (split) {
      put(split[1]!, word);
      put(split[2]!, word);
    } else put(token, word);
    if (SHOUTED.test(word)) put(CAPITALS, word);
    if (SENTENCE_END.test(token)) sentence++;
  }
  return tokens;
}

function plain(word: string): string {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return '#';
  if (word[0] === '!' || word[0] === '?') return marks(word);
  return word
    .slice(0, 40)
    .toLowerCase()
    .replace(/(.)\1{2,}/g, '$1$1$1');
}

const marks = (word: string): string => {
  if (word.includes('?')) return word.includes('!') ? '?!' : word.length > 1 ? '??' : '?';
  return word.length > 1 ? '!!' : '!';
};

/** Runs of letters in a word, its beginning and end marked. */
function parts(token: string, bag: FeatureBag, owner: number): void {
  const word = `^${token}$`;
  for (let from = 0; from + SHORTEST <= word.length; from++) {
    let h = 0x4444444;
    const end = Math.min(word.length, from + LONGEST);
    for (let at = from; at < end; at++) {
      h = Math.imul(h ^ word.charCodeAt(at), 0x01000193);
      const length = at - from + 1;
      if (length >= SHORTEST && length < word.length) bag.add(h, owner);
    }
  }
}

/** Words of known mood: what negates, strengthens or hedges them, and their neighbours. */
function moods(tokens: string[], bag: FeatureBag): void {
  const strength = new ValenceSums();
  let negated = 0;
  let more = 0;
  let less = 0;
  for (const [i, token] of tokens.entries()) {
    if (SENTENCE_END.test(token) || token === ';') {
      negated = 0;
      if (i < tokens.length - 1) strength.endSentence();
    } else if (CONTRAST.has(token)) {
      negated = 0;
      strength.contrast();
    }
    const negates = NOT.has(token);
    negated = negates ? REACH + 1 : Math.max(0, negated - 1);
    let value = englishValence(token);
    if (value) {
      const flipped = negated > 0 && !negates;
      const kind = `${more ? '+' : ''}${flipped ? '~' : ''}${value}`;
      if (flipped) value *= -0.6;
      if (more) value *= 1.35;
      if (less) value *= 0.8;
      neighbours(tokens, i, kind, bag);
      strength.add(value);
    }
    more = MORE.has(token) ? 2 : Math.max(0, more - 1);
    less = LESS.has(token) ? 3 : Math.max(0, less - 1);
  }
  strength.write(bag, tokens.length);
}

function neighbours(tokens: string[], i: number, kind: string, bag: FeatureBag): void {
  const seed = 0x1357911;
  bag.add(hashText(kind, seed), i);
  bag.add(hashText(`<${tokens[i - 1] ?? '^'}|${kind}`, seed), i);
  bag.add(hashText(`>${kind}|${tokens[i + 1] ?? '$'}`, seed), i);
  bag.add(hashText(`<<${tokens[i - 2] ?? '^'}|${kind}`, seed), i);
}
