import type { PlainError } from './plain-error.ts';

/** What a model of the reader's own would take for a part, told before it runs. */
export interface CostEstimate {
  /** The model, as the reader named it. */
  label: string;
  /** Tokens, estimated. */
  input: number;
  output: number;
  /** US dollars by the reader's prices: 0 where nothing is paid, absent where they are not known. */
  cost?: number;
  /** What one question about the part would take, likewise. */
  question?: { tokens: number; cost?: number };
  /** Why it cannot run now. */
  problem?: PlainError;
  /** It would run without a click as soon as the reader attends to the page. */
  waits?: true;
}

/** Whether the reader's own model makes a part, or else the embedded engine. */
export type EnginePreference = 'own' | 'embedded';
