import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModelDraft } from '../../../utils/own-models/draft.ts';
import type { OwnModel } from '../../../utils/own-models/masked.ts';
import type { Preset } from '../../../utils/own-models/presets.ts';
import type { BrowserModelRow } from '../../../utils/pages/use-browser-model.ts';
import type { FormState } from '../../../utils/pages/use-model-form.ts';
import { Button } from '../../shared/controls/button.tsx';
import { ErrorNote } from '../../shared/controls/note.tsx';
import { useText } from '../../shared/text.ts';
import { AddressField } from './address-field.tsx';
import { BrowserModel } from './browser-model.tsx';
import { Checked } from './checked.tsx';
import { Consent } from './consent.tsx';
import { contextHint } from './context-hint.ts';
import { blankFields, type FieldName, type Fields, fieldsOf, forOther, readFields, withTold } from './fields.ts';
import { KeyField } from './key-field.tsx';
import { ModelField } from './model-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { PresetField } from './preset-field.tsx';

export interface FormTools {
  presets: readonly Preset[];
  presetOf(model: OwnModel): Preset;
  /** An address as it would be stored; null where it may not be. */
  addressOf(typed: string): string | null;
  hostOf(baseUrl: string): string;
  isHere(baseUrl: string): boolean;
  /** The length that a model is used with where nobody says one; undefined: what is usual for its provider. */
  carefulContext(model: { provider: Preset['provider']; baseUrl: string }): number | undefined;
}

interface Props {
  tools: FormTools;
  /** The model that is changed; null: a new one. */
  model: OwnModel | null;
  state: FormState;
  /** What is known of the browser's own model. */
  browserModel: BrowserModelRow;
  /** These three run inside the click: they may ask the browser for a permission right there. */
  onList(draft: ModelDraft): void;
  onCheck(draft: ModelDraft): void;
  onSave(draft: ModelDraft): void;
  onCancel(): void;
  /** Something was typed: what was said about the connection is not true any more; `elsewhere`: nor what is offered there. */
  onEdit(elsewhere: boolean): void;
}

/** One model: who provides it, where, with which key; its consent stands above the button that saves. */
export function ModelForm({ tools, model, state, browserModel, onList, onCheck, onSave, onCancel, onEdit }: Props) {
  const t = useText();
  const [fields, setFields] = useState<Fields>(() =>
    model ? fieldsOf(model, tools.presetOf(model)) : blankFields(tools.presets[0]!),
  );
  const [wrong, setWrong] = useState<FieldName | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  const { preset } = fields;
  const browser = preset.provider === 'language-model' ? browserModel : null;
  const told =
    (state.connection?.ok ? state.connection.context : undefined) ??
    state.models?.find(({ id }) => id === fields.model.trim())?.context;
  useEffect(() => setFields((now) => withTold(now, told)), [told]);
  const keyStored = model?.keyEnd !== undefined && tools.addressOf(fields.address) === model.baseUrl;
  const set = (change: Partial<Fields>, told?: number) => {
    setFields(withTold({ ...fields, ...change }, told));
    setWrong(null);
    onEdit('preset' in change || 'address' in change);
  };
  /** Hands on what the form says; nothing is awaited before, so that it stays within the click. */
  const withDraft = (then: (draft: ModelDraft) => void, forWhat: 'save' | 'list' = 'save') => {
    const read = readFields(fields, tools.addressOf, { keyStored, id: model?.id, forWhat });
    setWrong(read.wrong ?? null);
    if (read.draft) then(read.draft);
  };
  const address = browser ? '' : (tools.addressOf(fields.address) ?? '');
  const isDevice = address !== '' && tools.isHere(address);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!browser || browser.pack.kind === 'ready') withDraft(onSave);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onCancel();
  };

  return (
    <form class="model-form" ref={form} onSubmit={submit} onKeyDown={onKey} noValidate autocomplete="off">
      <PresetField
        presets={tools.presets}
        value={preset}
        onChange={(next) => set({ ...blankFields(next), label: fields.label })}
      />
      {browser ? (
        <BrowserModel {...browser} />
      ) : (
        <>
          {preset.address === 'free' && (
            <AddressField
              value={fields.address}
              wrong={wrong === 'address'}
              onChange={(address) => set(forOther({ address }, fields))}
            />
          )}
          {preset.key !== 'none' && (
            <KeyField
              preset={preset}
              value={fields.key}
              storedEnd={keyStored ? model?.keyEnd : undefined}
              wrong={wrong === 'key'}
              onChange={(key) => set({ key })}
            />
          )}
          <ModelField
            value={fields.model}
            example={preset.example}
            wrong={wrong === 'model'}
            models={state.models}
            listing={state.listing}
            onChange={(id, known) => set(forOther({ model: id }, fields), known?.context)}
            onList={() => withDraft(onList, 'list')}
          />
        </>
      )}
      {(!browser || browser.pack.kind === 'ready') && (
        <>
          <div class="form-check">
            <Button aria-disabled={state.checking} onClick={() => state.checking || withDraft(onCheck)}>
              {t(state.checking ? 'models_checking' : 'models_check')}
            </Button>
            <span class="hint">{t('models_check_hint')}</span>
            <Checked connection={state.connection} />
          </div>
          <MoreFields
            fields={fields}
            wrong={wrong}
            free={isDevice || browser !== null}
            priced={browser === null}
            contextHint={contextHint(
              fields,
              told,
              tools.carefulContext({ provider: preset.provider, baseUrl: address }),
            )}
            set={set}
          />
          <Consent host={tools.hostOf(address)} here={browser ? 'browser' : isDevice ? 'device' : null} />
        </>
      )}
      <ErrorNote error={state.error} />
      <div class="form-buttons">
        {(!browser || browser.pack.kind === 'ready') && (
          <Button type="submit" look="primary">
            {t('models_save')}
          </Button>
        )}
        <Button look={browser && browser.pack.kind !== 'ready' ? 'plain' : 'quiet'} onClick={onCancel}>
          {t('options_cancel')}
        </Button>
      </div>
    </form>
  );
}
