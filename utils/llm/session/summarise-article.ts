import type { Engine, EngineEvent } from '../../domain/engine.ts';
import type { Article } from '../../domain/index.ts';
import { allBullets, isForeign, judgeAnswer } from '../answers/answer-quality.ts';
import type { ArticleDraft, ArticleDrafter } from '../answers/article-draft.ts';
import type { AnswerLine } from '../answers/jsonl-lines.ts';
import { fitLines } from '../prompts/context-limits.ts';
import { articleCalls } from '../prompts/estimate-calls.ts';
import type { NumberedArticle } from '../prompts/number-lines.ts';
import { type AnswerFault, repairPrompt } from '../prompts/prompt.ts';
import type { LlmSession } from './llm-session.ts';
import { newArticleDraft } from './new-article-draft.ts';
import { retryWithSmallerContext } from './shrink-on-overflow.ts';
import { streamAnswer } from './stream-answer.ts';
import { summariseParts } from './summarise-parts.ts';

/** A summary by the reader's model; by `embedded` where there is no text, or the answer is of no use. */
export function summariseArticle(
  desk: LlmSession,
  embedded: Engine,
  article: Article,
  signal: AbortSignal,
): AsyncIterable<EngineEvent> {
  return retryWithSmallerContext(desk, (narrow) => summarise(narrow, embedded, article, signal));
}

async function* summarise(
  desk: LlmSession,
  embedded: Engine,
  article: Article,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent> {
  const calls = articleCalls(article, desk.limits, desk.language);
  const { numbered } = calls;
  if (numbered.sources.entries.length === 0) {
    yield* embedded.summarise(article, signal);
    return;
  }
  if (!calls.whole) {
    if (yield* summariseParts(desk, calls, signal)) return;
    yield { type: 'notice', notice: { code: 'model_unusable' } };
    yield* embedded.summarise(article, signal);
    return;
  }
  const drafting = newArticleDraft(numbered);
  const accepted: AnswerLine[] = [];
  let stopped = false;
  let key = '';
  try {
    for await (const event of streamAnswer(calls.whole, 'bullet', desk, signal)) {
      if (event.type === 'usage') yield { type: 'usage', ...desk.tally };
      if (event.type === 'end') [stopped, key] = [event.reason === 'length', event.key];
      if (event.type !== 'line') continue;
      yield* taken(drafting, event.line, accepted);
      if (drafting.full()) break;
    }
  } catch (error) {
    signal.throwIfAborted();
    yield* reached(drafting.draft, numbered);
    throw error;
  }
  const verdict = judgeAnswer(drafting.draft, numbered);
  if (!verdict.usable) {
    if (key) await desk.memory.put(key, null);
    yield { type: 'notice', notice: { code: 'model_unusable' } };
    yield* embedded.summarise(article, signal);
    return;
  }
  let draft = drafting.draft;
  if (verdict.fault && !desk.repaired && !(verdict.fault === 'language' && desk.language !== 'ko')) {
    desk.repaired = true;
    const repaired = yield* repair(verdict.fault, verdict.missing ?? 0, drafting, accepted, numbered, desk, signal);
    draft = repaired.draft;
  }
  if (stopped) yield { type: 'notice', notice: { code: 'model_stopped' } };
  yield { type: 'whole', opening: draft.opening.length, sections: draft.sections.map(({ bullets }) => bullets.length) };
  if (numbered.read < numbered.total) yield { type: 'notice', notice: { code: 'article_cut' } };
  yield { type: 'coverage', coverage: { unit: 'characters', read: numbered.read, total: numbered.total } };
}

/** Of what broke off: as far as its sections came, in the article's order. */
function* reached({ sections }: ArticleDraft, { sources, read, total }: NumberedArticle): Generator<EngineEvent> {
  const cited = new Set(sections.flatMap(({ bullets }) => bullets.flatMap((bullet) => bullet.sources)));
  const last = sources.entries.findLastIndex(({ source }) => cited.has(source));
  if (last < 0) return;
  const length = (entries: typeof sources.entries) => entries.reduce((sum, { text }) => sum + text.length, 0);
  const share = length(sources.entries.slice(0, last + 1)) / length(sources.entries);
  yield { type: 'coverage', coverage: { unit: 'characters', read: Math.floor(read * share), total } };
}

function* taken(drafting: ArticleDrafter, line: AnswerLine, accepted?: AnswerLine[]): Generator<EngineEvent> {
  const dropped = drafting.draft.dropped;
  const events = drafting.add(line);
  if (drafting.draft.dropped === dropped) accepted?.push(line);
  yield* events as EngineEvent[];
}

/** The one small repair. Of a translation only what is as long and in Korean takes the place of what was there. */
async function* repair(
  fault: AnswerFault,
  missing: number,
  drafting: ArticleDrafter,
  accepted: readonly AnswerLine[],
  numbered: NumberedArticle,
  desk: LlmSession,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, ArticleDrafter> {
  const lines = accepted.map(({ kind, text, depth, sources }) => ({ kind, text, depth, src: sources }));
  const prompt = fitLines(repairPrompt(fault, lines, missing, desk.language), desk.limits);
  const target = fault === 'language' ? newArticleDraft(numbered) : drafting;
  const events: EngineEvent[] = [];
  try {
    for await (const event of streamAnswer(prompt, fault === 'language' ? 'bullet' : 'opening', desk, signal)) {
      if (event.type === 'usage') yield { type: 'usage', ...desk.tally };
      if (event.type !== 'line' || (fault === 'opening' && event.line.kind !== 'opening')) continue;
      events.push(...taken(target, event.line));
      if (target.full()) break;
    }
  } catch (error) {
    // What was there before the repair is still a summary.
    signal.throwIfAborted();
    console.warn(error);
    return drafting;
  }
  if (fault === 'language') {
    const [before, after] = [allBullets(drafting.draft), allBullets(target.draft)];
    if (after.length < before.length * 0.6 || isForeign(after)) return drafting;
  }
  yield* events;
  // A section that is there keeps its heading when the outline comes again.
  for (const [section, { heading }] of target.draft.sections.entries())
    yield { type: 'heading', section, text: heading };
  return target;
}
