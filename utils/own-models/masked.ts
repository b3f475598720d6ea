import type { StoredEngine } from '../database/schema.ts';
import { hasConsent } from './consent.ts';
import { isFree } from './price.ts';

/** A model as the options show it. The key never leaves the background: its last characters tell which one it is. */
export interface OwnModel
  extends Pick<StoredEngine, 'id' | 'provider' | 'label' | 'baseUrl' | 'model' | 'context' | 'price'> {
  /** The last four characters; '' for one so short that four would give it away, absent where there is no key. */
  keyEnd?: string;
  /** Nothing is paid. */
  free: boolean;
  consented: boolean;
}

/** Keys shorter than this show nothing of themselves. */
const LONG_ENOUGH = 12;

/** The end of a key, to tell it by. */
export const keyEnd = (key: string): string => (key.length < LONG_ENOUGH ? '' : key.slice(-4));

/** A stored model without its key. */
export function masked(engine: StoredEngine): OwnModel {
  const { id, provider, label, baseUrl, model, key, context, price } = engine;
  return {
    id,
    provider,
    label,
    baseUrl,
    model,
    ...(key && { keyEnd: keyEnd(key) }),
    ...(context !== undefined && { context }),
    ...(price && { price }),
    free: isFree(engine),
    consented: hasConsent(engine),
  };
}
