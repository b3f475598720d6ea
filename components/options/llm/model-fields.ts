import type { ModelDraft, ModelSummary } from '../../../utils/domain/index.ts';
import type { Translate } from '../../../utils/i18n/texts.ts';
import type { Preset } from '../../../utils/llm/account/index.ts';

/** The form as it stands: what was typed, letter by letter. */
export interface ModelFields {
  preset: Preset;
  label: string;
  address: string;
  key: string;
  model: string;
  priceIn: string;
  priceOut: string;
  context: string;
  /** Whose number `context` is: what was typed now stays, what was stored goes with its model, the server's with its next word. */
  contextBy: 'reader' | 'stored' | 'server';
}

export type FieldName = 'address' | 'key' | 'model' | 'price' | 'context';

/** What a provider is called: its own name, or words of ours. */
export const presetName = ({ name }: Preset, t: Translate): string => (typeof name === 'string' ? name : t(name.text));

/** An empty form for a provider. */
export function blankFields(preset: Preset): ModelFields {
  const { baseUrl } = preset;
  return {
    ...{ preset, label: '', address: baseUrl, key: '', model: '' },
    ...{ priceIn: '', priceOut: '', context: '', contextBy: 'server' },
  };
}

/** Another model is meant: what was said of the length of the one before is not true of it. */
export const fieldsForOther = (change: Partial<ModelFields>, { contextBy }: ModelFields): Partial<ModelFields> =>
  contextBy === 'reader' ? change : { ...change, context: '', contextBy: 'server' };

/** The length as the server told it just now, unless the reader's own number stands there. */
export const withDetectedContext = (fields: ModelFields, told: number | undefined): ModelFields =>
  told && (fields.contextBy === 'server' || !fields.context)
    ? { ...fields, context: String(told), contextBy: 'server' }
    : fields;

/** The form of a stored model; its key never comes back into it. */
export function fieldsOf(model: ModelSummary, preset: Preset): ModelFields {
  const { label, baseUrl, price, context } = model;
  return {
    preset,
    label,
    address: baseUrl,
    key: '',
    model: model.model,
    priceIn: price ? String(price.input) : '',
    priceOut: price ? String(price.output) : '',
    context: context ? String(context) : '',
    contextBy: 'stored',
  };
}

/** A number as people type it; undefined where nothing is, null where it is none. */
function numberIn(typed: string): number | undefined | null {
  const text = typed.replace(/[\s$,_]/g, '');
  if (!text) return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

type Read = { draft: ModelDraft; wrong?: undefined } | { wrong: FieldName; draft?: undefined };

/**
 * What the form says, or the first field that is wrong. `keyStored`: a key is there already. `addressOf`: an address as
 * it would be stored. `forWhat`: listing models needs no model yet.
 */
export function readFields(
  fields: ModelFields,
  addressOf: (typed: string) => string | null,
  { keyStored = false, id = undefined as string | undefined, forWhat = 'save' as 'save' | 'list' } = {},
): Read {
  const { preset, label, key, model } = fields;
  const browser = preset.provider === 'language-model';
  const baseUrl = browser ? '' : addressOf(fields.address);
  if (baseUrl === null) return { wrong: 'address' };
  if (preset.key === 'required' && !key.trim() && !keyStored) return { wrong: 'key' };
  if (!model.trim() && forWhat === 'save' && !browser) return { wrong: 'model' };
  const [input, output] = [numberIn(fields.priceIn), numberIn(fields.priceOut)];
  if (input === null || output === null || (input === undefined) !== (output === undefined)) return { wrong: 'price' };
  const context = numberIn(fields.context);
  if (context === null || (context !== undefined && context < 1_000)) return { wrong: 'context' };
  return {
    draft: {
      provider: preset.provider,
      label: label.trim(),
      baseUrl,
      model: model.trim() || (browser ? 'browser' : ''),
      ...(id && { id }),
      ...(key.trim() && { key }),
      ...(input !== undefined && output !== undefined && { price: { input, output } }),
      ...(context !== undefined && { context: Math.round(context) }),
    },
  };
}
