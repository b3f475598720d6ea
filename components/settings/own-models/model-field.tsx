import type { ModelInfo } from '../../../utils/engines/providers/provider.ts';
import { Button } from '../../shared/controls/button.tsx';
import { useText } from '../../shared/text.ts';
import { Field } from './field.tsx';

interface Props {
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
export function ModelField({ value, example, wrong, models, listing, onChange, onList }: Props) {
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
        <Button aria-disabled={listing} onClick={() => listing || onList()}>
          {t(listing ? 'models_listing' : 'models_list')}
        </Button>
      </div>
    </Field>
  );
}
