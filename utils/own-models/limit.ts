import { spentOn } from '../database/spending.ts';
import { UserError } from '../errors.ts';
import { moneyText } from '../texts.ts';

/** What running jobs are expected to cost yet, in US dollars: two that start together do not both take what is left. */
const expected = new Map<symbol, number>();

/** US dollars; null: there is no limit. */
export type Limit = number | null;

/** Throws `spending_limit` where `cost` on top of what was spent would pass the day's limit. What costs nothing always may. */
export async function checkLimit(limit: Limit, cost: number, now = new Date()): Promise<void> {
  if (limit !== null && cost > 0) holdTo(limit, await spentOn(now), cost);
}

/** Keeps `cost` free for a job until the returned function is called. Throws as `checkLimit` does; counts waiting jobs. */
export async function reserve(limit: Limit, cost: number, now = new Date()): Promise<() => void> {
  const mine = Symbol('job');
  const spent = await spentOn(now);
  // Nothing is awaited between looking and taking.
  const waiting = [...expected.values()].reduce((sum, one) => sum + one, 0);
  if (limit !== null && cost > 0) holdTo(limit, spent + waiting, cost);
  expected.set(mine, cost);
  return () => void expected.delete(mine);
}

function holdTo(limit: number, spent: number, cost: number): void {
  if (spent + cost > limit) throw new UserError('spending_limit', [limit, spent, cost].map(moneyText));
}
