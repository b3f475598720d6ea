import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Spending } from '../../../utils/domain/index.ts';
import { UserError } from '../../../utils/domain/user-error.ts';
import { type Expectation, expectationOf, meterProvider } from '../../../utils/llm/account/meter.ts';
import { reserveCall } from '../../../utils/llm/account/spending-limit.ts';
import type { ModelEvent } from '../../../utils/llm/providers/provider.ts';
import { getSpendingSince } from '../../../utils/storage/spending.ts';
import { freshDatabase } from '../../storage/fresh.ts';
import { sayingProvider, stored } from './samples.ts';

beforeEach(async () => {
  vi.restoreAllMocks();
  await freshDatabase();
});

const CALL = { system: 'Be brief.', prompt: 'one two three four', maxOutput: 100 };
const said = { type: 'usage', input: 1000, output: 100 } as const;
const end = { type: 'end', reason: 'stop' } as const;

/** One call through the meter: what was reserved for it, and what became of that. */
function run(provider: ReturnType<typeof sayingProvider>, { abort = new AbortController(), stopAt = 99 } = {}) {
  const seen: { reserved: Expectation[]; settled: { spent: Spending; cutOff: boolean }[]; released: number } = {
    reserved: [],
    settled: [],
    released: 0,
  };
  const meter = meterProvider(provider, stored, async (expectation) => {
    seen.reserved.push(expectation);
    return {
      settle: async (spent, cutOff) => void seen.settled.push({ spent, cutOff }),
      release: async () => void seen.released++,
    };
  });
  const work = async () => {
    let n = 0;
    for await (const _ of meter.provider.stream(stored, CALL, abort.signal)) if (++n === stopAt) abort.abort();
  };
  return { seen, meter, done: work() };
}

describe('the meter', () => {
  test('takes the provider’s own count', async () => {
    const { seen, meter, done } = run(sayingProvider([{ type: 'text', text: '안녕' }, said, end]));
    await done;
    expect(seen.settled).toEqual([
      { spent: { input: 1000, output: 100, cost: expect.closeTo(0.002, 9) }, cutOff: false },
    ]);
    expect(meter.total()).toEqual({ input: 1000, output: 100, cost: expect.closeTo(0.002, 9) });
  });

  test('reserves the whole question and the longest answer before anything is sent', async () => {
    const { seen, done } = run(sayingProvider([said, end]));
    await done;
    expect(seen.reserved).toEqual([expectationOf(CALL)]);
    const { most, likely } = expectationOf(CALL);
    expect(most.output).toBe(100);
    expect(most.input).toBeGreaterThan(likely.input);
  });

  test('counts a call that was cancelled in the middle by what was sent and came, and holds the rest', async () => {
    const text = { type: 'text', text: '가나다라마바사 아자차카타파하 '.repeat(5) } as const;
    const { seen, done } = run(sayingProvider([text, text, said, end]), { stopAt: 1 });
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
    const [{ spent, cutOff }] = seen.settled as [{ spent: Spending; cutOff: boolean }];
    expect(cutOff).toBe(true);
    expect(spent.input).toBe(expectationOf(CALL).likely.input);
    expect(spent.output).toBeGreaterThan(20);
    const { most } = expectationOf(CALL);
    expect(spent.cost! + spent.held!.cost!).toBeCloseTo((most.input + most.output * 10) / 1_000_000, 9);
  });

  test('does not take a first count of the answer for the whole one', async () => {
    const early = { type: 'usage', input: 900, output: 1 } as const;
    const text = { type: 'text', text: 'word '.repeat(50) } as const;
    const { seen, done } = run(sayingProvider([early, text, text]), { stopAt: 2 });
    await expect(done).rejects.toThrow();
    expect(seen.settled[0]?.spent.input).toBe(900);
    expect(seen.settled[0]?.spent.output).toBeGreaterThan(40);
  });

  test.each<[string, unknown]>([
    ['negative', -5_000_000],
    ['no number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['beyond all models', 1e300],
    ['a text', '12'],
    ['a text that adds up wrongly', '1e9'],
    ['missing', undefined],
    ['an object', { valueOf: () => 1 }],
    ['nothing at all', 0],
  ])('does not believe a count that is %s', async (_, count) => {
    const text = { type: 'text', text: 'word '.repeat(40) } as const;
    const lie = { type: 'usage', input: count, output: count } as ModelEvent;
    const { seen, done, meter } = run(sayingProvider([text, lie, end]));
    await done;
    const { likely, most } = expectationOf(CALL);
    const [{ spent }] = seen.settled as [{ spent: Spending; cutOff: boolean }];
    expect(spent.input).toBe(likely.input);
    expect(spent.output).toBeGreaterThan(30);
    expect(spent.output).toBeLessThan(60);
    // What it may have taken besides is not free to be spent.
    expect(spent.cost! + spent.held!.cost!).toBeCloseTo((most.input + most.output * 10) / 1_000_000, 9);
    expect(meter.total()?.cost).toBe(spent.cost);
  });

  test('counts what a provider says beyond what was reserved', async () => {
    const { seen, done } = run(sayingProvider([{ type: 'usage', input: 2_000_000, output: 500_000 }, end]));
    await done;
    expect(seen.settled[0]?.spent).toEqual({ input: 2_000_000, output: 500_000, cost: 7 });
  });

  test('stops an answer that is longer than it may be', async () => {
    const text = { type: 'text', text: 'and so on and on, '.repeat(60) } as const;
    const { seen, done } = run(sayingProvider(Array.from({ length: 1_000 }, () => text)));
    await done;
    expect(seen.settled[0]?.spent.output).toBeLessThan(CALL.maxOutput * 5);
    expect(seen.settled[0]?.cutOff).toBe(true);
  });

  test('gives everything back for a call that was refused', async () => {
    const { seen, meter, done } = run(sayingProvider([], new UserError('model_key', ['One'])));
    await expect(done).rejects.toMatchObject({ code: 'model_key' });
    expect(seen).toMatchObject({ settled: [], released: 1 });
    expect(meter.total()).toBeUndefined();
  });

  test.each(['timeout', 'model_cut'] as const)('counts what was sent where nothing came back (%s)', async (code) => {
    const { seen, done } = run(sayingProvider([], new UserError(code, ['One'])));
    await expect(done).rejects.toMatchObject({ code });
    expect(seen).toMatchObject({ settled: [{ spent: { output: 0 }, cutOff: true }], released: 0 });
    expect(seen.settled[0]?.spent.input).toBeGreaterThan(4);
  });

  test.each(['offline', 'model_not_running', 'model_origin'] as const)(
    'gives back what found nobody at once (%s), and counts what broke off later',
    async (code) => {
      const now = vi.spyOn(performance, 'now').mockReturnValueOnce(1_000).mockReturnValueOnce(1_100);
      const soon = run(sayingProvider([], new UserError(code, ['One'])));
      await expect(soon.done).rejects.toMatchObject({ code });
      expect(soon.seen).toMatchObject({ settled: [], released: 1 });
      now.mockReturnValueOnce(1_000).mockReturnValueOnce(60_000);
      const late = run(sayingProvider([], new UserError(code, ['One'])));
      await expect(late.done).rejects.toMatchObject({ code });
      expect(late.seen).toMatchObject({ settled: [{ cutOff: true }], released: 0 });
    },
  );

  test('sends nothing where nothing could be reserved', async () => {
    const provider = sayingProvider([said, end]);
    const meter = meterProvider(provider, stored, async () => {
      throw new UserError('spending_limit');
    });
    await expect(
      meter.provider.stream(stored, CALL, new AbortController().signal)[Symbol.asyncIterator]().next(),
    ).rejects.toMatchObject({ code: 'spending_limit' });
    expect(provider.calls).toBe(0);
  });

  test('has everything written down before the first byte is sent', async () => {
    const { openDatabase } = await import('../../../utils/storage/open-database.ts');
    let open = 0;
    const provider = {
      ...sayingProvider([]),
      async *stream(): AsyncGenerator<ModelEvent> {
        open = await (await openDatabase()).count('calls');
        yield said;
        yield end;
      },
    };
    const limits = { dollars: 1, tokens: 1_000 };
    const meter = meterProvider(provider, stored, (expectation, sentAt, signal) =>
      reserveCall(stored, expectation, limits, sentAt, signal),
    );
    for await (const _ of meter.provider.stream(stored, CALL, new AbortController().signal));
    expect(open).toBe(1);
    expect(await (await openDatabase()).count('calls')).toBe(0);
    const [row] = await getSpendingSince('');
    expect(row).toMatchObject({ input: 1000, output: 100, calls: 1, unpriced: 0, heldCost: 0 });
  });
});
