import type { Spending } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import type { StoredModel } from '../../storage/schema.ts';
import type { ModelCall, ModelEvent, Provider } from '../providers/provider.ts';
import { countTokens } from '../tokens/count-tokens.ts';
import { tokenUpperBound } from '../tokens/token-bound.ts';
import { costOf } from './price.ts';
import type { ReservedCall } from './spending-limit.ts';

export interface Meter {
  /** The same provider; what every call takes is counted, however it ends. */
  provider: Provider;
  /** All calls so far; undefined before the first. */
  total(): Spending | undefined;
}

/** What a call is going to take. */
export interface Expectation {
  /** Tokens of the question. */
  likely: { input: number };
  /** No call takes more, where the server keeps to the longest answer that it is told. */
  most: TokenUsage;
}

/**
 * Before each call: reserves what it takes at most, on the day of `sentAt`. Throws where it must not be sent; the signal's
 * reason.
 */
export type Reserve = (expectation: Expectation, sentAt: Date, signal: AbortSignal) => Promise<ReservedCall>;

/** Tokens that a server puts around a question by its template. */
const TEMPLATE = 100;
/** Characters of an answer between two looks at its length, and how often the longest answer it may have before it is stopped. */
const LOOK_EVERY = 1_000;
const STOP_AT = 1.25;

/** Returns what a call is going to take, before it is sent. */
export function expectationOf({ system, prompt, maxOutput }: ModelCall): Expectation {
  return {
    likely: { input: countTokens(system) + countTokens(prompt) },
    most: { input: tokenUpperBound(system) + tokenUpperBound(prompt) + TEMPLATE, output: maxOutput },
  };
}

/** Milliseconds after which a request that "found nobody" was broken off: somebody may be at work on it. */
const BROKEN_AFTER_MS = 2_000;

/** The question went out and nobody can tell whether it was worked on: most providers take money for that. */
function isUnclear(error: unknown, elapsedMs: number): boolean {
  if (!(error instanceof UserError)) return true;
  if (/^(offline|model_not_running|model_origin)$/.test(error.code)) return elapsedMs >= BROKEN_AFTER_MS;
  return /^(timeout|model_cut)$/.test(error.code);
}

/**
 * A provider that counts. The provider's own numbers hold as far as they can be true; a call that was cut off before they
 * came is counted by `countTokens`, because it is paid for all the same. An answer that is longer than it may be is stopped.
 */
export function meterProvider(provider: Provider, model: StoredModel, reserve: Reserve): Meter {
  let total: Spending | undefined;

  function add(spent: Spending) {
    total = {
      input: (total?.input ?? 0) + spent.input,
      output: (total?.output ?? 0) + spent.output,
      ...sumOfCosts(total, spent),
    };
  }

  return {
    total: () => total,
    provider: {
      ...provider,
      async *stream(config, call, signal, ...world): AsyncGenerator<ModelEvent> {
        const expectation = expectationOf(call);
        const reserved = await reserve(expectation, new Date(), signal);
        const begun = performance.now();
        const answer = createAnswerCount();
        let said: TokenUsage | undefined;
        let whole = false;
        let refused = false;
        try {
          for await (const event of provider.stream(config, call, signal, ...world)) {
            if (event.type === 'usage') said = event;
            if (event.type === 'end') whole = true;
            if (event.type === 'text') answer.add(event.text);
            yield event;
            if (answer.atLeast() > call.maxOutput * STOP_AT) {
              yield { type: 'end', reason: 'length' };
              break;
            }
          }
        } catch (error) {
          refused = !said && !answer.began() && !signal.aborted && !isUnclear(error, performance.now() - begun);
          throw error;
        } finally {
          if (refused) await reserved.release();
          else {
            const took = takenBy(expectation, said, answer.tokens(), whole);
            const spent: Spending = { ...took.tokens, ...costAs(costOf(model, took.tokens)) };
            add(spent);
            const { most } = expectation;
            const held = {
              tokens: Math.max(0, most.input + most.output - spent.input - spent.output),
              ...costAs(positive(costOf(model, most), spent.cost)),
            };
            await reserved.settle(took.certain ? spent : { ...spent, held }, !whole);
          }
        }
      },
    },
  };
}

/** What a call took by all that is known. `certain`: the provider has said so at its end, and that can be true. */
function takenBy({ likely }: Expectation, said: TokenUsage | undefined, written: number, whole: boolean) {
  const input = plausibleCount(said?.input, likely.input);
  const output = plausibleCount(said?.output, written);
  const tokens: TokenUsage = {
    input: input ?? likely.input,
    // An early count of the answer is not the whole one.
    output: whole ? (output ?? written) : Math.max(output ?? 0, written),
  };
  return { tokens, certain: whole && input !== undefined && output !== undefined };
}

/** Counts the tokens of an answer that comes in pieces. */
function createAnswerCount() {
  let counted = 0;
  let rest = '';
  let any = false;
  return {
    add(text: string) {
      any ||= text !== '';
      rest += text;
      if (rest.length < LOOK_EVERY) return;
      counted += countTokens(rest);
      rest = '';
    },
    began: () => any,
    /** Without the last few characters. */
    atLeast: () => counted,
    tokens: () => counted + countTokens(rest),
  };
}

const costAs = (cost: number | undefined) => (cost === undefined ? {} : { cost });
const positive = (most: number | undefined, cost: number | undefined) =>
  most === undefined || cost === undefined ? undefined : Math.max(0, most - cost);
const sumOfCosts = (total: Spending | undefined, { cost }: Spending) =>
  costAs(cost === undefined || (total && total.cost === undefined) ? undefined : (total?.cost ?? 0) + cost);

/** Tokens of one call. */
interface TokenUsage {
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
function plausibleCount(told: unknown, likely: number): number | undefined {
  if (typeof told !== 'number' || !(told >= 0 && told <= MOST_TOKENS)) return undefined;
  return told < likely * LEAST_SHARE ? undefined : Math.ceil(told);
}
