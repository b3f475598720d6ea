import type { Article, Thread } from '../../model.ts';
import { cutArticle } from './cut-article.ts';
import { fitted, type Limits, roomFor } from './limits.ts';
import { type MeasuredThread, measureThread } from './measured-thread.ts';
import { numberArticle } from './numbered.ts';
import { articlePrompt, articleShape, type Prompt, threadPrompt } from './prompt.ts';
import { type AnswerLanguage, SHAPE } from './style.ts';
import { shares, splitThreads, type TopThread } from './thread-parts.ts';
import { countTokens } from './token-count.ts';

/** What a summary will take, before anything is asked. */
export interface Estimate {
  /** Tokens. */
  input: number;
  output: number;
  /** Requests. */
  calls: number;
}

// Tokens of one line in Korean of usual length with its JSON.
const OPENING_LINE = 72;
const SECTION = 24 + 4.5 * 60;
const THREAD = 105 + 2.2 * 85;

/** The prompt of an article as it is asked, cut to what the model takes. */
export function articleCall(article: Article, limits: Limits, language: AnswerLanguage = 'ko') {
  const whole = numberArticle(article);
  const empty = articlePrompt({ ...whole, title: '', lines: [] });
  const numbered = cutArticle(whole, roomFor(empty, limits));
  return { numbered, prompt: fitted(articlePrompt(numbered, language), limits) };
}

/** The parts of a thread as they are asked about; `only`: those of its threads that are to be read. */
export function threadCalls(
  { numbered, threads }: MeasuredThread,
  limits: Limits,
  only: (thread: TopThread) => boolean = () => true,
) {
  const empty = threadPrompt(numbered.title, { comments: [], threads: SHAPE.threads });
  const parts = splitThreads(threads.filter(only), roomFor(empty, limits));
  const asked = shares(parts, SHAPE.threads);
  return { numbered, threads, parts: parts.map((part, i) => ({ ...part, threads: asked[i]! })) };
}

const inputOf = ({ system, prompt }: Prompt, { margin }: Limits) =>
  Math.ceil((countTokens(system) + countTokens(prompt)) * margin);

/** What the summary of an article will take. A model that thinks before it answers takes more output. */
export function estimateArticle(article: Article, limits: Limits): Estimate {
  const { numbered, prompt } = articleCall(article, limits);
  const { opening, sections } = articleShape(numbered);
  const output = Math.round((30 + opening * OPENING_LINE + sections * SECTION) * limits.margin);
  return { input: inputOf(prompt, limits), output: Math.min(output, prompt.maxOutput), calls: 1 };
}

/** What the digest of a whole thread will take; less where parts of it are kept from an earlier time. */
export async function estimateThread(thread: Thread, limits: Limits): Promise<Estimate> {
  const { numbered, parts } = threadCalls(await measureThread(thread), limits);
  const sum: Estimate = { input: 0, output: 0, calls: parts.length };
  for (const part of parts) {
    const items = Math.min(part.threads, part.comments.length);
    const frame = inputOf(threadPrompt(numbered.title, { comments: [], threads: part.threads }), limits);
    sum.input += frame + Math.ceil(part.tokens * limits.margin);
    sum.output += Math.round(items * THREAD * limits.margin);
  }
  return sum;
}
