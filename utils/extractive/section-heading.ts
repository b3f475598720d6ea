import type { Language } from '../domain/index.ts';
import { isBoilerplateHeading } from './boilerplate-sentences.ts';
import type { Candidates } from './candidates.ts';
import { keyPhrases, type WorthOf } from './emphasis/key-phrase.ts';
import type { SectionRange } from './split-by-headings.ts';
import { countTerms, termsOf } from './terms.ts';

/** Sentences of a section that are looked at for its heading. */
const MOST = 24;

/** What a heading is chosen by. */
export interface HeadingCues {
  /** How often a term stands in the whole article. */
  everywhere: ReadonlyMap<string, number>;
  /** Phrases that are headings already; the new one joins them. */
  taken: Set<string>;
  /** Terms of the title. */
  title?: readonly string[];
  /** Units that are bullets under it: a heading says what they say. */
  shown?: readonly number[];
}

interface Found {
  key: string;
  text: string;
  score: number;
  /** Sentences that have it. */
  at: number[];
}

/**
 * A heading for a part that has none: the phrase of its own text that is most its own, as it is written there; one word alone comes
 * with what is said about it, "Ferry: second engine". Phrases that are taken, and what is in one or has one in it, are not used again,
 * nor what only says the title; the first words stand in where none is left.
 */
export function makeHeading(
  { units, terms }: Pick<Candidates, 'units' | 'terms'>,
  { from, to }: SectionRange,
  language: Language,
  { everywhere, taken, title = [], shown = [] }: HeadingCues,
): string {
  const last = Math.min(to, from + MOST);
  const here = countTerms(terms.slice(from, to));
  const worthOf = (term: string) => {
    const count = here.get(term) ?? 0;
    // One mention is no topic; a term of the whole article is everybody's.
    return count < 2 ? 0.2 : count * (count / (everywhere.get(term) ?? count)) ** 0.7;
  };
  const found = new Map<string, Found>();
  for (let i = from; i < last; i++) collect(found, units[i]!.text, i, language, worthOf, shown.includes(i));
  const known = [...taken].map((key) => key.split(' '));
  const isNew = (terms: readonly string[]) =>
    !terms.every((term) => title.includes(term)) &&
    !known.some((other) => isWithin(terms, other) || isWithin(other, terms));
  const usable = [...found.values()]
    .filter(({ key }) => isNew(key.split(' ')))
    .sort((a, b) => b.score * Math.sqrt(b.at.length) - a.score * Math.sqrt(a.at.length));
  const [best, ...others] = usable;
  if (!best) return firstWords(units[from]?.text ?? '');
  taken.add(best.key);
  const said = isLone(best.text) ? others.find((other) => says(best, other)) : undefined;
  if (said) taken.add(said.key);
  return capitalised(said ? `${best.text}: ${said.text}` : best.text);
}

function collect(
  found: Map<string, Found>,
  sentence: string,
  at: number,
  language: Language,
  worthOf: WorthOf,
  isShown: boolean,
): void {
  for (const { start, end, score } of keyPhrases(sentence, language, worthOf).slice(0, 12)) {
    const text = sentence.slice(start, end);
    const key = termsOf(text).join(' ');
    if (key === '' || !/\p{L}{2}/u.test(text) || /[\d/|]/.test(text) || isBoilerplateHeading(text)) continue;
    const worth = score * worthAlone(start === 0 ? text.toLowerCase() : text) * (isShown ? SHOWN : 1);
    const entry = found.get(key);
    if (!entry) found.set(key, { key, text, score: worth, at: [at] });
    else {
      entry.at.push(at);
      entry.score = Math.max(entry.score, worth);
    }
  }
}

/** How much more a phrase is worth that stands in a bullet under the heading. */
const SHOWN = 1.5;

// One common word names little, "Delay", and one name not much: "Germany".
function worthAlone(text: string): number {
  if (/^\p{Ll}+$/u.test(text)) return 0.6;
  // "Swedish", "Chinese": nobody in particular.
  if (/^\p{Lu}\p{Ll}*(?:ish|ese|ian|ean|can)$/u.test(text)) return 0.3;
  return /^\p{Lu}\p{Ll}+$/u.test(text) ? 0.75 : 1;
}

const isLone = (text: string) => !/[\s-]/.test(text) && !/[가-힣]{4}/.test(text);

/** Characters of a heading of two phrases. */
const LONGEST = 44;

// More than one word, of a sentence with the first, without a term of it.
function says(best: Found, other: Found): boolean {
  const terms = best.key.split(' ');
  return (
    !isLone(other.text) &&
    other.at.some((at) => best.at.includes(at)) &&
    !other.key.split(' ').some((term) => terms.includes(term)) &&
    best.text.length + other.text.length <= LONGEST
  );
}

const capitalised = (text: string) =>
  /^\p{Ll}+(?:['’: -]|$)/u.test(text) ? text[0]!.toUpperCase() + text.slice(1) : text;

const isWithin = (some: readonly string[], all: readonly string[]) => some.every((term) => all.includes(term));

function firstWords(sentence: string): string {
  const words = /^.{8,28}?(?=\s|$)/u.exec(sentence)?.[0] ?? [...sentence].slice(0, 12).join('');
  return words.length < sentence.length ? `${words}…` : words;
}
