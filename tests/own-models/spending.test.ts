import { beforeEach, describe, expect, test } from 'vitest';
import { addSpending, type Spent, spendingSince } from '../../utils/database/spending.ts';
import { UserError } from '../../utils/errors.ts';
import { checkLimit, reserve } from '../../utils/own-models/limit.ts';
import { metered } from '../../utils/own-models/meter.ts';
import { costOf, isFree } from '../../utils/own-models/price.ts';
import { moneyText } from '../../utils/texts.ts';
import { freshDatabase } from '../database/fresh.ts';
import { sayingProvider, stored } from './samples.ts';

beforeEach(freshDatabase);

test.each([
  [{ baseUrl: 'https://a.example', price: { input: 1, output: 10 } }, 2.5],
  [{ baseUrl: 'https://a.example' }, undefined],
  [{ baseUrl: 'http://localhost:11434' }, 0],
  [{ baseUrl: '' }, 0],
  [{ baseUrl: 'http://localhost:11434', price: { input: 1, output: 0 } }, 0.5],
])('%j costs %s', (model, cost) => {
  expect(costOf(model, { input: 500_000, output: 200_000 })).toBe(cost);
  expect(isFree(model)).toBe(cost === 0);
});

test.each([
  [0, '$0'],
  [0.00001, '<$0.0001'],
  [0.00423, '$0.0042'],
  [0.0126, '$0.01'],
  [0.126, '$0.13'],
  [12, '$12.00'],
])('%s is written %s', (dollars, text) => expect(moneyText(dollars)).toBe(text));

describe('the limit of the day', () => {
  const noon = new Date(2026, 10, 23, 12);
  const spend = (cost: number) => addSpending(stored, { input: 1, output: 1, cost }, noon);

  test('lets through what fits, and says what does not', async () => {
    await spend(0.9);
    await expect(checkLimit(1, 0.1, noon)).resolves.toBeUndefined();
    await expect(checkLimit(1, 0.2, noon)).rejects.toMatchObject({
      code: 'spending_limit',
      values: ['$1.00', '$0.90', '$0.20'],
    });
  });

  test('is another one tomorrow, and none where the reader wants none', async () => {
    await spend(5);
    await expect(checkLimit(1, 0.5, new Date(2026, 10, 24, 0, 1))).resolves.toBeUndefined();
    await expect(checkLimit(null, 100, noon)).resolves.toBeUndefined();
    await expect(checkLimit(0, 0, noon)).resolves.toBeUndefined();
  });

  test('is not passed by two that start together', async () => {
    const both = await Promise.allSettled([reserve(1, 0.6, noon), reserve(1, 0.6, noon)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of both) if (one.status === 'fulfilled') one.value();
    const free = await reserve(1, 0.9, noon);
    await expect(reserve(1, 0.9, noon)).rejects.toMatchObject({ code: 'spending_limit' });
    free();
    (await reserve(1, 0.9, noon))();
  });
});

describe('the meter', () => {
  const call = { system: 'Be brief.', prompt: 'one two three four', maxOutput: 100 };
  const said = { type: 'usage', input: 1000, output: 100 } as const;
  const end = { type: 'end', reason: 'stop' } as const;

  function run(provider: ReturnType<typeof sayingProvider>, { abort = new AbortController(), stopAt = 99 } = {}) {
    const recorded: Spent[] = [];
    const meter = metered(provider, stored, {
      mayCall: async () => {},
      record: async (spent) => void recorded.push(spent),
    });
    const work = async () => {
      let n = 0;
      for await (const _ of meter.provider.stream(stored, call, abort.signal)) if (++n === stopAt) abort.abort();
    };
    return { recorded, meter, done: work() };
  }

  const sum = (recorded: Spent[]) => ({
    input: recorded.reduce((all, { input }) => all + input, 0),
    output: recorded.reduce((all, { output }) => all + output, 0),
    cost: recorded.reduce((all, { cost = 0 }) => all + cost, 0),
    calls: recorded.reduce((all, { calls = 1 }) => all + calls, 0),
  });

  test('takes the provider’s own count', async () => {
    const { recorded, meter, done } = run(sayingProvider([{ type: 'text', text: '안녕' }, said, end]));
    await done;
    expect(sum(recorded)).toEqual({ input: 1000, output: 100, cost: expect.closeTo(0.002, 9), calls: 1 });
    expect(meter.total()).toEqual({ input: 1000, output: 100, cost: 0.002 });
  });

  test('counts a call that was cancelled in the middle, by what was sent and what came', async () => {
    const text = { type: 'text', text: '가나다라마바사 아자차카타파하 '.repeat(20) } as const;
    const { recorded, done } = run(sayingProvider([text, text, said, end]), { stopAt: 1 });
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
    const { input, output, calls } = sum(recorded);
    expect(calls).toBe(1);
    expect(input).toBeGreaterThan(4);
    expect(output).toBeGreaterThan(50);
  });

  test('does not take a first count of the answer for the whole one', async () => {
    const early = { type: 'usage', input: 900, output: 1 } as const;
    const text = { type: 'text', text: 'word '.repeat(50) } as const;
    const { recorded, done } = run(sayingProvider([early, text, text]), { stopAt: 2 });
    await expect(done).rejects.toThrow();
    expect(sum(recorded).input).toBe(900);
    expect(sum(recorded).output).toBeGreaterThan(40);
  });

  test('has entered what was sent when the answer begins: a worker that dies then leaves it in the day', async () => {
    const provider = sayingProvider([{ type: 'text', text: '안녕' }, said, end]);
    const record = (spent: Spent, at: Date) => addSpending(stored, spent, at);
    const meter = metered(provider, stored, { mayCall: async () => {}, record });
    const stream = meter.provider.stream(stored, call, new AbortController().signal);
    const steps = stream[Symbol.asyncIterator]();
    await steps.next();
    const [begun] = await spendingSince('');
    expect(begun).toMatchObject({ output: 0, calls: 1 });
    expect(begun!.input).toBeGreaterThan(4);
    expect(begun!.cost).toBeGreaterThan(0);
    while (!(await steps.next()).done);
    const [whole] = await spendingSince('');
    expect(whole).toMatchObject({ input: 1000, output: 100, calls: 1, unpriced: 0 });
    expect(whole!.cost).toBeCloseTo(0.002, 9);
  });

  test('counts nothing of a call that was refused', async () => {
    const { recorded, meter, done } = run(sayingProvider([], new UserError('model_key', ['One'])));
    await expect(done).rejects.toMatchObject({ code: 'model_key' });
    expect(recorded).toEqual([]);
    expect(meter.total()).toBeUndefined();
  });

  test.each(['timeout', 'model_cut'] as const)('counts what was sent where nothing came back (%s)', async (code) => {
    const { recorded, done } = run(sayingProvider([], new UserError(code, ['One'])));
    await expect(done).rejects.toMatchObject({ code });
    expect(recorded).toMatchObject([{ output: 0 }]);
    expect(recorded[0]!.input).toBeGreaterThan(4);
  });

  test('asks before every call', async () => {
    const provider = sayingProvider([said, end]);
    const refuse = async () => {
      throw new UserError('spending_limit');
    };
    const meter = metered(provider, stored, { mayCall: refuse, record: async () => {} });
    await expect(
      meter.provider.stream(stored, call, new AbortController().signal)[Symbol.asyncIterator]().next(),
    ).rejects.toMatchObject({ code: 'spending_limit' });
    expect(provider.calls).toBe(0);
  });
});
