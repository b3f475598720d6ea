import { attachParticle, NOUN_ENDS } from '../particles.ts';
import { BUSINESS_TERMS } from './business-terms.ts';
import { CODE_TERMS } from './code-terms.ts';
import { INTELLIGENCE_TERMS } from './intelligence-terms.ts';
import { type GlossaryTerm, TERM_CONTEXTS } from './term.ts';
import { WEB_TERMS } from './web-terms.ts';

const VERB = '|(?=(?:하|해|했|한|할|함|합|하|되|돼|된|될|됨|됩|됐)[가-힣]*)';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' ?');

const patterns = new Map<GlossaryTerm, RegExp>();

function patternOf(term: GlossaryTerm): RegExp {
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
function termsOf(english: string, terms: readonly GlossaryTerm[] = GLOSSARY): GlossaryTerm[] {
  return terms.filter(
    (term) => term.english.test(english) && (!term.context || TERM_CONTEXTS[term.context].test(english)),
  );
}

/**
 * A Korean translation with the project's own word for every term of the English sentence, where the translator wrote one
 * of the variants we know; particles follow. Everything else stays as it is.
 */
export function applyGlossary(english: string, korean: string, terms: readonly GlossaryTerm[] = GLOSSARY): string {
  return termsOf(english, terms).reduce(replaced, korean);
}

function replaced(text: string, term: GlossaryTerm): string {
  let out = '';
  let at = 0;
  for (const { 0: found, index } of text.matchAll(patternOf(term))) {
    out += text.slice(at, index) + term.korean;
    at = index + found.length;
    const rest = text.slice(at);
    if (rest.startsWith(' ')) continue;
    const { particle, taken } = attachParticle(term.korean, rest);
    out += particle;
    at += taken;
  }
  return out + text.slice(at);
}

/** Every term, longest English first where one holds another: "large language model" before "language model". */
export const GLOSSARY: readonly GlossaryTerm[] = [
  ...INTELLIGENCE_TERMS,
  ...CODE_TERMS,
  ...WEB_TERMS,
  ...BUSINESS_TERMS,
];
