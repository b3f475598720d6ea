import { openDatabase } from './open.ts';
import { withRoom } from './quota.ts';
import type { StoredEngine, StoredSpending } from './schema.ts';

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

/** One call's tokens, and what they cost in US dollars where that is known. */
export interface Spent {
  input: number;
  output: number;
  cost?: number;
  /** One where nothing is said; 0: more of a call that was added before. */
  calls?: number;
}

/** Adds a call to its day. One transaction: calls that end together are all counted. */
export function addSpending(
  { id, label }: Pick<StoredEngine, 'id' | 'label'>,
  { input, output, cost, calls = 1 }: Spent,
  time = new Date(),
): Promise<void> {
  const day = dayOf(time);
  const key = `${day} ${id}`;
  return withRoom(async () => {
    const { store, done } = (await openDatabase()).transaction('spending', 'readwrite');
    const now = (await store.get(key)) ?? { input: 0, output: 0, cost: 0, calls: 0, unpriced: 0 };
    await store.put({
      key,
      day,
      engine: id,
      label,
      input: now.input + input,
      output: now.output + output,
      cost: now.cost + (cost ?? 0),
      calls: now.calls + calls,
      unpriced: now.unpriced + (cost === undefined ? calls : 0),
    });
    await done;
  });
}

/** What was spent from a day on, the newest day first. */
export async function spendingSince(day: string): Promise<StoredSpending[]> {
  const rows = await (await openDatabase()).getAllFromIndex('spending', 'day', IDBKeyRange.lowerBound(day));
  return rows.reverse();
}

/** US dollars that all models together took on the day of `time`. */
export async function spentOn(time = new Date()): Promise<number> {
  const rows = await (await openDatabase()).getAllFromIndex('spending', 'day', dayOf(time));
  return rows.reduce((sum, { cost }) => sum + cost, 0);
}

/** Drops days that nobody asks about any more. */
export async function tidySpending(time = new Date()): Promise<void> {
  const { store, done } = (await openDatabase()).transaction('spending', 'readwrite');
  for await (const cursor of store.index('day').iterate(IDBKeyRange.upperBound(dayBefore(time, DAYS_KEPT), true))) {
    await cursor.delete();
  }
  await done;
}
