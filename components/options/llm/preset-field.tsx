import { useEffect, useRef } from 'preact/hooks';
import type { Preset } from '../../../utils/llm/account/index.ts';
import { useText } from '../../shared/text-context.ts';
import { Field } from './field.tsx';
import { presetName } from './model-fields.ts';

interface Props {
  presets: readonly Preset[];
  value: Preset;
  onChange(preset: Preset): void;
}

/** Who provides the model; the form begins here. */
export function PresetField({ presets, value, onChange }: Props) {
  const t = useText();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Field id="model-preset" label={t('models_provider')} hint={value.hint && <PresetHint preset={value} />}>
      <select
        id="model-preset"
        class="field"
        ref={first}
        value={value.id}
        aria-describedby="model-preset-hint"
        onChange={({ currentTarget }) => {
          const next = presets.find(({ id }) => id === currentTarget.value);
          if (next) onChange(next);
        }}
      >
        {presets.map((each) => (
          <option key={each.id} value={each.id}>
            {presetName(each, t)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** What has to be done first; a click on what must be typed selects all of it. */
function PresetHint({ preset: { hint, recipe } }: { preset: Preset }) {
  const t = useText();
  return (
    <>
      {hint && t(hint)}
      {recipe && <code class="recipe">{recipe}</code>}
    </>
  );
}
