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

interface Hooks {
  /** Before each call: throws where it must not be made. */
  mayCall(): Promise<void>;
  /** After each call that reached the model. */
  record(spent: Spent): Promise<void>;
}

/** The question went out and nobody can tell whether it was worked on: most providers take money for that. */
const isUnclear = (error: unknown) => error instanceof UserError && /^(timeout|model_cut)$/.test(error.code);

/**
 * A provider that counts. The provider's own numbers hold; a call that was cut off before they came is counted by
 * `countTokens`, because it is paid for all the same.
 */
export function metered(provider: Provider, model: StoredEngine, { mayCall, record }: Hooks): Meter {
  let total: Spent | undefined;

  async function count(usage: { input: number; output: number }) {
    const spent: Spent = { ...usage, cost: costOf(model, usage) };
    total = {
      input: (total?.input ?? 0) + spent.input,
      output: (total?.output ?? 0) + spent.output,
      cost: spent.cost === undefined ? undefined : (total?.cost ?? 0) + spent.cost,
    };
    await record(spent);
  }

  return {
    total: () => total,
    provider: {
      ...provider,
      async *stream(config, call, signal): AsyncGenerator<ModelEvent> {
        await mayCall();
        let said: { input: number; output: number } | undefined;
        let written = '';
        let whole = false;
        let refused = false;
        try {
          for await (const event of provider.stream(config, call, signal)) {
            if (event.type === 'usage') said = event;
            if (event.type === 'text') written += event.text;
            if (event.type === 'end') whole = true;
            yield event;
          }
        } catch (error) {
          refused = !said && !written && !signal.aborted && !isUnclear(error);
          throw error;
        } finally {
          if (!refused) {
            const input = said?.input ?? countTokens(`${call.system}\n${call.prompt}`);
            await count({
              input,
              output: said && whole ? said.output : Math.max(said?.output ?? 0, countTokens(written)),
            });
          }
        }
      },
    },
  };
}
