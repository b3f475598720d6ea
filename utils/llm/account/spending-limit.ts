import type { Spending } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { moneyText } from '../../i18n/texts.ts';
import { abortable } from '../../lib/signals.ts';
import { beginCall, cancelCall, type DayLimit, finishCall, getUsageOn } from '../../storage/paid-calls.ts';
import type { StoredModel } from '../../storage/schema.ts';
import type { UsedTokens } from '../../storage/spending.ts';
import { costOf } from './price.ts';

/** What models may take on a day; null: there is no limit. */
export interface SpendingLimits {
  /** US dollars, of models whose price is known. */
  dollars: number | null;
  /** Tokens, of those whose price is not known. */
  tokens: number | null;
}

/** Tokens, with what they cost in US dollars where the price is known. */
export interface TokenNeed {
  input: number;
  output: number;
  cost?: number | undefined;
}

/** A call that is written down and may be sent now. It must be settled or released, whatever happens. */
export interface ReservedCall {
  /** Counts what it took. `cutOff`: nobody saw its end, so the rest of what was reserved stays held. */
  settle(spent: Spending, cutOff: boolean): Promise<void>;
  /** Gives back what was reserved: the provider took nothing. */
  release(): Promise<void>;
}

/** What running jobs are expected to take yet: two that start together do not both take what is left. */
const expected = new Map<symbol, UsedTokens>();
/** Calls of this background that are not settled, and what wakes those that wait for the room that these hold. */
const running = new Set<string>();
let settled = Promise.withResolvers<void>();

let turn: Promise<unknown> = Promise.resolve();

/** Does `work` after all that came before: whoever finds a call in the database finds it among the running ones. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

const unitOf = ({ cost }: TokenNeed): keyof UsedTokens => (cost === undefined ? 'tokens' : 'dollars');
const amountOf = ({ input, output, cost }: TokenNeed): number => cost ?? input + output;

function limitFor(need: TokenNeed, limits: SpendingLimits): DayLimit | undefined {
  const unit = unitOf(need);
  const most = limits[unit];
  // What costs nothing always may.
  return most === null || need.cost === 0 ? undefined : { unit, most };
}

function limitError({ unit, most }: DayLimit, used: number, amount: number): UserError {
  return unit === 'dollars'
    ? new UserError('spending_limit', [most, used, amount].map(moneyText))
    : new UserError(
        'token_limit',
        [most, used, amount].map((tokens) => Math.round(tokens).toLocaleString('en')),
      );
}

/**
 * Keeps what a job is expected to take free until the returned function is called. Throws `spending_limit` or `token_limit`
 * where that on top of what was used, and of what running jobs are expected to take, passes the day's limit.
 */
export async function reserveJob(limits: SpendingLimits, need: TokenNeed, now = new Date()): Promise<() => void> {
  const mine = Symbol('job');
  const limit = limitFor(need, limits);
  const used = limit && (await getUsageOn(now))[limit.unit];
  // Nothing is awaited between looking and taking.
  if (limit && used !== undefined) {
    const waiting = [...expected.values()].reduce((sum, one) => sum + one[limit.unit], 0);
    if (!(used + waiting + amountOf(need) <= limit.most)) throw limitError(limit, used, amountOf(need));
  }
  expected.set(mine, { dollars: 0, tokens: 0, [unitOf(need)]: amountOf(need) });
  return () => void expected.delete(mine);
}

/**
 * Writes down a call before it is sent: what it takes at most stays below the day's limit together with all that was used and
 * all that is under way. Where only calls that are under way stand in its way, it waits for them. Throws `spending_limit`,
 * `token_limit`, `quota_full` and whatever the database does: what is not written down is not sent. The signal's reason.
 */
export async function reserveCall(
  model: StoredModel,
  {
    likely,
    most,
    job,
  }: { likely: { input: number }; most: { input: number; output: number }; job?: string | undefined },
  limits: SpendingLimits,
  sentAt: Date,
  signal: AbortSignal,
): Promise<ReservedCall> {
  const need: TokenNeed = { ...most, cost: costOf(model, most) };
  const limit = limitFor(need, limits);
  const likelyCost = costOf(model, { ...likely, output: 0 });
  const call = {
    engine: model.id,
    label: model.label,
    ...(job !== undefined && { job }),
    likely: { ...likely, ...(likelyCost !== undefined && { cost: likelyCost }) },
    most: { ...most, ...(need.cost !== undefined && { cost: need.cost }) },
  };
  for (;;) {
    signal.throwIfAborted();
    const next = settled.promise;
    const outcome = await inTurn(async () => {
      const outcome = await beginCall(call, limit, sentAt);
      if (typeof outcome === 'string') running.add(outcome);
      return outcome;
    }).catch((error) => {
      // Nothing to hold to a limit: a broken disk costs the count alone.
      if (limit) throw error;
      console.error(error);
      return undefined;
    });
    if (outcome === undefined) return { settle: async () => {}, release: async () => {} };
    if (typeof outcome === 'string') return reserved(outcome);
    const fitsLater = limit !== undefined && outcome.used + amountOf(need) <= limit.most;
    if (!fitsLater || running.size === 0) throw limitError(limit!, outcome.used + outcome.open, amountOf(need));
    await abortable(next, signal);
  }
}

function reserved(id: string): ReservedCall {
  const end = async (work: Promise<void>) => {
    // What cannot be settled stays written down at its most, and counts.
    await work.catch(console.error);
    running.delete(id);
    const { resolve } = settled;
    settled = Promise.withResolvers();
    resolve();
  };
  return {
    settle: (spent, cutOff) => end(finishCall(id, spent, cutOff)),
    release: () => end(cancelCall(id)),
  };
}
