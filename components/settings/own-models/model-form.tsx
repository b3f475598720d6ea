import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModelDraft } from '../../../utils/own-models/draft.ts';
import type { OwnModel } from '../../../utils/own-models/masked.ts';
import type { Preset } from '../../../utils/own-models/presets.ts';
import type { FormState } from '../../../utils/pages/use-model-form.ts';
import { Button } from '../../shared/controls/button.tsx';
import { ErrorNote } from '../../shared/controls/note.tsx';
import { useText } from '../../shared/text.ts';
import { Checked } from './checked.tsx';
import { Consent } from './consent.tsx';
import { Field } from './field.tsx';
import { blankFields, type FieldName, type Fields, fieldsOf, presetName, readFields } from './fields.ts';
import { ModelField } from './model-field.tsx';
import { MoreFields } from './more-fields.tsx';

export interface FormTools {
  presets: readonly Preset[];
  presetOf(model: OwnModel): Preset;
  /** An address as it would be stored; null where it may not be. */
  addressOf(typed: string): string | null;
  hostOf(baseUrl: string): string;
  isHere(baseUrl: string): boolean;
}

interface Props {
  tools: FormTools;
  /** The model that is changed; null: a new one. */
  model: OwnModel | null;
  state: FormState;
  /** These three run inside the click: they may ask the browser for a permission right there. */
  onList(draft: ModelDraft): void;
  onCheck(draft: ModelDraft): void;
  onSave(draft: ModelDraft): void;
  onCancel(): void;
  /** Something was typed: what was said about the connection is not true any more. */
  onEdit(): void;
}

/** One model: who provides it, where, with which key; its consent stands above the button that saves. */
export function ModelForm({ tools, model, state, onList, onCheck, onSave, onCancel, onEdit }: Props) {
  const t = useText();
  const [fields, setFields] = useState<Fields>(() =>
    model ? fieldsOf(model, tools.presetOf(model)) : blankFields(tools.presets[0]!),
  );
  const [wrong, setWrong] = useState<FieldName | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  const { preset } = fields;
  const keyStored = model?.keyEnd !== undefined && tools.addressOf(fields.address) === model.baseUrl;
  const set = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change });
    setWrong(null);
    onEdit();
  };
  /** Hands on what the form says; nothing is awaited before, so that it stays within the click. */
  const withDraft = (then: (draft: ModelDraft) => void, forWhat: 'save' | 'list' = 'save') => {
    const read = readFields(fields, tools.addressOf, { keyStored, id: model?.id, forWhat });
    setWrong(read.wrong ?? null);
    if (read.draft) then(read.draft);
  };
  const address = preset.provider === 'language-model' ? '' : (tools.addressOf(fields.address) ?? '');
  const isDevice = address !== '' && tools.isHere(address);
  const submit = (event: Event) => {
    event.preventDefault();
    withDraft(onSave);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
  };

  return (
    <form class="model-form" ref={form} onSubmit={submit} onKeyDown={onKey} noValidate autocomplete="off">
      <Field id="model-preset" label={t('models_provider')} hint={preset.hint && t(preset.hint)}>
        <select
          id="model-preset"
          class="field"
          ref={first}
          value={preset.id}
          aria-describedby="model-preset-hint"
          onChange={({ currentTarget: { value } }) => {
            const next = tools.presets.find(({ id }) => id === value);
            if (next) set({ ...blankFields(next), label: fields.label });
          }}
        >
          {tools.presets.map((each) => (
            <option key={each.id} value={each.id}>
              {presetName(each, t)}
            </option>
          ))}
        </select>
      </Field>
      {preset.address === 'free' && (
        <Field
          id="model-address"
          label={t('models_address')}
          hint={t('models_address_hint')}
          wrong={wrong === 'address' && t('error_model_address')}
        >
          <input
            id="model-address"
            class="field"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://llm.example.com/v1"
            value={fields.address}
            aria-invalid={wrong === 'address'}
            aria-describedby="model-address-hint"
            onInput={(event) => set({ address: event.currentTarget.value })}
          />
        </Field>
      )}
      {preset.key !== 'none' && (
        <Field
          id="model-key"
          label={t(preset.key === 'optional' ? 'models_key_optional' : 'models_key')}
          wrong={wrong === 'key' && t('models_key_wrong')}
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
            placeholder={keyStored ? t('models_key_stored', model.keyEnd ?? '') : ''}
            value={fields.key}
            aria-invalid={wrong === 'key'}
            aria-describedby="model-key-hint"
            onInput={(event) => set({ key: event.currentTarget.value })}
          />
        </Field>
      )}
      {preset.provider !== 'language-model' && (
        <ModelField
          value={fields.model}
          example={preset.example}
          wrong={wrong === 'model'}
          models={state.models}
          listing={state.listing}
          onChange={(value, known) =>
            set({ model: value, ...(known?.context && !fields.context && { context: String(known.context) }) })
          }
          onList={() => withDraft(onList, 'list')}
        />
      )}
      <MoreFields fields={fields} wrong={wrong} free={isDevice || preset.provider === 'language-model'} set={set} />
      <div class="form-check">
        <Button aria-disabled={state.checking} onClick={() => state.checking || withDraft(onCheck)}>
          {t(state.checking ? 'models_checking' : 'models_check')}
        </Button>
        <span class="hint">{t('models_check_hint')}</span>
      </div>
      <Checked connection={state.connection} />
      <Consent
        host={tools.hostOf(address)}
        here={preset.provider === 'language-model' ? 'browser' : isDevice ? 'device' : null}
      />
      <ErrorNote error={state.error} />
      <div class="form-buttons">
        <Button type="submit" look="primary">
          {t('models_save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('options_cancel')}
        </Button>
      </div>
    </form>
  );
}
