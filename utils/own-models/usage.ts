/** Tokens of one call. */
export interface Tokens {
  input: number;
  output: number;
}

/** Tokens that no model takes or writes at once: a server that says more is not believed. */
const MOST_TOKENS = 10_000_000;
/** Of the tokens that a text likely has, what another tokenizer may make of it at least. */
const LEAST_SHARE = 0.25;

/**
 * Returns a server's count of tokens, which is not trusted: undefined for what is no number, negative, beyond all models, or
 * far below what the text has that was sent or came (`likely`), as from servers that do not count.
 */
export function plausibleCount(told: unknown, likely: number): number | undefined {
  if (typeof told !== 'number' || !(told >= 0 && told <= MOST_TOKENS)) return undefined;
  return told < likely * LEAST_SHARE ? undefined : Math.ceil(told);
}
