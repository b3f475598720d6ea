/**
 * What a page needs that sets up a model, and nothing that asks one: pages would carry the providers, the tokens' table and
 * the database along.
 */

export {
  type BuiltInState,
  builtInState,
  downloadBuiltIn,
  hasLanguageModel,
} from '../providers/built-in-model.ts';
export { modelAddress } from './model-address.ts';
export { CONSENT_VERSION } from './model-consent.ts';
export { PRESETS, type Preset, presetOf } from './presets.ts';
export { UNDO_MS } from './undo.ts';
export { contextInUse } from './used-context.ts';
