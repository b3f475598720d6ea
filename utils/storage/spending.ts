import type { Spending } from '../domain/index.ts';
import { openDatabase } from './open-database.ts';
import { withFreedQuota } from './quota.ts';
import { isStoredSpending } from './record-schemas.ts';
import type { StoredModel, StoredSpending } from './schema.ts';

/** Days of spending that are kept. */
const DAYS_KEPT = 100;

/** The local day of a time, as `2026-11-23`. */
export function dayOf(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The day so many days before the day of `time`. */
export function dayBefore(time: Date, days: number): string {
  return dayOf(new Date(time.getFullYear(), time.getMonth(), time.getDate() - days));
}

const NO_SPENDING = { input: 0, output: 0, cost: 0, calls: 0, unpriced: 0 };

/** The row's key of a model's day. */
export const spendingKey = (day: string, engine: string): string => `${day} ${engine}`;

/** Returns a day's row with one more call in it. */
export function withCall(
  row: StoredSpending | undefined,
  { day, engine, label }: Pick<StoredSpending, 'day' | 'engine' | 'label'>,
  { input, output, cost, held }: Spending,
): StoredSpending {
  const now: Omit<StoredSpending, 'key' | 'day' | 'engine' | 'label'> = row ?? NO_SPENDING;
  const unpriced = cost === undefined;
  return {
    key: spendingKey(day, engine),
    day,
    engine,
    label,
    input: now.input + input,
    output: now.output + output,
    cost: now.cost + (cost ?? 0),
    calls: now.calls + 1,
    unpriced: now.unpriced + (unpriced ? 1 : 0),
    unpricedTokens: unpricedTokensOf(now) + (unpriced ? input + output : 0),
    heldCost: (now.heldCost ?? 0) + (held?.cost ?? 0),
    heldTokens: (now.heldTokens ?? 0) + (held && unpriced ? held.tokens : 0),
  };
}

/** A row of an older version does not say which of its tokens had no price: all of them count where some had none. */
function unpricedTokensOf({ unpricedTokens, unpriced, input, output }: Partial<StoredSpending>): number {
  return unpricedTokens ?? (unpriced ? (input ?? 0) + (output ?? 0) : 0);
}

/** What counts against the limits of a day: US dollars, and tokens of calls without a price; held ones too. */
export interface UsedTokens {
  dollars: number;
  tokens: number;
}

/** Adds up what rows of one day count against its limits; NaN, which is below no limit, where one of them is broken. */
export function sumUsedTokens(rows: readonly StoredSpending[]): UsedTokens {
  const sum = (of: (row: StoredSpending) => number) =>
    rows.reduce((all, row) => all + (isStoredSpending(row) ? of(row) : NaN), 0);
  return {
    dollars: sum(({ cost, heldCost = 0 }) => cost + heldCost),
    tokens: sum((row) => unpricedTokensOf(row) + (row.heldTokens ?? 0)),
  };
}

/** Adds a call to its day. One transaction: calls that end together are all counted. */
export function addSpending(
  { id, label }: Pick<StoredModel, 'id' | 'label'>,
  spent: Spending,
  time = new Date(),
): Promise<void> {
  const day = dayOf(time);
  return withFreedQuota(async () => {
    const { store, done } = (await openDatabase()).transaction('spending', 'readwrite');
    await store.put(withCall(await store.get(spendingKey(day, id)), { day, engine: id, label }, spent));
    await done;
  });
}

/** What was spent from a day on, the newest day first. A row that is broken is left out here; the day's limit stays shut by it. */
export async function getSpendingSince(day: string): Promise<StoredSpending[]> {
  const rows = await (await openDatabase()).getAllFromIndex('spending', 'day', IDBKeyRange.lowerBound(day));
  return rows.reverse().filter(isStoredSpending);
}

/** Drops days that nobody asks about any more. */
export async function pruneSpending(time = new Date()): Promise<void> {
  const { store, done } = (await openDatabase()).transaction('spending', 'readwrite');
  for await (const cursor of store.index('day').iterate(IDBKeyRange.upperBound(dayBefore(time, DAYS_KEPT), true))) {
    await cursor.delete();
  }
  await done;
}
