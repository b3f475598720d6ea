import type { Engine } from '../domain/engine.ts';
import { EXTRACTIVE_VERSION, extractDigest, extractSummary } from './run-extractive.ts';

/** Chooses the text's own sentences: no key, no network, no model. Bullets stay in the source's language. */
export const extractiveEngine: Engine = {
  id: 'extractive',
  version: EXTRACTIVE_VERSION,
  available: async () => true,
  summarise: extractSummary,
  digest: extractDigest,
};
