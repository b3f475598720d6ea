import { beforeEach, describe, expect, test, vi } from 'vitest';
import { reserveCall, reserveJob } from '../../../utils/llm/account/spending-limit.ts';
import { getUsageOn } from '../../../utils/storage/paid-calls.ts';
import { addSpending } from '../../../utils/storage/spending.ts';
import { freshDatabase } from '../../storage/fresh.ts';
import { stored } from './samples.ts';

beforeEach(freshDatabase);

const NOON = new Date(2026, 10, 23, 12);
const LIMITS = { dollars: 1, tokens: 1_000 };
const never = new AbortController().signal;
const { price: _, ...unpriced } = stored;

const spend = (cost: number) => addSpending(stored, { input: 1, output: 1, cost }, NOON);
/** Of the sample's prices: a dollar for a million tokens of the question, ten for the answer's. */
const call = (dollars: number) => ({ likely: { input: 0 }, most: { input: dollars * 1_000_000, output: 0 } });
const dollars = (cost: number) => ({ input: 1, output: 1, cost });
const reserve = (dollars: number, at = NOON, limits: { dollars: number | null; tokens: number | null } = LIMITS) =>
  reserveCall(stored, call(dollars), limits, at, never);

describe('a job', () => {
  test('is let through where it fits, and told what does not where it does not', async () => {
    await spend(0.9);
    (await reserveJob(LIMITS, dollars(0.1), NOON))();
    await expect(reserveJob(LIMITS, dollars(0.2), NOON)).rejects.toMatchObject({
      code: 'spending_limit',
      values: ['$1.00', '$0.90', '$0.20'],
    });
  });

  test('of a model without a price is held to tokens', async () => {
    await addSpending(unpriced, { input: 800, output: 100 }, NOON);
    (await reserveJob(LIMITS, { input: 50, output: 50 }, NOON))();
    await expect(reserveJob(LIMITS, { input: 50, output: 51 }, NOON)).rejects.toMatchObject({
      code: 'token_limit',
      values: ['1,000', '900', '101'],
    });
    (await reserveJob({ ...LIMITS, tokens: null }, { input: 50_000, output: 51 }, NOON))();
  });

  test('is free of a limit tomorrow, where the reader wants none, and where nothing is paid', async () => {
    await spend(5);
    (await reserveJob(LIMITS, dollars(0.5), new Date(2026, 10, 24, 0, 1)))();
    (await reserveJob({ dollars: null, tokens: 0 }, dollars(100), NOON))();
    (await reserveJob({ dollars: 0, tokens: 0 }, dollars(0), NOON))();
  });

  test('does not take what another that starts with it is going to take', async () => {
    const both = await Promise.allSettled([
      reserveJob(LIMITS, dollars(0.6), NOON),
      reserveJob(LIMITS, dollars(0.6), NOON),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of both) if (one.status === 'fulfilled') one.value();
    const free = await reserveJob(LIMITS, dollars(0.9), NOON);
    await expect(reserveJob(LIMITS, dollars(0.9), NOON)).rejects.toMatchObject({ code: 'spending_limit' });
    free();
    (await reserveJob(LIMITS, dollars(0.9), NOON))();
  });
});

describe('a call', () => {
  test('is refused where the most that it can take does not fit', async () => {
    await spend(0.5);
    await expect(reserve(0.6)).rejects.toMatchObject({
      code: 'spending_limit',
      values: ['$1.00', '$0.50', '$0.60'],
    });
    await (await reserve(0.5)).release();
  });

  test('that took less gives back the rest, and one that took more counts whole', async () => {
    await (await reserve(0.9)).settle({ input: 1, output: 1, cost: 0.2 }, false);
    expect(await getUsageOn(NOON)).toEqual({ dollars: 0.2, tokens: 0 });
    await (await reserve(0.5)).settle({ input: 1, output: 1, cost: 3 }, false);
    expect((await getUsageOn(NOON)).dollars).toBeCloseTo(3.2, 9);
    await expect(reserve(0.0001)).rejects.toMatchObject({ code: 'spending_limit' });
  });

  test('that nobody saw the end of holds the rest of what it could take', async () => {
    const one = await reserve(0.6);
    await one.settle({ input: 1, output: 1, cost: 0.1, held: { tokens: 9, cost: 0.5 } }, true);
    expect((await getUsageOn(NOON)).dollars).toBeCloseTo(0.6, 9);
    await expect(reserve(0.5)).rejects.toMatchObject({ code: 'spending_limit' });
    await (await reserve(0.4)).release();
  });

  test('waits for the room that running calls hold, and is sent when they took less', async () => {
    const first = await reserve(0.7);
    const second = vi.fn();
    const waiting = reserve(0.7).then((call) => {
      second();
      return call;
    });
    await (await reserve(0.2)).release();
    expect(second).not.toHaveBeenCalled();
    await first.settle({ input: 1, output: 1, cost: 0.1 }, false);
    await (await waiting).release();
    expect(second).toHaveBeenCalled();
  });

  test('that waited in vain is refused', async () => {
    const first = await reserve(0.7);
    const waiting = reserve(0.7);
    await first.settle({ input: 1, output: 1, cost: 0.7 }, false);
    await expect(waiting).rejects.toMatchObject({ code: 'spending_limit' });
  });

  test('that waits is given up with its signal', async () => {
    const first = await reserve(0.7);
    const abort = new AbortController();
    const waiting = reserveCall(stored, call(0.7), LIMITS, NOON, abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await first.release();
  });

  test('of a model without a price is held to tokens, whatever priced ones took', async () => {
    await spend(0.99);
    const tokens = (input: number) => ({ likely: { input: 0 }, most: { input, output: 100 } });
    await (await reserveCall(unpriced, tokens(800), LIMITS, NOON, never)).settle({ input: 700, output: 100 }, false);
    await expect(reserveCall(unpriced, tokens(150), LIMITS, NOON, never)).rejects.toMatchObject({
      code: 'token_limit',
      values: ['1,000', '800', '250'],
    });
    await (await reserveCall(unpriced, tokens(100), LIMITS, NOON, never)).release();
    await (await reserveCall(unpriced, tokens(9_000), { ...LIMITS, tokens: null }, NOON, never)).release();
  });

  test('is refused where its cost is no number', async () => {
    await expect(reserve(Number.NaN)).rejects.toMatchObject({ code: 'spending_limit' });
    await spend(Number.NaN);
    await expect(reserve(0.1)).rejects.toMatchObject({ code: 'spending_limit' });
  });

  test('is not sent where it cannot be written down', async () => {
    const { openDatabase } = await import('../../../utils/storage/open-database.ts');
    const database = await openDatabase();
    vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await expect(reserve(0.1)).rejects.toMatchObject({ name: 'UnknownError' });
    await (await reserve(0.1, NOON, { dollars: null, tokens: null })).release();
    vi.restoreAllMocks();
  });

  test('belongs to the day on which it was sent: midnight gives nothing back', async () => {
    const late = new Date(2026, 10, 23, 23, 59, 59);
    const early = new Date(2026, 10, 24, 0, 0, 1);
    const over = await reserve(0.9, late);
    const next = await reserve(0.9, early);
    await over.settle({ input: 1, output: 1, cost: 0.8 }, false);
    await next.release();
    expect((await getUsageOn(late)).dollars).toBe(0.8);
    expect((await getUsageOn(early)).dollars).toBe(0);
    // The clock is set back: the day that was is used already.
    await expect(reserve(0.3, late)).rejects.toMatchObject({ code: 'spending_limit' });
  });
});
