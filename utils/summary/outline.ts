import type { Article, Bullet, Coverage, Notice, Section, Summary } from '../model.ts';
import { bulletText, LENGTHS } from './bullet.ts';
import { leansBack } from './cues.ts';
import { strongPhrase, type WorthOf } from './key-phrase.ts';
import { elaborates, leadIn, nest } from './nesting.ts';
import { type Part, partsByHeadings } from './parts.ts';
import { choose, type Ranking, rank } from './ranking.ts';
import { type Reading, readArticle, type Unit } from './reading.ts';
import { headingFrom } from './section-heading.ts';
import { partsByCohesion } from './tiling.ts';
import { countTerms, tokens } from './tokens.ts';

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

/** The outline of an article: `outlineSteps` run to its end. */
export function outlineOf(article: Article): Outline {
  const steps = outlineSteps(article);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Makes the outline of an article: at most five opening bullets and at most 15 sections with 2 to 6 bullets each. Pauses
 * after each piece of work, so that whoever runs it can let others have a turn. Never throws on any text.
 */
export function* outlineSteps(article: Article): Generator<void, Outline> {
  const reading = readArticle(article);
  const { units } = reading;
  const coverage: Coverage = { unit: 'characters', read: reading.read, total: reading.total };
  const notices: Notice[] = reading.read < reading.total ? [{ code: 'article_cut' }] : [];
  yield;
  const maker = createMaker(article, reading);
  yield;
  if (units.length <= OPENING) {
    notices.push({ code: units.length === 0 ? 'article_not_found' : 'article_short' });
    return { summary: { opening: maker.bullets(units.map((_, i) => i)), sections: [] }, coverage, notices };
  }
  const opening = maker.opening(Math.min(OPENING, Math.ceil(units.length / 2)));
  const said = new Set(opening);
  const sections: Section[] = [];
  for (const part of maker.parts()) {
    yield;
    const section = maker.section(part, said);
    if (section.bullets.length > 0) sections.push(section);
  }
  return {
    summary: { opening: maker.bullets(opening), sections: sections.length > 1 ? sections : [] },
    coverage,
    notices,
  };
}

function createMaker(article: Article, reading: Reading) {
  const { units } = reading;
  const { language, title } = article;
  const texts = units.map((unit) => bulletText(unit.text, language));
  const weights = units.map((unit, i) => weightOf(unit, texts[i]!, LENGTHS[language].most));
  const ranking = rank(
    units.map((unit) => unit.text),
    title,
  );
  const worthOf: WorthOf = (term) => {
    const id = ranking.index.idOf.get(term);
    return id === undefined ? 0 : ranking.values[id]!;
  };
  const everywhere = countTerms(units.map((unit) => unit.text));
  const takenHeadings = new Set<string>();

  const used = new Map<string, number>();

  function bullet(i: number, depth: 0 | 1 = 0): Bullet {
    const { text: source, block } = units[i]!;
    // What was set in bold before is worth less, so that not every bullet stresses the article's subject.
    const strong = strongPhrase(texts[i]!, language, (term) => worthOf(term) / (1 + (used.get(term) ?? 0)));
    if (strong) for (const term of tokens(texts[i]!.slice(...strong))) used.set(term, (used.get(term) ?? 0) + 1);
    return {
      text: texts[i]!,
      ...(strong && { strong }),
      depth,
      sources: [{ kind: 'sentence', block, text: source }],
      language,
    };
  }

  return {
    bullets: (rows: number[]) => rows.map((i) => bullet(i)),

    opening(count: number): number[] {
      const adjusted = weighted(ranking, weights, (i) => (units[i]!.kind === 'item' ? 0.7 : 1));
      return choose(adjusted, count).sort((a, b) => a - b);
    },

    parts(): Part[] {
      const words = (part: Part) => units.slice(part.from, part.to).reduce((sum, unit) => sum + unit.words, 0);
      const whole = { from: 0, to: units.length };
      const headed = partsByHeadings(reading);
      if (headed.length === 0)
        return words(whole) < DIVIDED ? [] : partsByCohesion(reading, ranking.index, whole.from, whole.to);
      const lead = headed[0]!;
      if (lead.heading) return headed;
      if (words(lead) < LONG_LEAD) return headed.slice(1);
      if (words(lead) < 2 * DIVIDED) return headed;
      return [...partsByCohesion(reading, ranking.index, lead.from, lead.to), ...headed.slice(1)];
    },

    section(part: Part, said: ReadonlySet<number>): Section {
      const own = units.slice(part.from, part.to);
      const sentences = own.map((unit) => unit.text);
      const heading = part.heading ?? headingFrom(sentences, language, everywhere, takenHeadings);
      const local = weighted(rank(sentences, `${part.heading ?? ''} ${title}`), weights.slice(part.from, part.to));
      const rows = own.map((_, i) => i);
      const saidHere = rows.filter((i) => said.has(part.from + i));
      const left = rows.filter((i) => !said.has(part.from + i));
      const words = own.reduce((sum, unit) => sum + unit.words, 0);
      const count = Math.min(6, Math.max(2, Math.round(1.4 + words / 100)));
      const chosen = choose(local, count, left.length > 0 ? { among: left, said: saidHere } : {});
      const kept = withParents(own, chosen, new Set(saidHere), count);
      return { heading, bullets: nest(own, kept).map(({ unit, depth }) => bullet(part.from + unit, depth)) };
    },
  };
}

// What points back brings along what it points to, or stays out; a list brings the sentence that announces it.
function withParents(
  units: readonly Unit[],
  chosen: readonly number[],
  said: ReadonlySet<number>,
  count: number,
): number[] {
  const kept = new Set<number>();
  for (const i of chosen) {
    if (kept.size >= count) break;
    const announced = leadIn(units, i);
    if (announced >= 0) kept.add(announced);
    if (elaborates(units, i) && !kept.has(i - 1) && !chosen.includes(i - 1)) {
      if (said.has(i - 1) || elaborates(units, i - 1)) {
        if (chosen.length > 2) continue;
      } else kept.add(i - 1);
    }
    kept.add(i);
  }
  return [...kept];
}

function weighted(ranking: Ranking, weights: readonly number[], more: (i: number) => number = () => 1): Ranking {
  return { ...ranking, factors: ranking.factors.map((factor, i) => factor * weights[i]! * more(i)) };
}

// How well a sentence would read as a bullet on its own.
function weightOf(unit: Unit, text: string, most: number): number {
  let weight = 1;
  if (leansBack(text)) weight *= 0.55;
  if (unit.kind === 'quote') weight *= 0.7;
  if (/[:：]$/.test(unit.text)) weight *= 0.4;
  if (text.length < 25) weight *= 0.4;
  if (text.length > most) weight *= 0.75;
  if (text.length > most * 1.4) weight *= 0.6;
  if (text.length > most * 2) weight *= 0.5;
  return weight;
}
