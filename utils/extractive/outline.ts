import type { Article, Bullet, Coverage, Notice, Section, Summary } from '../domain/index.ts';
import { runToEnd } from '../lib/yield-to-main.ts';
import { type Candidates, candidateSteps, withWeights } from './candidates.ts';
import { createEmphasis, REPEAT_DISCOUNT } from './emphasis/emphasis.ts';
import { findAnswer, findLeadIn, itemsUnder, nestUnits } from './nesting.ts';
import { chooseRows } from './ranking.ts';
import { makeHeading } from './section-heading.ts';
import { sectionRows } from './section-rows.ts';
import { readingSteps, type SentenceUnits, type Unit } from './sentence-units.ts';
import { type SectionRange, splitByHeadings } from './split-by-headings.ts';
import { countTerms, termsOf } from './terms.ts';
import { splitByCohesion } from './text-tiling.ts';

/** What stands before an article's first heading of its own, in the article's language. */
const LEADS: Partial<Record<Article['language'], string>> = { ko: '개요', en: 'Overview' };

/** A summary in the article's own language, and what was read for it. */
export interface Outline {
  summary: Summary;
  coverage: Coverage;
  notices: Notice[];
}

const OPENING = 5;
/** Words from which a text without headings is divided. */
const DIVIDED = 260;
/** Words from which what stands before the first heading is a section of its own. */
const LONG_LEAD = 140;

/** How much more a sentence of the lead is worth in the opening. */
const LEAD_WORTH = 1.2;

/** The outline of an article: `outlineSteps` run to its end. */
export function outlineOf(article: Article): Outline {
  return runToEnd(outlineSteps(article));
}

/**
 * Makes the outline of an article: at most five opening bullets and at most 15 sections with at most six bullets each.
 * Pauses after each piece of work, so that whoever runs it can let others have a turn. Throws on no text.
 */
export function* outlineSteps(article: Article): Generator<void, Outline> {
  const reading = yield* readingSteps(article);
  const { units } = reading;
  const coverage: Coverage = { unit: 'characters', read: reading.read, total: reading.total };
  const notices: Notice[] = reading.read < reading.total ? [{ code: 'article_cut' }] : [];
  yield;
  const candidates = yield* candidateSteps(article, reading);
  const bullet = createBullets(article, candidates);
  yield;
  if (units.length <= OPENING) {
    notices.push({ code: units.length === 0 ? 'article_not_found' : 'article_short' });
    return { summary: { opening: units.map((_, i) => bullet(i)), sections: [] }, coverage, notices };
  }
  const parts = partsOf(reading, candidates);
  const opening = openingRows(candidates, parts);
  const said = new Set(opening);
  const summary: Summary = { opening: opening.map((i) => bullet(i)), sections: [] };
  const everywhere = countTerms(candidates.terms);
  const taken = new Set<string>();
  const about = termsOf(article.title);
  const headed = parts.some(({ heading }) => heading);
  for (const part of parts) {
    yield;
    const rows = sectionRows(candidates, part, article.title, said);
    if (rows.length === 0) continue;
    const lead = headed && part === parts[0] ? LEADS[article.language] : undefined;
    const cues = { everywhere, taken, title: about, shown: rows };
    const heading = part.heading ?? lead ?? makeHeading(candidates, part, article.language, cues);
    summary.sections.push({ heading, bullets: nestUnits(units, rows).map(({ unit, depth }) => bullet(unit, depth)) });
  }
  return { summary: { ...summary, sections: worthDividing(summary.sections) }, coverage, notices };
}

function createBullets({ language }: Article, { units, texts, ranking }: Candidates) {
  const stress = createEmphasis(
    (term) => ranking.values[ranking.index.idOf.get(term) ?? -1] ?? 0,
    REPEAT_DISCOUNT.text,
  );
  return (i: number, depth: 0 | 1 = 0): Bullet => {
    const { text: sentence, block } = units[i]!;
    const text = texts[i]!;
    const strong = stress(text, language);
    return { text, ...(strong && { strong }), depth, sources: [{ kind: 'sentence', block, text: sentence }], language };
  };
}

// The parts that sections are made of; none where the text is too short for any.
function partsOf(reading: SentenceUnits, { units, ranking }: Candidates): SectionRange[] {
  const words = ({ from, to }: SectionRange) => units.slice(from, to).reduce((sum, unit) => sum + unit.words, 0);
  const divided = ({ from, to }: SectionRange) => splitByCohesion(reading, ranking.index, from, to);
  const headed = splitByHeadings(reading);
  const [lead, ...rest] = headed;
  if (!lead) {
    const whole = { from: 0, to: units.length };
    return words(whole) < DIVIDED ? [] : divided(whole);
  }
  if (lead.heading) return headed;
  if (words(lead) < LONG_LEAD) return rest;
  return words(lead) < 2 * DIVIDED ? headed : [...divided(lead), ...rest];
}

// The opening, in reading order: over the whole text, fewer where it is short or a mere list.
function openingRows({ units, texts, weights, ranking }: Candidates, parts: readonly SectionRange[]): number[] {
  const items = units.filter(({ kind }) => kind === 'item').length;
  const list = parts.length > 0 && items > units.length * 0.7;
  const count = Math.min(OPENING, Math.ceil(units.length / 2), list ? Math.max(2, parts.length) : OPENING);
  // What stands before the first heading is the article's own summary.
  const [first] = parts;
  const lead = first && !first.heading && parts.some(({ heading }) => heading) ? first.to : 0;
  // An item lacks its list here, the sentence that announces one its items, and a question its answer.
  const adjusted = weights.map((weight, i) => {
    if (list) return weight;
    const quoted = /^[“"][^“”"]+[”"]$/.test(texts[i]!);
    const own = weight * (i < lead ? LEAD_WORTH : 1) * (quoted ? 0.2 : 1);
    return (
      own *
      (findLeadIn(units, i) >= 0
        ? 0.15
        : isItem(units[i]!)
          ? 0.5
          : itemsUnder(units, i).length > 0
            ? 0.25
            : findAnswer(units, i) >= 0
              ? 0.15
              : 1)
    );
  });
  const groups = new Map<number, number>();
  parts.forEach(({ from, to }, n) => {
    for (let i = Math.max(from, lead); i < to; i++) groups.set(i, n);
  });
  const groupOf = parts.length > 1 ? (row: number) => groups.get(row) : undefined;
  return chooseRows(withWeights(ranking, adjusted), count, { ...(groupOf && { groupOf }) }).sort((a, b) => a - b);
}

const isItem = ({ kind }: Unit) => kind === 'item';

// One section alone divides nothing, unless it holds what the opening has no room for.
function worthDividing(sections: Section[]): Section[] {
  return sections.length > 1 || (sections[0]?.bullets.length ?? 0) > 2 ? sections : [];
}
