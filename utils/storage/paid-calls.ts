import type { Spending } from '../domain/index.ts';
import { openDatabase } from './open-database.ts';
import { withFreedQuota } from './quota.ts';
import { isStoredCall } from './record-schemas.ts';
import type { StoredCall } from './schema.ts';
import { dayOf, spendingKey, sumUsedTokens, type UsedTokens, withCall } from './spending.ts';

/**
 * Calls to models are written down before they are sent, with the most that they can take, and settled when they end. The
 * check against the limit and the entry are one transaction: calls that start together cannot take the same room twice, and
 * what a background leaves that was stopped in the middle counts.
 */

/** This life of the background. */
const WORKER = crypto.randomUUID();
/** Milliseconds for which it is known of a job that its call was cut off. */
const CUT_OFF_LIFE = 7 * 24 * 3_600_000;

/** What all models together may take on a day: US dollars, or tokens where the price is not known. */
export interface DayLimit {
  unit: keyof UsedTokens;
  most: number;
}

/** The limit does not let a call through: `used` is settled, `open` may come back when running calls are settled. */
export interface RefusedCall {
  used: number;
  open: number;
}

export type NewCall = Pick<StoredCall, 'engine' | 'label' | 'job' | 'likely' | 'most'>;

/** What an open call holds of a limit, at most. */
const heldOf = ({ most }: Pick<StoredCall, 'most'>): UsedTokens =>
  most.cost === undefined ? { dollars: 0, tokens: most.input + most.output } : { dollars: most.cost, tokens: 0 };

async function startTransaction() {
  const transaction = (await openDatabase()).transaction(['spending', 'calls'], 'readwrite');
  return { transaction, calls: transaction.objectStore('calls'), spending: transaction.objectStore('spending') };
}
type Stores = Awaited<ReturnType<typeof startTransaction>>;

/** Counts a call in its day and leaves no more of it than that it was cut off, where that is to be known. */
async function count({ calls, spending }: Stores, call: StoredCall, spent: Spending, cutOff: boolean): Promise<void> {
  await spending.put(withCall(await spending.get(spendingKey(call.day, call.engine)), call, spent));
  if (cutOff && call.job !== undefined) await calls.put({ ...call, counted: true });
  else await calls.delete(call.id);
}

/** Counts what stopped backgrounds left open, at the most it can have taken. Returns the calls that are open. */
async function countLeftOpen(stores: Stores, now: number): Promise<StoredCall[]> {
  const open: StoredCall[] = [];
  for (const call of await stores.calls.getAll()) {
    const { likely, most } = call;
    // Nobody can tell what it took; left as it is, it would stop every call there is.
    if (!isStoredCall(call)) await stores.calls.delete((call as StoredCall).id);
    else if (call.counted) {
      if (now - call.sentAt > CUT_OFF_LIFE) await stores.calls.delete(call.id);
    } else if (call.worker === WORKER) open.push(call);
    else {
      const held = {
        tokens: most.input + most.output - likely.input,
        ...(most.cost !== undefined && { cost: most.cost - (likely.cost ?? 0) }),
      };
      const { input, cost } = likely;
      await count(stores, call, { input, output: 0, ...(cost !== undefined && { cost }), held }, true);
    }
  }
  return open;
}

/**
 * Writes down a call that is about to be sent; its id is for `finishCall` or `cancelCall`. Where the limit of the day does not
 * let it through, nothing is written. Rejects where it cannot be written down.
 */
export function beginCall(call: NewCall, limit: DayLimit | undefined, sentAt: Date): Promise<string | RefusedCall> {
  const day = dayOf(sentAt);
  return withFreedQuota(async () => {
    const stores = await startTransaction();
    const others = await countLeftOpen(stores, sentAt.getTime());
    let refused: RefusedCall | undefined;
    const id = crypto.randomUUID();
    if (limit) {
      const { unit, most } = limit;
      const used = sumUsedTokens(await stores.spending.index('day').getAll(day))[unit];
      const open = others.filter((other) => other.day === day).reduce((sum, other) => sum + heldOf(other)[unit], 0);
      // Written so that what is no number lets nothing through.
      if (!(used + open + heldOf(call)[unit] <= most)) refused = { used, open };
    }
    if (!refused) await stores.calls.put({ ...call, id, day, worker: WORKER, sentAt: sentAt.getTime() });
    await stores.transaction.done;
    return refused ?? id;
  });
}

/** Counts what a call took. `cutOff`: nobody saw its end. A call that was deleted with everything else stays so. */
export function finishCall(id: string, spent: Spending, cutOff: boolean): Promise<void> {
  return withFreedQuota(async () => {
    const stores = await startTransaction();
    const call = await stores.calls.get(id);
    if (call && !call.counted) await count(stores, call, spent, cutOff);
    await stores.transaction.done;
  });
}

/** Forgets a call that took nothing: the provider refused it. */
export async function cancelCall(id: string): Promise<void> {
  await (await openDatabase()).delete('calls', id);
}

/** What counts against the limits on the day of `time`, without calls that are open. */
export async function getUsageOn(time: Date): Promise<UsedTokens> {
  const stores = await startTransaction();
  await countLeftOpen(stores, time.getTime());
  const rows = await stores.spending.index('day').getAll(dayOf(time));
  await stores.transaction.done;
  return sumUsedTokens(rows);
}

/** Whether a call for this job was sent whose end nobody saw. */
export async function wasCutOff(job: string): Promise<boolean> {
  const calls = await (await openDatabase()).getAll('calls');
  return calls.some((call) => call.job === job && (call.counted || call.worker !== WORKER));
}

/** Forgets that calls for this job were cut off: the reader wants it to go on. What they took stays counted. */
export async function forgetCutOff(job: string): Promise<void> {
  const stores = await startTransaction();
  await countLeftOpen(stores, Date.now());
  for (const call of await stores.calls.getAll()) {
    if (call.job === job && call.counted) await stores.calls.delete(call.id);
  }
  await stores.transaction.done;
}
