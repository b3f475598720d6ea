import type { Article, Language } from '../domain/index.ts';
import { runToEnd } from '../lib/yield-to-main.ts';
import { BULLET_LENGTHS_CHARS, bulletText } from './bullet-text.ts';
import { figureFactor, isAnnouncement, leansBack } from './cue-words.ts';
import { type Ranking, rankSentences } from './ranking.ts';
import type { SentenceUnits, Unit } from './sentence-units.ts';
import { termsOf } from './terms.ts';

/** The sentences of an article as what could become bullets; all lists run parallel to `units`. */
export interface Candidates {
  units: readonly Unit[];
  /** The bullet that each would make. */
  texts: readonly string[];
  /** Its tokens. */
  terms: readonly (readonly string[])[];
  /** How well each would read as a bullet on its own, around 1. */
  weights: readonly number[];
  ranking: Ranking;
}

/** Ranks the sentences of an article for the article as a whole. */
export function candidatesOf(article: Article, reading: SentenceUnits): Candidates {
  return runToEnd(candidateSteps(article, reading));
}

/** Sentences after which ranking pauses. */
const STEP = 40;

/** Ranks the same, and pauses every few sentences. */
export function* candidateSteps({ title, language }: Article, { units }: SentenceUnits): Generator<void, Candidates> {
  const texts: string[] = [];
  const weights: number[] = [];
  const terms: (readonly string[])[] = [];
  const sentences = units.map(({ text }) => text);
  for (const [i, { text }] of units.entries()) {
    if (i % STEP === STEP - 1) yield;
    texts.push(bulletText(text, language));
    weights.push(weightOf(units, i, texts[i]!, language));
    terms.push(termsOf(text));
  }
  yield;
  lessenCaptions(weights, units);
  if (language === 'ko') lessenHeadlines(weights, units);
  lessenRepeats(weights, terms);
  lessenExcerpts(weights, terms);
  return { units, texts, terms, weights, ranking: rankSentences(sentences, title, terms) };
}

/** Where at most this share of the paragraphs has no full stop, those that have none are no sentences; what is left of them. */
const [WITHOUT_STOP, CAPTION] = [0.3, 0.08];

// What stands under a picture or in a row of a table between the paragraphs of a text.
function lessenCaptions(weights: number[], units: readonly Unit[]): void {
  const rows = units.map(({ text }) => / \| /.test(text));
  const open = units.map(({ text, block, kind }, i) => {
    const alone = kind === 'paragraph' && units[i - 1]?.block !== block && units[i + 1]?.block !== block;
    return alone && !rows[i] && !/[.!?:。！？：…;；][”"’')\]*\d]{0,4}$|^[“"].*[”"]$/u.test(text);
  });
  const paragraphs = new Set(units.filter(({ kind }) => kind === 'paragraph').map(({ block }) => block)).size;
  const rare = open.filter(Boolean).length <= paragraphs * WITHOUT_STOP;
  for (const i of units.keys()) if (rows[i] || (rare && open[i])) weights[i]! *= CAPTION;
}

/** A Korean sentence that ends in a predicate: a verb, an adjective, the copula, or their nominal form. */
const PREDICATE = /(?:[다요죠까]|[함됨임음봄옴감줌짐]|[가-힣]자)[.!?。…"'”’)\]}>\s]*$|[?？][”"’')\]]*$/;

// In a text of sentences, what ends in a noun is a caption, a subheading or the headline said again.
function lessenHeadlines(weights: number[], units: readonly Unit[]): void {
  const prose = [...units.keys()].filter((i) => units[i]!.kind === 'paragraph');
  const open = prose.filter((i) => !PREDICATE.test(units[i]!.text) && !/[:：]$/.test(units[i]!.text));
  if (open.length <= prose.length * WITHOUT_STOP) for (const i of open) weights[i]! *= CAPTION;
}

/** Contracts and tables say one thing many times with other figures: what is left of the later ones. */
const REPEATED = 0.15;

function lessenRepeats(weights: number[], terms: readonly (readonly string[])[]): void {
  const seen = new Set<string>();
  terms.forEach((row, i) => {
    const words = row.filter((term) => !/^\d/.test(term));
    if (words.length < 4) return;
    const key = words.join(' ');
    if (seen.has(key)) weights[i]! *= REPEATED;
    seen.add(key);
  });
}

/** Sentences around one that it may be an excerpt of, the share of its terms that makes it one, and what is left of it. */
const [NEAR, WITHIN, EXCERPT] = [12, 0.9, 0.08];

// A pull quote that was cut to fit says what a sentence near it says, in nearly the same words.
function lessenExcerpts(weights: number[], terms: readonly (readonly string[])[]): void {
  const sets = terms.map((row) => new Set(row));
  sets.forEach((set, i) => {
    if (set.size < 4) return;
    for (let j = Math.max(0, i - NEAR); j < Math.min(sets.length, i + NEAR + 1); j++) {
      const other = sets[j]!;
      if (j === i || other.size < set.size || (other.size === set.size && j > i)) continue;
      let missing = 0;
      for (const term of set) if (!other.has(term)) missing += /^\d/.test(term) ? set.size : 1;
      if (missing <= set.size * (1 - WITHIN)) {
        weights[i]! *= EXCERPT;
        break;
      }
    }
  });
}

/** A ranking whose factors are multiplied by `weights`. */
export function withWeights(ranking: Ranking, weights: readonly number[]): Ranking {
  return { ...ranking, factors: ranking.factors.map((factor, i) => factor * weights[i]!) };
}

/** A quotation that says whose it is. */
const SPOKEN =
  /[”"],? (?:(?:says?|said|adds?|added|writes?|wrote|told)\b|\p{Lu}\S+(?: \p{Lu}\S+)* (?:says?|said|added|wrote)\b|[다라]?고\s)/u;

/** Sentences that open a text. */
const OPENS = 3;
/** Characters of a sentence that says little; Korean says more with as many. */
const [TERSE, TERSE_KO] = [25, 16];

function weightOf(units: readonly Unit[], i: number, text: string, language: Language): number {
  const unit = units[i]!;
  const { most } = BULLET_LENGTHS_CHARS[language];
  let weight = 1;
  if (leansBack(text)) weight *= 0.45;
  if (isAnnouncement(text) && !/[:：]$/.test(unit.text)) weight *= 0.3;
  weight *= figureFactor(text);
  // Who is quoted, and on what, stands around the quotation.
  if (unit.kind === 'quote') weight *= 0.7;
  else if (/^[“"]/.test(text) && !SPOKEN.test(text)) weight *= 0.75;
  // The first sentence of a paragraph says what it is about.
  if (unit.block !== units[i - 1]?.block) weight *= 1.12;
  // Who announces a list brings the list along; other colons announce what a bullet does not show.
  if (/[:：]$/.test(unit.text)) weight *= units[i + 1]?.kind === 'item' ? 1.3 : 0.4;
  if (unit.words < 3) weight *= 0.3;
  if (text.length < TERSE)
    weight *= unit.kind === 'item' ? 0.8 : language === 'ko' && text.length >= TERSE_KO ? 0.65 : 0.4;
  // What a text opens with is worth its length.
  const [long, longer, longest] = i < OPENS ? [0.7, 0.5, 0.5] : [0.5, 0.45, 0.4];
  if (text.length > most) weight *= long;
  if (text.length > most * 1.3) weight *= longer;
  if (text.length > most * 1.8) weight *= longest;
  return weight;
}
