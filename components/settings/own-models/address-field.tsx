import { useText } from '../../shared/text.ts';
import { Field } from './field.tsx';

interface Props {
  value: string;
  wrong: boolean;
  onChange(value: string): void;
}

/** Where a server stands. */
export function AddressField({ value, wrong, onChange }: Props) {
  const t = useText();
  return (
    <Field
      id="model-address"
      label={t('models_address')}
      hint={t('models_address_hint')}
      wrong={wrong && t('error_model_address')}
    >
      <input
        id="model-address"
        class="field"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://llm.example.com/v1"
        value={value}
        aria-invalid={wrong}
        aria-describedby="model-address-hint"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
