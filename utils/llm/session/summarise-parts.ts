import type { EngineEvent } from '../../domain/engine.ts';
import type { ArticleDrafter } from '../answers/article-draft.ts';
import type { AnswerLine } from '../answers/jsonl-lines.ts';
import { fitLines, roomFor } from '../prompts/context-limits.ts';
import type { ArticleCalls } from '../prompts/estimate-calls.ts';
import type { NumberedArticle } from '../prompts/number-lines.ts';
import { openingPoints } from '../prompts/opening-points.ts';
import { openingPrompt, partPrompt } from '../prompts/part-prompt.ts';
import { articleShape } from '../prompts/prompt.ts';
import type { ArticlePart } from '../prompts/split-article.ts';
import type { LlmSession } from './llm-session.ts';
import { newArticleDraft } from './new-article-draft.ts';
import { runPooledInOrder } from './ordered-pool.ts';
import { repairOpening } from './repair-opening.ts';
import { streamAnswer } from './stream-answer.ts';

type PartEvent =
  | { type: 'line'; line: AnswerLine }
  | { type: 'usage' }
  | { type: 'end'; stopped: boolean; key: string };

/** Lines of one part's answer that are read. */
const MOST_LINES = 150;
/** Bullets from which there is something to show. */
const LEAST = 2;

/**
 * An article that is longer than a request: the sections part by part, then the opening from what these say. A part that fails
 * stops no other; this throws why at the end, when all that came is out. False where nothing of the answers can be used.
 */
export async function* summariseParts(
  desk: LlmSession,
  { numbered, parts }: ArticleCalls,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, boolean> {
  const drafting = newArticleDraft(numbered);
  const { draft } = drafting;
  const outcome = yield* readParts(desk, numbered, parts, drafting, signal);
  if (draft.sections.reduce((sum, { bullets }) => sum + bullets.length, 0) < LEAST) {
    if (outcome.failure !== undefined) throw outcome.failure;
    return false;
  }
  let { failure } = outcome;
  try {
    yield* readOpening(desk, numbered, drafting, signal);
  } catch (error) {
    signal.throwIfAborted();
    failure ??= error;
  }
  yield* drafting.fill() as EngineEvent[];
  yield { type: 'whole', opening: draft.opening.length, sections: draft.sections.map(({ bullets }) => bullets.length) };
  const length = parts.reduce((sum, { characters }) => sum + characters, 0);
  const cut = length < lengthOf(numbered) || numbered.read < numbered.total;
  if (cut) yield { type: 'notice', notice: { code: 'article_cut' } };
  if (outcome.stopped) yield { type: 'notice', notice: { code: 'model_stopped' } };
  if (failure !== undefined) throw failure;
  if (outcome.empty) yield { type: 'notice', notice: { code: 'model_partly' } };
  return true;
}

const lengthOf = ({ sources }: NumberedArticle): number =>
  sources.entries.reduce((sum, { text }) => sum + text.length, 0);

/** The sections, in the article's order. `empty`: the answer about a part said nothing that can be used. */
async function* readParts(
  desk: LlmSession,
  numbered: NumberedArticle,
  parts: readonly ArticlePart[],
  drafting: ArticleDrafter,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, { failure?: unknown; stopped: boolean; empty: boolean }> {
  const works = parts.map((part) => () => askPart(numbered.title, part, desk, signal));
  const outcome: { failure?: unknown; stopped: boolean; empty: boolean } = { stopped: false, empty: false };
  const all = lengthOf(numbered);
  const coverage = (read: number): EngineEvent => {
    const share = read / Math.max(1, all);
    return {
      type: 'coverage',
      coverage: { unit: 'characters', read: Math.floor(numbered.read * share), total: numbered.total },
    };
  };
  let at = -1;
  let before = 0;
  let sections = 0;
  let read = 0;
  let key = '';
  yield coverage(0);
  for await (const { work, value, failed, done } of runPooledInOrder<PartEvent>(works, desk.concurrency)) {
    signal.throwIfAborted();
    const part = parts[work]!;
    if (work !== at) {
      [at, before, key] = [work, bulletsOf(drafting), ''];
      sections = drafting.draft.sections.length + part.sections;
      drafting.begin();
    }
    if (value?.type === 'usage') yield { type: 'usage', ...desk.tally };
    if (value?.type === 'end') {
      outcome.stopped ||= value.stopped;
      key = value.key;
    }
    if (value?.type === 'line') {
      const within = { among: ({ label }: { label: string }) => part.labels.has(label), sections };
      yield* drafting.add(value.line, within) as EngineEvent[];
    }
    if (failed !== undefined) outcome.failure ??= failed;
    if (done && bulletsOf(drafting) > before) {
      read += part.characters;
      yield coverage(read);
    } else if (done) {
      // An answer that came to nothing is no answer.
      outcome.empty = true;
      if (key) await desk.memory.put(key, null);
    }
    if (done || failed !== undefined)
      yield { type: 'progress', progress: { stage: 'summarising', ratio: (work + 1) / (parts.length + 1) } };
  }
  return outcome;
}

const bulletsOf = ({ draft }: ArticleDrafter): number =>
  draft.sections.reduce((sum, { bullets }) => sum + bullets.length, 0);

async function* askPart(
  title: string,
  part: ArticlePart,
  desk: LlmSession,
  signal: AbortSignal,
): AsyncGenerator<PartEvent> {
  const prompt = fitLines(partPrompt(title, part, desk.language), desk.limits);
  let lines = 0;
  for await (const event of streamAnswer(prompt, 'bullet', desk, signal)) {
    if (event.type === 'usage') yield event;
    if (event.type === 'end') yield { type: 'end', stopped: event.reason === 'length', key: event.key };
    if (event.type === 'line' && lines++ < MOST_LINES) yield event;
    if (lines >= MOST_LINES) return;
  }
}

/** Title and opening, from the points of the sections; its bullets rest on the sentences behind these. */
async function* readOpening(
  desk: LlmSession,
  numbered: NumberedArticle,
  drafting: ArticleDrafter,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent> {
  const { opening } = articleShape(numbered);
  const ask_ = (points: readonly string[]) => openingPrompt(numbered.title, points, opening, desk.language);
  const points = openingPoints(drafting.draft.sections, numbered.sources, roomFor(ask_([]), desk.limits));
  const accepted: AnswerLine[] = [];
  let lines = 0;
  for await (const event of streamAnswer(fitLines(ask_(points.lines), desk.limits), 'opening', desk, signal)) {
    if (event.type === 'usage') yield { type: 'usage', ...desk.tally };
    if (event.type !== 'line' || lines++ >= MOST_LINES) continue;
    const { kind, sources } = event.line;
    if (kind === 'none' || kind === 'heading') continue;
    const line: AnswerLine =
      kind === 'title' ? event.line : { ...event.line, kind: 'opening', sources: points.sentencesOf(sources) };
    const dropped = drafting.draft.dropped;
    yield* drafting.add(line) as EngineEvent[];
    if (drafting.draft.dropped === dropped) accepted.push(line);
  }
  yield* repairOpening(desk, numbered, drafting, accepted, signal);
}
