import { attach, NOUN_ENDS } from './particles.ts';
import { TERMS } from './terms/index.ts';
import { CONTEXTS, type Term } from './terms/term.ts';

const VERB = '|(?=(?:하|해|했|한|할|함|합|하|되|돼|된|될|됨|됩|됐)[가-힣]*)';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' ?');

const patterns = new Map<Term, RegExp>();

function patternOf(term: Term): RegExp {
  let pattern = patterns.get(term);
  if (!pattern) {
    const variants = term.variants.toSorted((a, b) => b.length - a.length).map(escaped);
    const behind = term.verb ? `(?:${NOUN_ENDS}${VERB})` : NOUN_ENDS;
    pattern = new RegExp(`(?<![가-힣A-Za-z0-9])(?:${variants.join('|')})(?!가 정신)${behind}`, 'g');
    patterns.set(term, pattern);
  }
  return pattern;
}

/** The terms whose English stands in the sentence and which are meant there. */
function termsOf(english: string, terms: readonly Term[] = TERMS): Term[] {
  return terms.filter((term) => term.english.test(english) && (!term.context || CONTEXTS[term.context].test(english)));
}

/**
 * A Korean translation with the project's own word for every term of the English sentence, where the translator wrote one
 * of the variants we know; particles follow. Everything else stays as it is.
 */
export function withTerms(english: string, korean: string, terms: readonly Term[] = TERMS): string {
  return termsOf(english, terms).reduce(replaced, korean);
}

function replaced(text: string, term: Term): string {
  let out = '';
  let at = 0;
  for (const { 0: found, index } of text.matchAll(patternOf(term))) {
    out += text.slice(at, index) + term.korean;
    at = index + found.length;
    const rest = text.slice(at);
    if (rest.startsWith(' ')) continue;
    const { particle, taken } = attach(term.korean, rest);
    out += particle;
    at += taken;
  }
  return out + text.slice(at);
}
