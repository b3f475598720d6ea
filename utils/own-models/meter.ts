import type { StoredEngine } from '../database/schema.ts';
import type { Spent } from '../database/spending.ts';
import type { ModelEvent, Provider } from '../engines/providers/provider.ts';
import { UserError } from '../errors.ts';
import { countTokens } from '../summary/model/token-count.ts';
import { costOf } from './price.ts';

export interface Meter {
  /** The same provider; what every call takes is counted, however it ends. */
  provider: Provider;
  /** All calls so far; undefined before the first. */
  total(): Spent | undefined;
}

interface Tokens {
  input: number;
  output: number;
}

interface Hooks {
  /** Before each call: throws where it must not be made. */
  mayCall(): Promise<void>;
  /**
   * Once the model begins to answer, with what was sent: a worker that is stopped meanwhile leaves that. Then at the call's
   * end, with the difference to what it took and no further call. `started`: the time whose day both belong to.
   */
  record(spent: Spent, started: Date): Promise<void>;
}

/** The question went out and nobody can tell whether it was worked on: most providers take money for that. */
const isUnclear = (error: unknown) => error instanceof UserError && /^(timeout|model_cut)$/.test(error.code);

/**
 * A provider that counts. The provider's own numbers hold; a call that was cut off before they came is counted by
 * `countTokens`, because it is paid for all the same.
 */
export function metered(provider: Provider, model: StoredEngine, { mayCall, record }: Hooks): Meter {
  let total: Spent | undefined;

  const spentBy = (usage: Tokens): Spent => ({ ...usage, cost: costOf(model, usage) });

  function add(spent: Spent) {
    total = {
      input: (total?.input ?? 0) + spent.input,
      output: (total?.output ?? 0) + spent.output,
      cost: spent.cost === undefined ? undefined : (total?.cost ?? 0) + spent.cost,
    };
  }

  return {
    total: () => total,
    provider: {
      ...provider,
      async *stream(config, call, signal): AsyncGenerator<ModelEvent> {
        await mayCall();
        const started = new Date();
        const sent = () => countTokens(`${call.system}\n${call.prompt}`);
        let entered: Spent | undefined;
        let said: Tokens | undefined;
        let written = '';
        let whole = false;
        let refused = false;
        try {
          for await (const event of provider.stream(config, call, signal)) {
            if (event.type === 'usage') said = event;
            if (event.type === 'text') written += event.text;
            if (event.type === 'end') whole = true;
            if (!entered && (said || written)) {
              entered = spentBy({ input: said?.input ?? sent(), output: 0 });
              await record(entered, started);
            }
            yield event;
          }
        } catch (error) {
          refused = !said && !written && !signal.aborted && !isUnclear(error);
          throw error;
        } finally {
          if (!refused) {
            const took = spentBy({
              input: said?.input ?? sent(),
              output: said && whole ? said.output : Math.max(said?.output ?? 0, countTokens(written)),
            });
            add(took);
            await record(entered ? difference(took, entered) : took, started);
          }
        }
      },
    },
  };
}

/** What a call took besides what was entered of it. */
const difference = (took: Spent, entered: Spent): Spent => ({
  input: took.input - entered.input,
  output: took.output - entered.output,
  cost: took.cost === undefined ? undefined : took.cost - (entered.cost ?? 0),
  calls: 0,
});
