import { isOnThisComputer } from '../../sites/shared/private-hosts.ts';
import type { StoredModel } from '../../storage/schema.ts';

const MILLION = 1_000_000;

type Priced = Pick<StoredModel, 'baseUrl' | 'price'>;

/**
 * What tokens cost in US dollars by the reader's prices. A model on this computer costs nothing unless the reader says
 * so; undefined where the price is not known.
 */
export function costOf({ baseUrl, price }: Priced, { input, output }: { input: number; output: number }) {
  if (price) return (input * price.input + output * price.output) / MILLION;
  return isOnThisComputer(baseUrl) ? 0 : undefined;
}

/** Whether nothing is paid, whatever the length. */
export function isFree(model: Priced): boolean {
  return costOf(model, { input: MILLION, output: MILLION }) === 0;
}
