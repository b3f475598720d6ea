import type { TextKey } from '../../../utils/texts.ts';
import { useText } from '../../shared/text.ts';
import { Field } from './field.tsx';
import type { FieldName, Fields } from './fields.ts';

interface Props {
  fields: Fields;
  wrong: FieldName | null;
  /** Nothing is paid unless the reader says so. */
  free: boolean;
  /** It may cost something. */
  priced: boolean;
  contextHint: readonly [key: TextKey, ...values: string[]];
  set(change: Partial<Fields>): void;
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
