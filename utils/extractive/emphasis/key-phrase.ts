import type { Language } from '../../domain/index.ts';
import { termsOf } from '../terms.ts';
import type { PhraseWord } from './phrase-word.ts';
import { phraseWords } from './phrase-words.ts';

/** What a term is worth in the text around it; 0 for one that does not stand there. */
export type WorthOf = (term: string) => number;

export interface KeyPhrase {
  /** UTF-16 offsets, [start, end). */
  start: number;
  end: number;
  score: number;
}

const MOST_WORDS = 6;
const MOST_CHARACTERS = 48;
/** By number of words: two or three say more than the best of them, a fourth adds little. */
const BY_WORDS = [0, 0.8, 1.15, 1.12, 0.95, 0.8, 0.7];
/** Money, shares and large figures beside the phrases of their sentence; a figure that merely counts days or people. */
const FIGURE_WORTH = { telling: 1.4, plain: 0.85 };
const TELLING = /[$€£₩%]|퍼센트|percent|(?:m|b|tr)illion|배$|만|억|조|원$|달러|times|ms$|[KMGT]B$/;
const UNIT = String.raw`\s?(?:%|퍼센트|percent|percentage points|(?:thousand|million|billion|trillion)|[KMGT]B\b|ms\b|x\b|배|만|억|조|명|개|건|원|달러|시간|분|초|년|개월|times|dollars|people|users|years|months|days|hours|minutes|seconds)`;
const DIGITS = String.raw`(?<!\p{N}[.,]?)\p{N}+(?:[.,]\p{N}+)*`;
const ONE_FIGURE = `(?:(?:\\b[A-Z]{1,3})?[$€£₩]\\s?${DIGITS}(?:${UNIT}|[kmbKMB]\\b)*|(?:${DIGITS}[조억만천]\\s?)*${DIGITS}(?:${UNIT})+)`;
/** A figure, or the two of a change: "$118,400 to $23,650", "62%에서 94%". */
const FIGURE = new RegExp(`${ONE_FIGURE}(?:(?:에서 |~| to | ?[–→] ?)${ONE_FIGURE})?`, 'giu');
const CHANGE = /\p{N}[^\s\p{N}]*(?: to | ?[→–~] ?|에서 )\D{0,2}\p{N}/u;
/**
 * The phrases of a text that could be set in bold or made a heading, best first: runs of words that name something and
 * figures with their units, by what their terms are worth. Offsets are always valid.
 */
export function keyPhrases(text: string, language: Language, worthOf: WorthOf): KeyPhrase[] {
  const found: KeyPhrase[] = [];
  const words = phraseWords(text, language);
  const worths = words.map((word) => worthOfWord(text, word, worthOf));
  for (let i = 0; i < words.length; i++) {
    // A word of one syllable hangs on the one before it.
    if (!words[i]!.content || words[i]!.bare - words[i]!.start < 2 || isLink(words[i]!)) continue;
    for (let j = i; j < Math.min(words.length, i + MOST_WORDS); j++) {
      const last = words[j]!;
      if (!last.content || (j > i && !joined(text, words[j - 1]!, last))) break;
      if ((i === j ? last.alone : last.names || isModel(text, words[j - 1]!, last)) && isWhole(text, words, i, j))
        found.push({
          start: withSign(text, words[i]!.start),
          end: last.bare,
          score: score(words, worths, i, j) * voice(text, words[i]!, last),
        });
      if (last.closes) break;
    }
  }
  const figures: KeyPhrase[] = [];
  const best = found.reduce((most, phrase) => Math.max(most, phrase.score), 0);
  const mean = found.reduce((sum, phrase) => sum + phrase.score, 0) / (found.length || 1);
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    const telling = TELLING.test(figure.trimEnd());
    const worth = (mean || 1) * (telling ? FIGURE_WORTH.telling : FIGURE_WORTH.plain);
    // What something was and became is the news of its sentence.
    const score = telling && CHANGE.test(figure) ? Math.max(worth, best * 1.05) : worth;
    figures.push({ start: index, end: index + figure.trimEnd().length, score });
  }
  return [...found, ...figures]
    .filter(({ start, end }) => end - start >= 2 && end - start <= MOST_CHARACTERS)
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

// "$4.8 billion sale", "#metoo": the sign belongs to what it stands before.
function withSign(text: string, start: number): number {
  if (!'$€£₩#@ '.includes(text[start - 1] ?? 'a')) return start;
  return start - (SIGN.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0);
}

const SIGN = /(?:(?<![\p{L}\p{N}])\p{Lu}{1,3})?[$€£₩]\s?$|(?<![\p{L}\p{N}])[#@]$/u;

/** The one phrase of a bullet to set in bold, as offsets; undefined where there is none or it would be most of it. */
export function emphasisIn(text: string, language: Language, worthOf: WorthOf): readonly [number, number] | undefined {
  // The name before a colon at the head is who speaks, not what is said.
  const best = keyPhrases(text, language, worthOf).find(
    ({ start, end }) => end - start <= text.length * 0.6 && !(start === 0 && /^\s?[:：]/.test(text.slice(end))),
  );
  return best && [best.start, best.end];
}

interface Worth {
  sum: number;
  terms: number;
}

function worthOfWord(text: string, word: PhraseWord, worthOf: WorthOf): Worth {
  const terms = word.content ? termsOf(text.slice(word.start, word.bare)) : [];
  return { sum: terms.reduce((sum, term) => sum + Math.log1p(worthOf(term)), 0), terms: terms.length };
}

function score(words: readonly PhraseWord[], worths: readonly Worth[], i: number, j: number): number {
  let [sum, terms] = [0, 0];
  for (let k = i; k <= j; k++) {
    sum += worths[k]!.sum;
    terms += worths[k]!.terms;
  }
  return (sum / Math.max(1, terms) ** 0.62) * BY_WORDS[j - i + 1]! * (words[j]!.proper ? 1.15 : i === j ? 0.7 : 1);
}

const SPEAKS =
  /^(?:,? (?:says?|said|adds?|added|admits?|suspects?|thinks?|describes?|explains?|explained|wrote|writes|told|tweeted|notes?|noted|argues?|argued)\b|(?:은|는|이|가) [“"‘'])/;
const IS_HEARD = /(?:(?:says|said|adds|added|according to|wrote|writes|told|tweeted|explained|noted) |[”"],? )$/;

/** What is left of the worth of who says it. */
const HEARD = 0.3;

// Who says it is less of a key than what is said.
function voice(text: string, first: PhraseWord, last: PhraseWord): number {
  if (SPEAKS.test(text.slice(last.bare, last.bare + 14))) return HEARD;
  return last.proper && IS_HEARD.test(text.slice(Math.max(0, first.start - 14), first.start)) ? HEARD : 1;
}

/**
 * Whether words i to j name something by themselves: to the end of their run, since the last word of a compound is the one
 * that says what it is, or the whole of a name; and not by vague words only ("last week", "half months").
 */
function isWhole(text: string, words: readonly PhraseWord[], i: number, j: number): boolean {
  const [before, first, last, next] = [words[i - 1], words[i]!, words[j]!, words[j + 1]];
  const all = words.slice(i, j + 1);
  // "last week", "critical condition".
  if (all.some(({ vague }) => vague) && all.every(({ vague, alone, proper }) => vague || (!alone && !proper)))
    return false;
  const goesOn = !last.closes && next !== undefined && next.content && adjacent(text, last, next);
  // A name is not torn, neither at its head nor at its end.
  if (first.proper && before?.proper && joined(text, before, first)) return false;
  // What is counted or measured keeps its figure, unless that is a year: "4 GB RAM".
  if (before && COUNT.test(text.slice(before.start, before.end)) && adjacent(text, before, first)) return false;
  if (!goesOn) return true;
  // "Norway’s power grid" is more than Norway.
  if (last.bare < last.end && next.names) return false;
  if (isModel(text, last, next)) return false;
  return last.proper && !next.proper && all.every(({ proper }) => proper);
}

const NUMBER =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/i;

const COUNT = /^(?!(?:19|20)\d\d$)\d[\d.,]*$/;

// "of", or an initial, within a name.
const isLink = ({ proper, names }: PhraseWord) => proper && !names;

// The number that belongs to a product's name: "Pocket 4".
const isModel = (text: string, name: PhraseWord, figure: PhraseWord) =>
  name.proper &&
  !name.vague &&
  adjacent(text, name, figure) &&
  /^(?!(?:19|20)\d\d$)\d{1,4}$/.test(text.slice(figure.start, figure.end));

// Beside each other in one phrase: "the startup Acme" is two, a thing and its name.
function joined(text: string, a: PhraseWord, b: PhraseWord): boolean {
  if (!adjacent(text, a, b) || (b.proper && !a.proper && (a.names || !a.vague))) return false;
  // A number begins a phrase: "crossed the network nineteen times".
  return a.vague || isModel(text, a, b) || !NUMBER.test(text.slice(b.start, b.bare));
}

const adjacent = (text: string, a: PhraseWord, b: PhraseWord) => /^[ \u00a0-]$/.test(text.slice(a.end, b.start));
