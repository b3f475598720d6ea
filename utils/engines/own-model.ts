import type { Thread } from '../model.ts';
import { PROMPT_VERSION } from '../summary/model/prompt.ts';
import type { Engine } from './engine.ts';
import { extractive } from './extractive.ts';
import { summariseWith } from './own/article.ts';
import { createDesk, type OwnModelOptions } from './own/desk.ts';
import { unreadOf } from './own/ledger.ts';
import { digestWith } from './own/thread.ts';
import type { Provider, ProviderConfig } from './providers/provider.ts';

export { limitsOf, type OwnModelOptions, type PartMemory } from './own/desk.ts';
export { type AnswerEvent, answerQuestion } from './own/question.ts';

/** Raised whenever the engine makes something else of the same answers. */
const VERSION = 2;

/** The top comments of a thread, by id, that a run by these would read where others were read before; undefined: all of them. */
export const unreadThreads = (
  thread: Thread,
  provider: Provider,
  config: ProviderConfig,
  options: OwnModelOptions,
): Promise<ReadonlySet<number> | undefined> => unreadOf(thread, createDesk(provider, config, options));

/**
 * The reader's own model as an engine: streamed, every bullet checked against the numbered lines that it was made from. Where
 * its answer is of no use, `embedded` makes the summary, after the notice `model_unusable`. What the provider throws passes
 * through; what came before stands. Usage is told as the sum over all calls of the run.
 */
export function createOwnModel(
  provider: Provider,
  config: ProviderConfig,
  options: OwnModelOptions & { embedded?: Engine } = {},
): Engine {
  const { embedded = extractive, ...rest } = options;
  return {
    id: provider.id,
    version: `${PROMPT_VERSION}.${VERSION} ${config.model}`,
    available: async () => config.model !== '',
    summarise: (article, signal) => summariseWith(createDesk(provider, config, rest), embedded, article, signal),
    digest: (thread, moods, signal) =>
      digestWith(createDesk(provider, config, rest), { thread, moods, embedded }, signal),
  };
}
