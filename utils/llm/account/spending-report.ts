import type { DaySpending, SpendingReport } from '../../domain/index.ts';
import { getUsageOn } from '../../storage/paid-calls.ts';
import { dayBefore, dayOf, getSpendingSince } from '../../storage/spending.ts';

const DAYS = 30;

const nothing = (day: string): DaySpending => ({ day, input: 0, output: 0, cost: 0, calls: 0, unpriced: 0 });

/** What models took today and day by day. */
export async function spendingReport(now = new Date()): Promise<SpendingReport> {
  // What a stopped background left open is counted first.
  await getUsageOn(now);
  const days = new Map<string, DaySpending>();
  for (const { day, input, output, cost, calls, unpriced, heldCost = 0 } of await getSpendingSince(
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
