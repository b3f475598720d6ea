import type { Prompt } from './prompt.ts';
import { countTokens } from './token-count.ts';

/** What one request to a model may hold. */
export interface Limits {
  /** Tokens of question and answer together. */
  context: number;
  /** How many of its tokens one of ours may be: 1 where it counts as we do. */
  margin: number;
  /** Tokens of source, by our count, where the model has said that more is too much. */
  source?: number;
}

/** Tokens of source in one request: what models still read evenly, and what comes back in good time. */
const MOST_SOURCE = 60_000;
/** Of a small context, what the answer may take. */
const ANSWER_SHARE = 0.3;
const LEAST_SOURCE = 100;

/** Tokens of source that one request holds at most, whatever its context. */
export const mostSource = ({ source = MOST_SOURCE }: Limits): number => source;

/** The prompt with an answer that leaves room for the question in a small context. */
export function fitted(prompt: Prompt, { context }: Limits): Prompt {
  return { ...prompt, maxOutput: Math.min(prompt.maxOutput, Math.floor(context * ANSWER_SHARE)) };
}

/** Tokens of source, by our count, that fit beside `empty`: the prompt without its source. */
export function roomFor(empty: Prompt, limits: Limits): number {
  const { maxOutput } = fitted(empty, limits);
  const frame = countTokens(empty.system) + countTokens(empty.prompt);
  const room = (limits.context - maxOutput) / limits.margin - frame - 50;
  return Math.max(LEAST_SOURCE, Math.min(mostSource(limits), Math.floor(room)));
}
