import { usedOn } from '../database/paid-calls.ts';
import type { StoredSpending } from '../database/schema.ts';
import { dayBefore, dayOf, spendingSince } from '../database/spending.ts';

/** All models of one day together. */
export type DaySpending = Pick<StoredSpending, 'day' | 'input' | 'output' | 'cost' | 'calls' | 'unpriced' | 'heldCost'>;

export interface SpendingReport {
  today: DaySpending;
  /** Those of the last 30 days that had a call, the newest first. */
  days: DaySpending[];
}

const DAYS = 30;

const nothing = (day: string): DaySpending => ({ day, input: 0, output: 0, cost: 0, calls: 0, unpriced: 0 });

/** What models took today and day by day. */
export async function spendingReport(now = new Date()): Promise<SpendingReport> {
  // What a stopped background left open is counted first.
  await usedOn(now);
  const days = new Map<string, DaySpending>();
  for (const { day, input, output, cost, calls, unpriced, heldCost = 0 } of await spendingSince(
    dayBefore(now, DAYS - 1),
  )) {
    const sum = days.get(day) ?? nothing(day);
    days.set(day, {
      day,
      input: sum.input + input,
      output: sum.output + output,
      cost: sum.cost + cost,
      calls: sum.calls + calls,
      unpriced: sum.unpriced + unpriced,
      heldCost: (sum.heldCost ?? 0) + heldCost,
    });
  }
  const today = dayOf(now);
  return { today: days.get(today) ?? nothing(today), days: [...days.values()] };
}
