import { isServerInside } from '../../sites/shared/private-hosts.ts';
import type { StoredModel } from '../../storage/schema.ts';

/**
 * Tokens that a server in the reader's own network is taken to hold where neither it nor the reader says: what LM Studio and
 * Ollama load models with unless told otherwise. Longer questions are cut there in silence.
 */
const CAREFUL_CONTEXT = 4_096;

/** The context window that a model is used with, in tokens; undefined: what is usual for its provider. */
export function contextInUse({ provider, baseUrl, context }: Pick<StoredModel, 'provider' | 'baseUrl' | 'context'>) {
  if (context !== undefined || provider !== 'openai') return context;
  return isServerInside(baseUrl) ? CAREFUL_CONTEXT : undefined;
}
