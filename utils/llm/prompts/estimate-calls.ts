import type { Article, Thread } from '../../domain/index.ts';
import { countTokens } from '../tokens/count-tokens.ts';
import { ANSWER_SHAPE, type AnswerLanguage } from './answer-style.ts';
import { type ContextLimits, fitLines, maxSourceTokens, roomFor } from './context-limits.ts';
import { type MeasuredThread, measureThread } from './measure-thread.ts';
import { type NumberedArticle, numberArticle } from './number-lines.ts';
import { openingPrompt, partPrompt } from './part-prompt.ts';
import { articlePrompt, articleShape, type Prompt, threadPrompt } from './prompt.ts';
import { type ArticlePart, splitArticle } from './split-article.ts';
import { shareItems, splitThreads, type TopThread } from './split-thread.ts';

/** What a summary will take, before anything is asked. */
export interface CallEstimate {
  /** Tokens. */
  input: number;
  output: number;
  /** Requests. */
  calls: number;
}

/** Tokens that are left free beside question and answer. */
const SPARE = 50;

// Tokens of one line in Korean of usual length with its JSON.
const OPENING_LINE = 72;
const SECTION = 24 + 4.5 * 60;
const THREAD = 105 + 2.2 * 85;

/** How an article is asked about: in one request where question and answer fit, else part by part with an opening at the end. */
export interface ArticleCalls {
  numbered: NumberedArticle;
  /** One request for all of it. */
  whole?: Prompt;
  /** Empty where one request is enough. */
  parts: ArticlePart[];
}

/** How an article is asked about: in one request where its text and the answer fit, else in parts of the length that fits. */
export function articleCalls(article: Article, limits: ContextLimits, language: AnswerLanguage = 'ko'): ArticleCalls {
  const numbered = numberArticle(article);
  const prompt = articlePrompt(numbered, language);
  const { context, margin } = limits;
  const source = countTokens(prompt.prompt);
  const left = Math.floor(context - (countTokens(prompt.system) + source + SPARE) * margin);
  const shape = articleShape(numbered);
  if (source <= maxSourceTokens(limits) && left >= answerOf(shape) * margin)
    return { numbered, whole: { ...prompt, maxOutput: Math.min(prompt.maxOutput, left) }, parts: [] };
  const empty = fitLines(partPrompt(numbered.title, { lines: [], sections: 1 }, language), limits);
  const perPart = Math.max(1, Math.floor(empty.maxOutput / margin / SECTION));
  const room = roomFor(empty, limits);
  return { numbered, parts: splitArticle(numbered, { room, perPart, sections: shape.sections }) };
}

/** Tokens of an answer by our count. */
const answerOf = ({ opening, sections }: { opening: number; sections: number }): number =>
  30 + opening * OPENING_LINE + sections * SECTION;

/** How much fuller than the average a part may be, and the tokens that it has room for at least. */
const SLACK = 1.15;
const LEAST_ROOM = 600;

const tokensOf = (threads: readonly TopThread[]): number =>
  threads.reduce((sum, { comments }) => sum + comments.reduce((n, one) => n + (one.tokens ?? 0) + 1, 0), 0);

/** The parts of a thread as they are asked about; `only`: those of its threads that are to be read. */
export function threadCalls(
  { numbered, threads }: MeasuredThread,
  limits: ContextLimits,
  only: (thread: TopThread) => boolean = () => true,
) {
  const empty = threadPrompt(numbered.title, { comments: [], threads: ANSWER_SHAPE.threads });
  const read = threads.filter(only);
  // What one answer of a small model can tell: where that is less than is wanted, more parts tell it.
  const told = Math.max(1, Math.floor(fitLines(empty, limits).maxOutput / limits.margin / THREAD));
  const least = Math.ceil(Math.min(ANSWER_SHAPE.threads, read.length) / told);
  const share = Math.ceil((tokensOf(read) / Math.max(1, least)) * SLACK);
  const room = roomFor(empty, limits);
  const parts = splitThreads(read, least > 1 ? Math.min(room, Math.max(LEAST_ROOM, share)) : room);
  const asked = shareItems(parts, ANSWER_SHAPE.threads);
  return { numbered, threads, parts: parts.map((part, i) => ({ ...part, threads: asked[i]! })) };
}

const inputOf = ({ system, prompt }: Prompt, { margin }: ContextLimits) =>
  Math.ceil((countTokens(system) + countTokens(prompt)) * margin);

/** What the summary of an article will take, all requests together. A model that thinks before it answers takes more output. */
export function estimateArticleCalls(article: Article, limits: ContextLimits): CallEstimate {
  const { numbered, whole, parts } = articleCalls(article, limits);
  const shape = articleShape(numbered);
  const output = (tokens: number) => Math.round(tokens * limits.margin);
  if (whole) {
    const answer = output(answerOf(shape));
    return { input: inputOf(whole, limits), output: Math.min(answer, whole.maxOutput), calls: 1 };
  }
  const sum: CallEstimate = { input: 0, output: 0, calls: parts.length + 1 };
  for (const part of parts) {
    sum.input += inputOf(partPrompt(numbered.title, { ...part, lines: [] }), limits);
    sum.input += Math.ceil(part.tokens * limits.margin);
    sum.output += output(part.sections * SECTION);
  }
  // The opening reads what the parts said, as far as it fits.
  const empty = openingPrompt(numbered.title, [], shape.opening);
  const points = Math.min(roomFor(empty, limits), Math.ceil(sum.output / limits.margin));
  sum.input += inputOf(empty, limits) + Math.ceil(points * limits.margin);
  sum.output += output(30 + shape.opening * OPENING_LINE);
  return sum;
}

/** What the digest of a thread will take; `unread`: the top comments, by id, that are to be read where others are known. */
export async function estimateThreadCalls(
  thread: Thread,
  limits: ContextLimits,
  unread?: ReadonlySet<number>,
): Promise<CallEstimate> {
  const only = unread && (({ rootId }: TopThread) => unread.has(rootId));
  const { numbered, parts } = threadCalls(await measureThread(thread), limits, only);
  const sum: CallEstimate = { input: 0, output: 0, calls: parts.length };
  for (const part of parts) {
    const items = Math.min(part.threads, part.comments.length);
    const frame = inputOf(threadPrompt(numbered.title, { comments: [], threads: part.threads }), limits);
    sum.input += frame + Math.ceil(part.tokens * limits.margin);
    sum.output += Math.round(items * THREAD * limits.margin);
  }
  return sum;
}
