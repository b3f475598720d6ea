import type { Engine } from './engine.ts';
import { EXTRACTING, extractDigest, extractSummary } from './extracting.ts';

/** Chooses the text's own sentences: no key, no network, no model. Bullets stay in the source's language. */
export const extractive: Engine = {
  id: 'extractive',
  version: EXTRACTING,
  available: async () => true,
  summarise: extractSummary,
  digest: extractDigest,
};
