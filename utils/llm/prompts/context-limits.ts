import { countTokens } from '../tokens/count-tokens.ts';
import type { Prompt } from './prompt.ts';

/** What one request to a model may hold. */
export interface ContextLimits {
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
export const maxSourceTokens = ({ source = MOST_SOURCE }: ContextLimits): number => source;

/** The prompt with an answer that leaves room for the question in a small context. */
export function fitLines(prompt: Prompt, { context }: ContextLimits): Prompt {
  return { ...prompt, maxOutput: Math.min(prompt.maxOutput, Math.floor(context * ANSWER_SHARE)) };
}

/** Tokens of source, by our count, that fit beside `empty`: the prompt without its source. */
export function roomFor(empty: Prompt, limits: ContextLimits): number {
  const { maxOutput } = fitLines(empty, limits);
  const frame = countTokens(empty.system) + countTokens(empty.prompt);
  const room = (limits.context - maxOutput) / limits.margin - frame - 50;
  return Math.max(LEAST_SOURCE, Math.min(maxSourceTokens(limits), Math.floor(room)));
}
