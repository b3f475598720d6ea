import { type After, byTheClock } from '../../lib/signals.ts';

/** Milliseconds where nothing else is said. */
export interface HttpLimits {
  /** To the first byte of an answer. */
  firstByte: number;
  /** The same for a server in the reader's own network, which may load a model first. */
  localFirstByte: number;
  /** Between two bytes of an answer. */
  idle: number;
  /** A whole answer: jobs stay under five minutes. */
  whole: number;
  /** Looking whether a server is there at all. */
  probe: number;
  /** Times that a request is sent, the first included. */
  tries: number;
  /** The longest wait between two tries; a server that asks for more gets no further try. */
  longestWait: number;
  /** Bytes of one answer. */
  bytes: number;
}

export const HTTP_LIMITS: HttpLimits = {
  firstByte: 120_000,
  localFirstByte: 240_000,
  idle: 60_000,
  whole: 290_000,
  probe: 3_000,
  tries: 3,
  longestWait: 20_000,
  bytes: 8_000_000,
};

/** What a test replaces. */
export interface HttpRuntime {
  fetch(url: string, init: RequestInit): Promise<Response>;
  after: After;
  /** 0 to 1. */
  random(): number;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether the browser believes that it has a network. */
  online(): boolean;
  /** The browser's own model, where there is one. */
  languageModel(): typeof LanguageModel | undefined;
  limits: HttpLimits;
}

export const HTTP_RUNTIME: HttpRuntime = {
  fetch: (url, init) => fetch(url, init),
  after: byTheClock,
  random: Math.random,
  now: Date.now,
  online: () => globalThis.navigator?.onLine !== false,
  languageModel: () => (globalThis as { LanguageModel?: typeof LanguageModel }).LanguageModel,
  limits: HTTP_LIMITS,
};
