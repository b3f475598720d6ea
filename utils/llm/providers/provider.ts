import type { ModelInfo, ProviderId } from '../../domain/index.ts';
import type { HttpRuntime } from './runtime.ts';

/** What the reader entered for one provider. */
export interface ProviderConfig {
  /** Empty for the browser's own model. Without a path, the provider's usual one (`/v1`) is meant. */
  baseUrl: string;
  /** Never logged, never sent to a page. */
  key?: string;
  model: string;
  /** What the reader calls it, for errors where the provider has no name. */
  label?: string;
  /** The model's context window in tokens, where the reader or the provider said. */
  context?: number;
}

/** One question to a model: no state is kept between two. */
export interface ModelCall {
  system: string;
  prompt: string;
  /** Tokens. */
  maxOutput: number;
}

/** `usage` is the provider's own count in tokens; the last one holds. `end` comes last, once. */
export type ModelEvent =
  | { type: 'text'; text: string }
  | { type: 'usage'; input: number; output: number }
  | { type: 'end'; reason: 'stop' | 'length' };

/** One way to reach a language model. Pure protocol: `fetch` in, events out. */
export interface Provider {
  id: ProviderId;
  /** '' where there is no server. */
  defaultBaseUrl: string;
  key: 'required' | 'optional' | 'none';
  /** What the provider offers, as it says. Throws UserErrors. */
  models(config: Omit<ProviderConfig, 'model'>, signal: AbortSignal, world?: HttpRuntime): Promise<ModelInfo[]>;
  /**
   * The context window of `config.model` as the provider tells it, in tokens; undefined where it does not. No text is sent and
   * nothing is loaded or made. Throws the signal's reason alone. Absent: there is nothing to ask.
   */
  contextOf?(config: ProviderConfig, signal: AbortSignal, world?: HttpRuntime): Promise<number | undefined>;
  /**
   * The answer as it comes. Aborts with the signal's reason. Throws UserErrors: `model_key`, `model_quota`,
   * `model_unknown`, `model_origin` (CORS, OLLAMA_ORIGINS), `model_not_running`, `rate_limited` (provider, and seconds
   * until the next try where said), `model_context`, `model_refused`, `model_cut` (the answer broke off), `timeout`,
   * `server`, `offline`, `model_not_ready` (the browser's own model is not on this device). `world`: what tests replace.
   */
  stream(config: ProviderConfig, call: ModelCall, signal: AbortSignal, world?: HttpRuntime): AsyncIterable<ModelEvent>;
}
