import type { TextKey } from '../../../utils/i18n/texts.ts';
import { numberText } from '../../shared/format.ts';
import { useText } from '../../shared/text-context.ts';
import { Field } from './field.tsx';
import type { FieldName, ModelFields } from './model-fields.ts';

interface Props {
  fields: ModelFields;
  wrong: FieldName | null;
  /** Nothing is paid unless the reader says so. */
  free: boolean;
  /** It may cost something. */
  priced: boolean;
  contextHint: readonly [key: TextKey, ...values: string[]];
  set(change: Partial<ModelFields>): void;
}

/** Price, length and name: none of them has to be filled in. */
export function MoreFields({ fields, wrong, free, priced, contextHint, set }: Props) {
  const t = useText();
  const typed = (name: 'priceIn' | 'priceOut' | 'context' | 'label') => ({
    id: `model-${name}`,
    class: 'field',
    autocomplete: 'off' as const,
    value: fields[name],
    'aria-describedby': `model-${name === 'priceIn' || name === 'priceOut' ? 'price' : name}-hint`,
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      set({ [name]: event.currentTarget.value, ...(name === 'context' && { contextBy: 'reader' }) }),
  });
  return (
    <div class="form-more">
      <h5>{t('models_optional')}</h5>
      {priced && (
        <fieldset class="form-field">
          <legend>{t('models_price')}</legend>
          <div class="field-line prices">
            <label for="model-priceIn">{t('models_price_in')}</label>
            <input {...typed('priceIn')} inputMode="decimal" aria-invalid={wrong === 'price'} />
            <label for="model-priceOut">{t('models_price_out')}</label>
            <input {...typed('priceOut')} inputMode="decimal" aria-invalid={wrong === 'price'} />
          </div>
          <p
            id="model-price-hint"
            class={wrong === 'price' ? 'hint wrong' : 'hint'}
            role={wrong === 'price' ? 'alert' : undefined}
          >
            {t(wrong === 'price' ? 'models_price_wrong' : free ? 'models_price_free' : 'models_price_hint')}
          </p>
        </fieldset>
      )}
      <Field
        id="model-context"
        label={t('models_context')}
        hint={t(...contextHint)}
        wrong={wrong === 'context' && t('models_context_wrong')}
      >
        <input {...typed('context')} inputMode="numeric" aria-invalid={wrong === 'context'} />
      </Field>
      <Field id="model-label" label={t('models_label')} hint={t('models_label_hint')}>
        <input {...typed('label')} maxLength={60} />
      </Field>
    </div>
  );
}

/** What to say of the length as it stands: what it is for, who said it, and whether the server said another. */
export function contextHint(
  { context, preset }: ModelFields,
  told: number | undefined,
  /** What is used where nobody says; undefined: what is usual for the provider. */
  careful: number | undefined,
): [key: TextKey, ...values: string[]] {
  if (told && context === String(told)) return ['models_context_told'];
  if (told && context) return ['models_context_other', numberText(told)];
  if (preset.provider === 'ollama') return ['models_context_ollama'];
  return careful ? ['models_context_local', numberText(careful)] : ['models_context_hint'];
}
