/** What was read out of what there is; never cut silently. */
export interface Coverage {
  unit: 'comments' | 'characters';
  read: number;
  total: number;
}

/** Which engine made it and what it cost. */
export interface EngineReport {
  engine: string;
  version: string;
  /** Of a model of the reader's own: what they call it. */
  label?: string;
  translator?: string;
  milliseconds: number;
  tokens?: number;
  /** What a model of the reader's own counted, in tokens. */
  usage?: { input: number; output: number };
  /** What that cost by the reader's prices, in US dollars. */
  cost?: number;
  cached?: boolean;
}
