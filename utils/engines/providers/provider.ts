export type ProviderId = 'openai' | 'anthropic' | 'gemini' | 'ollama' | 'language-model';

/** What the reader entered for one provider. */
export interface ProviderConfig {
  /** Without a slash at its end; empty for the browser's own model. */
  baseUrl: string;
  /** Never logged, never sent to a page. */
  key?: string;
  model: string;
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

export interface ModelInfo {
  id: string;
  /** Tokens. */
  context?: number;
}

/** One way to reach a language model. Pure protocol: `fetch` in, events out. */
export interface Provider {
  id: ProviderId;
  /** '' where there is no server. */
  defaultBaseUrl: string;
  key: 'required' | 'optional' | 'none';
  /** What the provider offers, as it says. Throws UserErrors. */
  models(config: Omit<ProviderConfig, 'model'>, signal: AbortSignal): Promise<ModelInfo[]>;
  /**
   * The answer as it comes. Aborts with the signal's reason. Throws UserErrors: `model_key`, `model_quota`,
   * `model_unknown`, `model_origin` (CORS, OLLAMA_ORIGINS), `model_not_running`, `rate_limited` (seconds until the next
   * try, where said), `model_context`, `model_refused`, `model_cut` (the answer broke off), `timeout`, `server`.
   */
  stream(config: ProviderConfig, call: ModelCall, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
