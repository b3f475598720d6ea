import type { Language } from '../model.ts';
import { isBoilerplateHeading } from './boilerplate.ts';
import type { Candidates } from './candidates.ts';
import { phrases } from './key-phrase.ts';
import type { Part } from './parts.ts';
import { countTerms, tokens } from './tokens.ts';

/** Sentences of a section that are looked at for its heading. */
const MOST = 24;

/**
 * A heading for a part that has none: the phrase of its own text that is most its own, as it is written there. `everywhere`:
 * how often a term stands in the whole article. Phrases in `taken`, and what is in one or has one in it, are not used again, nor
 * what only says the `title` (its terms); the first words stand in where none is left.
 */
export function headingFrom(
  { units, terms }: Pick<Candidates, 'units' | 'terms'>,
  { from, to }: Part,
  language: Language,
  everywhere: ReadonlyMap<string, number>,
  taken: Set<string>,
  title: readonly string[] = [],
): string {
  const sentences = units.slice(from, Math.min(to, from + MOST)).map((unit) => unit.text);
  const here = countTerms(terms.slice(from, to));
  const worthOf = (term: string) => {
    const count = here.get(term) ?? 0;
    // One mention is no topic; a term of the whole article is everybody's.
    return count < 2 ? 0.2 : count * (count / (everywhere.get(term) ?? count)) ** 0.7;
  };
  const found = new Map<string, { text: string; score: number; count: number }>();
  for (const sentence of sentences) {
    for (const { start, end, score } of phrases(sentence, language, worthOf).slice(0, 12)) {
      const text = sentence.slice(start, end);
      const key = tokens(text).join(' ');
      if (key === '' || !/\p{L}{2}/u.test(text) || /[\d/|]/.test(text) || isBoilerplateHeading(text)) continue;
      const worth = worthAlone(start === 0 ? text.toLowerCase() : text);
      const entry = found.get(key);
      if (entry) entry.count++;
      else found.set(key, { text, score: score * worth, count: 1 });
    }
  }
  const known = [...taken].map((key) => key.split(' '));
  const isNew = (terms: readonly string[]) =>
    !terms.every((term) => title.includes(term)) &&
    !known.some((other) => isWithin(terms, other) || isWithin(other, terms));
  const best = [...found]
    .filter(([key]) => isNew(key.split(' ')))
    .sort(([, a], [, b]) => b.score * Math.sqrt(b.count) - a.score * Math.sqrt(a.count))[0];
  if (!best) return firstWords(sentences[0] ?? '');
  const [key, { text }] = best;
  taken.add(key);
  return /^\p{Ll}+(?:['’ -]|$)/u.test(text) ? text[0]!.toUpperCase() + text.slice(1) : text;
}

// One common word names little, "Delay", and one name not much: "Germany".
const worthAlone = (text: string) => (/^\p{Ll}+$/u.test(text) ? 0.6 : /^\p{Lu}\p{Ll}+$/u.test(text) ? 0.75 : 1);

const isWithin = (some: readonly string[], all: readonly string[]) => some.every((term) => all.includes(term));

function firstWords(sentence: string): string {
  const words = /^.{8,28}?(?=\s|$)/u.exec(sentence)?.[0] ?? [...sentence].slice(0, 12).join('');
  return words.length < sentence.length ? `${words}…` : words;
}
