import type { ProviderId } from '../../domain/index.ts';
import { sleep } from '../../lib/signals.ts';
import { isServerInside } from '../../sites/shared/private-hosts.ts';
import type { AnswerLanguage } from '../prompts/answer-style.ts';
import type { ContextLimits } from '../prompts/context-limits.ts';
import type { ModelEvent, Provider, ProviderConfig } from '../providers/provider.ts';

/** Where answers are kept between runs; `undefined` for what is not there. What it throws costs the memory alone. */
export interface AnswerCache {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

export interface LlmOptions {
  /** Without one nothing is kept: every run asks all of it. */
  memory?: AnswerCache;
  /** Requests at a time; default 3, 1 for a model on this computer. */
  concurrency?: number;
  /** What the model answers in; default Korean. */
  language?: AnswerLanguage;
  /** Resolves after so many milliseconds, or rejects with the signal's reason. */
  wait?(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** All that one run shares. */
export interface LlmSession {
  provider: Provider;
  config: ProviderConfig;
  memory: AnswerCache;
  concurrency: number;
  language: AnswerLanguage;
  limits: ContextLimits;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Tokens so far, over all calls. */
  tally: { input: number; output: number };
  /** Tokens of the longest question so far, by our count. */
  sent: { tokens: number };
  /** Whether the one small repair was made. */
  repaired: boolean;
  /** An error that every other request would meet as well: none is made any more. */
  halted: { error?: unknown };
}

/** Tokens, where neither the reader nor the provider said: what the least of the usual models take. */
const CONTEXT: Record<ProviderId, number> = {
  openai: 128_000,
  anthropic: 200_000,
  gemini: 1_000_000,
  // As utils/llm/providers/ollama.ts asks for.
  ollama: 16_384,
  'language-model': 6_000,
};
/** How many of a model's tokens one of o200k_base is at most, roughly; other vocabularies cut Korean finer. */
const MARGIN: Record<ProviderId, number> = {
  openai: 1.1,
  anthropic: 1.35,
  gemini: 1.15,
  ollama: 1.4,
  'language-model': 1.4,
};
const LOCAL: readonly ProviderId[] = ['ollama', 'language-model'];
const AT_A_TIME = 3;

/** A server in the reader's own network runs what Ollama runs, whatever it speaks; it works on one answer, others wait. */
const isRunInside = (id: ProviderId, baseUrl: string | undefined): boolean =>
  LOCAL.includes(id) || isServerInside(baseUrl);

/** What a request to this model may hold. */
export function limitsOf(
  { id }: Pick<Provider, 'id'>,
  { context, baseUrl }: Partial<Pick<ProviderConfig, 'context' | 'baseUrl'>>,
): ContextLimits {
  return { context: context ?? CONTEXT[id], margin: MARGIN[isRunInside(id, baseUrl) ? 'ollama' : id] };
}

/** A desk for one run. */
export function createLlmSession(provider: Provider, config: ProviderConfig, options: LlmOptions): LlmSession {
  return {
    provider,
    config,
    memory: forgiving(options.memory),
    concurrency: options.concurrency ?? (isRunInside(provider.id, config.baseUrl) ? 1 : AT_A_TIME),
    language: options.language ?? 'ko',
    limits: limitsOf(provider, config),
    wait: options.wait ?? sleep,
    tally: { input: 0, output: 0 },
    sent: { tokens: 0 },
    repaired: false,
    halted: {},
  };
}

function forgiving(memory: AnswerCache | undefined): AnswerCache {
  if (!memory) return { get: async () => undefined, put: async () => {} };
  return {
    get: (key) => memory.get(key).catch(() => undefined),
    put: (key, value) => memory.put(key, value).catch(() => undefined),
  };
}

/** Adds what a call counts to the desk's tally: its last word holds. */
export function tallyCall(desk: LlmSession): (event: Extract<ModelEvent, { type: 'usage' }>) => void {
  let known = { input: 0, output: 0 };
  return ({ input, output }) => {
    desk.tally.input += input - known.input;
    desk.tally.output += output - known.output;
    known = { input, output };
  };
}
