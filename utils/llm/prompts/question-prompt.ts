import type { Bullet, Coverage } from '../../domain/index.ts';
import type { QuestionInput } from '../../domain/model-for-job.ts';
import { termsOf } from '../../extractive/terms.ts';
import { createGroundingChecker } from '../../grounding/grounding.ts';
import { createSources, type SourceEntry } from '../../grounding/numbered-sources.ts';
import type { AnswerLine } from '../answers/jsonl-lines.ts';
import { createBulletMaker } from '../answers/make-bullet.ts';
import { countTokens } from '../tokens/count-tokens.ts';
import type { AnswerLanguage } from './answer-style.ts';
import { type ContextLimits, fitLines, roomFor } from './context-limits.ts';
import { numberArticle, numberThread } from './number-lines.ts';
import { type Prompt, questionPrompt } from './prompt.ts';

/** A question as it is sent, and the way back from an answer. */
export interface QuestionCall {
  prompt: Prompt;
  /** The bullet of a line of the answer; null for one that says nothing, twice the same, or what rests on nothing. */
  bulletOf(line: AnswerLine): Bullet | null;
  /** Of the lines of article and thread together, in characters. */
  coverage: Coverage;
}

interface Row {
  line: string;
  entry?: SourceEntry;
}

/** Bullets of one answer. */
const MOST_ANSWERS = 12;

/**
 * The prompt for one question about an article, its thread, or both: all numbered lines where they fit, else those that have
 * most to do with the question, in their order.
 */
export function questionCall(
  asked: QuestionInput,
  limits: ContextLimits,
  language: AnswerLanguage = 'ko',
): QuestionCall {
  const { titles, rows } = rowsOf(asked);
  const empty = questionPrompt(titles, [], asked.question, language);
  const kept = fitting(rows, asked.question, roomFor(empty, limits));
  const lines = kept.map(({ line }) => line);
  const sources = createSources(
    kept.flatMap(({ entry }) => entry ?? []),
    [...titles, ...lines.filter((line) => line.startsWith('[#'))].join('\n'),
  );
  const letter = asked.article ? 'S' : 'C';
  const maker = createBulletMaker(createGroundingChecker(sources, letter), () => [...titles, ...lines].join('\n'));
  const said = new Set<string>();
  let above: Bullet['depth'] | -1 = -1;
  const length = (list: readonly Row[]) => list.reduce((sum, { line }) => sum + line.length, 0);
  return {
    prompt: fitLines(questionPrompt(titles, lines, asked.question, language), limits),
    coverage: { unit: 'characters', read: length(kept), total: length(rows) },
    bulletOf(line) {
      if (line.kind === 'none' || line.kind === 'title' || said.size >= MOST_ANSWERS) return null;
      const made = maker.make(line)?.bullet;
      if (!made || said.has(made.text)) return null;
      said.add(made.text);
      above = Math.min(made.depth, above + 1) as Bullet['depth'];
      return { ...made, depth: above };
    },
  };
}

function rowsOf({ article, thread }: QuestionInput): { titles: string[]; rows: Row[] } {
  const titles: string[] = [];
  const rows: Row[] = [];
  if (article) {
    const { title, lines, sources } = numberArticle(article);
    titles.push(title);
    for (const line of lines) rows.push({ line, entry: sources.get(/^\[(S\d+)\]/.exec(line)?.[1] ?? '') });
  }
  if (thread) {
    const { title, comments } = numberThread(thread);
    if (!titles.includes(title)) titles.push(title);
    for (const comment of comments) rows.push({ line: comment.line, entry: comment });
  }
  return { titles, rows };
}

function fitting(rows: readonly Row[], question: string, room: number): readonly Row[] {
  const costs = rows.map(({ line }) => countTokens(line) + 1);
  if (costs.reduce((sum, cost) => sum + cost, 0) <= room) return rows;
  const wanted = new Set(termsOf(question));
  const worth = rows.map(({ line }, i) => {
    const terms = termsOf(line);
    const shared = new Set(terms.filter((term) => wanted.has(term))).size;
    return { i, score: shared / Math.sqrt(terms.length + 5) };
  });
  const kept = new Set<number>();
  let left = room;
  for (const { i } of worth.sort((a, b) => b.score - a.score || a.i - b.i)) {
    if (costs[i]! > left) continue;
    kept.add(i);
    left -= costs[i]!;
  }
  return rows.filter((_, i) => kept.has(i));
}
