import type { PlainError } from './plain-error.ts';

/** How a model of the reader's own is reached. */
export type ProviderId = 'openai' | 'anthropic' | 'gemini' | 'ollama' | 'language-model';

/** What the reader entered for a model. */
export interface ModelConnection {
  provider: ProviderId;
  /** What the reader calls it. */
  label: string;
  /** Without a slash at its end; '' for the browser's own model. */
  baseUrl: string;
  model: string;
  key?: string;
  /** Tokens that the model takes at once. */
  context?: number;
  /** US dollars per million tokens. */
  price?: { input: number; output: number };
}

/** What the form holds. Without a `key` the stored one of `id` stays, as long as the server is the same. */
export interface ModelDraft extends ModelConnection {
  id?: string;
}

/** A stored model as the options show it. The key never leaves the background: its last characters tell which one it is. */
export interface ModelSummary extends Omit<ModelConnection, 'key'> {
  id: string;
  /** The last four characters; '' for one so short that four would give it away, absent where there is no key. */
  keyEnd?: string;
  /** Nothing is paid. */
  free: boolean;
  consented: boolean;
}

/** A model that a server offers. */
export interface ModelInfo {
  id: string;
  /** Tokens. */
  context?: number;
  /** The one language it answers in; absent where it answers in any. */
  language?: 'ko' | 'en';
}

/** How a connection test ended. */
export type ConnectionResult =
  /** `context`: the model's context window in tokens, where the provider tells it. */
  | { ok: true; milliseconds: number; usage?: { input: number; output: number }; context?: number }
  /** `seconds`: when the server wants to be asked again, where it said so. */
  | { ok: false; error: PlainError; seconds?: number };

/** One call's tokens, and what they cost in US dollars where that is known. */
export interface Spending {
  input: number;
  output: number;
  cost?: number;
  /** What it may have taken besides where nobody saw its end: tokens, and US dollars where the price is known. */
  held?: { tokens: number; cost?: number };
}

/** What all models took on one day: tokens, US dollars, calls. */
export interface DaySpending {
  /** The local day, YYYY-MM-DD. */
  day: string;
  input: number;
  output: number;
  cost: number;
  calls: number;
  /** Calls of models without a price. */
  unpriced: number;
  /** US dollars that are held for calls whose end is not known. */
  heldCost?: number;
}

export interface SpendingReport {
  today: DaySpending;
  /** Those of the last 30 days that had a call, the newest first. */
  days: DaySpending[];
}

/** Host and port, as a person reads it; '' for the browser's own model. */
export const hostOfModel = (baseUrl: string): string => URL.parse(baseUrl)?.host ?? '';

/** The origin of an address; '' for the browser's own model. */
export const originOfModel = (baseUrl: string): string => URL.parse(baseUrl)?.origin ?? '';
