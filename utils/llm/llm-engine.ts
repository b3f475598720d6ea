import type { Engine } from '../domain/engine.ts';
import type { Thread } from '../domain/index.ts';
import { extractiveEngine } from '../extractive/extractive-engine.ts';
import { PROMPT_VERSION } from './prompts/prompt.ts';
import type { Provider, ProviderConfig } from './providers/provider.ts';
import { unreadThreadIds } from './session/digest-cache.ts';
import { digestThreadWithLlm } from './session/digest-thread-with-llm.ts';
import { createLlmSession, type LlmOptions } from './session/llm-session.ts';
import { summariseArticle } from './session/summarise-article.ts';

export { answerQuestion } from './session/answer-question.ts';
export { type AnswerCache, type LlmOptions, limitsOf } from './session/llm-session.ts';

/** Raised whenever the engine makes something else of the same answers. */
const VERSION = 2;

/** The top comments of a thread, by id, that a run by these would read where others were read before; undefined: all of them. */
export const unreadThreads = (
  thread: Thread,
  provider: Provider,
  config: ProviderConfig,
  options: LlmOptions,
): Promise<ReadonlySet<number> | undefined> => unreadThreadIds(thread, createLlmSession(provider, config, options));

/**
 * The reader's own model as an engine: streamed, every bullet checked against the numbered lines that it was made from. Where
 * its answer is of no use, `embedded` makes the summary, after the notice `model_unusable`. What the provider throws passes
 * through; what came before stands. Usage is told as the sum over all calls of the run.
 */
export function createLlmEngine(
  provider: Provider,
  config: ProviderConfig,
  options: LlmOptions & { embedded?: Engine } = {},
): Engine {
  const { embedded = extractiveEngine, ...rest } = options;
  return {
    id: provider.id,
    version: `${PROMPT_VERSION}.${VERSION} ${config.model}`,
    available: async () => config.model !== '',
    summarise: (article, signal) =>
      summariseArticle(createLlmSession(provider, config, rest), embedded, article, signal),
    digest: (thread, moods, signal) =>
      digestThreadWithLlm(createLlmSession(provider, config, rest), { thread, moods, embedded }, signal),
  };
}
