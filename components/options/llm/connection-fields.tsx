import type { ModelInfo } from '../../../utils/domain/index.ts';
import type { Preset } from '../../../utils/llm/account/index.ts';
import { ControlButton } from '../../shared/controls/button.tsx';
import { useText } from '../../shared/text-context.ts';
import { Field } from './field.tsx';
import { presetName } from './model-fields.ts';

interface Props {
  preset: Preset;
  value: string;
  /** The end of the key that is stored; absent where none is. */
  storedEnd: string | undefined;
  wrong: boolean;
  onChange(value: string): void;
}

/** The key, which is typed in and never shown again. */
export function KeyField({ preset, value, storedEnd, wrong, onChange }: Props) {
  const t = useText();
  return (
    <Field
      id="model-key"
      label={t(preset.key === 'optional' ? 'models_key_optional' : 'models_key')}
      wrong={wrong && t('models_key_wrong')}
      hint={
        <>
          {t('models_key_hint')}{' '}
          {preset.keysAt && (
            <a href={preset.keysAt} target="_blank" rel="noopener noreferrer">
              {t('models_key_where', presetName(preset, t))}
            </a>
          )}
        </>
      }
    >
      <input
        id="model-key"
        class="field"
        type="password"
        autocomplete="new-password"
        data-1p-ignore
        data-lpignore="true"
        spellcheck={false}
        placeholder={storedEnd === undefined ? '' : t('models_key_stored', storedEnd)}
        value={value}
        aria-invalid={wrong}
        aria-describedby="model-key-hint"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

interface AddressFieldProps {
  value: string;
  wrong: boolean;
  onChange(value: string): void;
}

/** Where a server stands. */
export function AddressField({ value, wrong, onChange }: AddressFieldProps) {
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

interface ModelFieldProps {
  value: string;
  example: string;
  wrong: boolean;
  models: readonly ModelInfo[] | undefined;
  listing: boolean;
  /** `known`: what the provider said about a model that was chosen from its list. */
  onChange(value: string, known?: ModelInfo): void;
  /** Runs inside the click. */
  onList(): void;
}

/** The model's id: any text, or one of those that the provider names. */
export function ModelField({ value, example, wrong, models, listing, onChange, onList }: ModelFieldProps) {
  const t = useText();
  const hint = models
    ? models.length > 0
      ? t('models_listed', models.length)
      : t('models_listed_none')
    : t('models_model_hint');
  return (
    <Field id="model-id" label={t('models_model')} hint={hint} wrong={wrong && t('models_model_wrong')}>
      <div class="field-line">
        <input
          id="model-id"
          class="field"
          list="model-ids"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={example && t('models_example', example)}
          value={value}
          aria-invalid={wrong}
          aria-describedby="model-id-hint"
          onInput={({ currentTarget }) => {
            const typed = currentTarget.value;
            onChange(
              typed,
              models?.find(({ id }) => id === typed),
            );
          }}
        />
        <datalist id="model-ids">
          {models?.map(({ id }) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <ControlButton aria-disabled={listing} onClick={() => listing || onList()}>
          {t(listing ? 'models_listing' : 'models_list')}
        </ControlButton>
      </div>
    </Field>
  );
}
