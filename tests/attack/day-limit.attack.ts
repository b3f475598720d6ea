import 'fake-indexeddb/auto';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { UserError } from '../../utils/domain/user-error.ts';
import { meterProvider } from '../../utils/llm/account/meter.ts';
import { reserveCall } from '../../utils/llm/account/spending-limit.ts';
import type { ModelCall, ModelEvent, Provider } from '../../utils/llm/providers/provider.ts';
import { getUsageOn } from '../../utils/storage/paid-calls.ts';
import type { StoredModel } from '../../utils/storage/schema.ts';
import { randomFrom, randomText } from '../llm/prompts/token-texts.ts';
import type { Attack } from './run.ts';

const DAYS = 40;
const CALLS_A_DAY = 300;
const AT_ONCE = 12;
const LIMIT = 1;
const PRICE = { input: 60, output: 180 };
const TEMPLATE = 60;

const random = randomFrom(20_261_201);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** What servers say of their work, whatever it was. */
const LIES: readonly unknown[] = [undefined, -1e9, Number.NaN, Number.POSITIVE_INFINITY, 1e300, '0', 0, 1, {}, null];

/** Bills what it was asked and writes at least; says the truth, a lie or nothing; ends well, breaks off or is cancelled. */
function createServer(bill: { dollars: number; calls: number }) {
  return async function* (call: ModelCall, abort: AbortController): AsyncGenerator<ModelEvent> {
    if (random() < 0.05) throw new UserError('rate_limited', ['One']);
    const input = encode(call.system + call.prompt, { disallowedSpecial: new Set() }).length + TEMPLATE;
    const output = Math.floor(random() * (call.maxOutput + 1));
    bill.dollars += (input * PRICE.input + output * PRICE.output) / 1_000_000;
    bill.calls++;
    await new Promise((resolve) => setTimeout(resolve, random() * 3));
    const end = random();
    if (end < 0.1) throw new UserError('timeout', ['One']);
    if (end < 0.2) abort.abort();
    abort.signal.throwIfAborted();
    yield { type: 'text', text: 'ok '.repeat(Math.min(output, 40)) };
    if (end < 0.3) throw new UserError('model_cut', ['One']);
    const honest = random() < 0.5;
    const usage = honest ? { input, output } : { input: pick(LIES), output: pick(LIES) };
    // Of what it thought and did not write, an honest server tells, and one that says nothing leaves all held.
    if (random() < 0.9) yield { type: 'usage', ...usage } as ModelEvent;
    yield { type: 'end', reason: 'stop' };
  };
}

export const attack: Attack = {
  title: 'servers that lie about what they took, many calls at once, cancelled and broken ones',
  async run(log) {
    let calls = 0;
    let refused = 0;
    let most = 0;
    for (let day = 0; day < DAYS; day++) {
      const date = new Date(2026, 0, 1 + day, 12);
      const bill = { dollars: 0, calls: 0 };
      const serve = createServer(bill);
      const engine: StoredModel = {
        ...{ id: 'one', provider: 'openai', label: 'One', baseUrl: 'https://api.one.example', model: 'm' },
        ...{ price: PRICE, savedAt: 1 },
      };
      const one = async () => {
        const abort = new AbortController();
        const provider = {
          stream: (_: unknown, call: ModelCall) => serve(call, abort),
        } as unknown as Provider;
        const { stream } = meterProvider(provider, engine, (expectation, _, signal) =>
          reserveCall(engine, expectation, { dollars: LIMIT, tokens: 0 }, date, signal),
        ).provider;
        const call = {
          system: 'Be brief.',
          prompt: randomText(random, 120).text,
          maxOutput: 10 + Math.floor(random() * 90),
        };
        try {
          for await (const _ of stream(engine, call, abort.signal));
        } catch (error) {
          if (error instanceof UserError && error.code === 'spending_limit') refused++;
        }
      };
      for (let sent = 0; sent < CALLS_A_DAY; sent += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, one));
      const { dollars } = await getUsageOn(date);
      if (bill.dollars > LIMIT) throw new Error(`day ${day}: billed $${bill.dollars} of $${LIMIT}`);
      if (!(dollars <= LIMIT + 1e-9)) throw new Error(`day ${day}: counted $${dollars}`);
      calls += bill.calls;
      most = Math.max(most, bill.dollars);
    }
    log(
      `${calls} calls were answered on ${DAYS} days and ${refused} refused; no day was billed more than $${most.toFixed(4)} of $${LIMIT}`,
    );
  },
};
