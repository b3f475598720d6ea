import { spentOn } from '../database/spending.ts';
import { UserError } from '../errors.ts';
import { moneyText } from '../texts.ts';

/** What running jobs are expected to cost yet, in US dollars: two that start together do not both take what is left. */
const expected = new Map<symbol, number>();

/** US dollars; null: there is no limit. */
export type Limit = number | null;

/** Throws `spending_limit` where `cost` more would pass the day's limit. What costs nothing always may. */
export async function checkLimit(limit: Limit, cost: number, now = new Date()): Promise<void> {
  if (limit !== null && cost > 0) hold(limit, await spentOn(now), cost);
}

/** Keeps `cost` free for a job until the returned function is called. Throws as `checkLimit` does. */
export async function reserve(limit: Limit, cost: number, now = new Date()): Promise<() => void> {
  const mine = Symbol('job');
  const spent = await spentOn(now);
  // Nothing is awaited between looking and taking.
  if (limit !== null && cost > 0) hold(limit, spent, cost);
  expected.set(mine, cost);
  return () => void expected.delete(mine);
}

function hold(limit: number, spent: number, cost: number): void {
  const waiting = [...expected.values()].reduce((sum, one) => sum + one, 0);
  if (spent + waiting + cost <= limit) return;
  throw new UserError('spending_limit', [limit, spent + waiting, cost].map(moneyText));
}
