import type { Preset } from '../../../utils/own-models/presets.ts';
import { useText } from '../../shared/text.ts';
import { Field } from './field.tsx';
import { presetName } from './fields.ts';

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
