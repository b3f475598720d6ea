import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectionResult, ModelDraft, ModelSummary } from '../../../utils/domain/index.ts';
import type { Preset } from '../../../utils/llm/account/index.ts';
import { ControlButton } from '../../shared/controls/button.tsx';
import { ErrorNote, Note } from '../../shared/controls/note.tsx';
import { numberText, secondsText } from '../../shared/format.ts';
import { useText } from '../../shared/text-context.ts';
import { BrowserModel } from './browser-model.tsx';
import { AddressField, KeyField, ModelField } from './connection-fields.tsx';
import {
  blankFields,
  type FieldName,
  fieldsForOther,
  fieldsOf,
  type ModelFields,
  readFields,
  withDetectedContext,
} from './model-fields.ts';
import { contextHint, MoreFields } from './more-fields.tsx';
import { PresetField } from './preset-field.tsx';
import type { BrowserModelRow } from './use-browser-model.ts';
import type { FormState } from './use-model-form.ts';

export interface FormTools {
  presets: readonly Preset[];
  presetOf(model: ModelSummary): Preset;
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
  model: ModelSummary | null;
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
  const [fields, setFields] = useState<ModelFields>(() =>
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
  useEffect(() => setFields((now) => withDetectedContext(now, told)), [told]);
  const keyStored = model?.keyEnd !== undefined && tools.addressOf(fields.address) === model.baseUrl;
  const set = (change: Partial<ModelFields>, told?: number) => {
    setFields(withDetectedContext({ ...fields, ...change }, told));
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
              onChange={(address) => set(fieldsForOther({ address }, fields))}
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
            onChange={(id, known) => set(fieldsForOther({ model: id }, fields), known?.context)}
            onList={() => withDraft(onList, 'list')}
          />
        </>
      )}
      {(!browser || browser.pack.kind === 'ready') && (
        <>
          <div class="form-check">
            <ControlButton aria-disabled={state.checking} onClick={() => state.checking || withDraft(onCheck)}>
              {t(state.checking ? 'models_checking' : 'models_check')}
            </ControlButton>
            <span class="hint">{t('models_check_hint')}</span>
            <ConnectionResultNote connection={state.connection} />
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
          <ControlButton type="submit" look="primary">
            {t('models_save')}
          </ControlButton>
        )}
        <ControlButton look={browser && browser.pack.kind !== 'ready' ? 'plain' : 'quiet'} onClick={onCancel}>
          {t('options_cancel')}
        </ControlButton>
      </div>
    </form>
  );
}

/** How the connection was: that it works and how long it took, or what is wrong and what to do. */
function ConnectionResultNote({ connection }: { connection: ConnectionResult | undefined }) {
  const t = useText();
  const tokens = connection?.ok && connection.usage ? connection.usage.input + connection.usage.output : undefined;
  return (
    <>
      <Note>
        {connection?.ok && (
          <span class="state" data-state="ready">
            {t('models_checked', secondsText(connection.milliseconds, t))}
            {tokens !== undefined && ` · ${t('panel_tokens', numberText(tokens))}`}
          </span>
        )}
      </Note>
      <Note kind="error">
        {connection?.ok === false && (
          <span>
            {t(`error_${connection.error.code}`, ...(connection.error.values ?? []))}
            {connection.seconds !== undefined && ` ${t('models_check_wait', numberText(connection.seconds))}`}
          </span>
        )}
      </Note>
    </>
  );
}

interface ConsentProps {
  /** Where it goes; '' before there is an address, and for the browser's own model. */
  host: string;
  /** It does not leave the device: it goes to a server there, or stays in the browser. */
  here: 'device' | 'browser' | null;
}

/** What the reader agrees to by saving: what goes where, and when. */
function Consent({ host, here }: ConsentProps) {
  const t = useText();
  const to = host || t('models_consent_nowhere');
  return (
    <section class="consent" aria-labelledby="consent-title" data-part="consent">
      <h4 id="consent-title">
        {here === 'browser' ? t('models_consent_title_browser') : t('models_consent_title', to)}
      </h4>
      <ul>
        <li>{t('models_consent_what')}</li>
        <li>{t('models_consent_when')}</li>
        <li>{t('models_consent_not')}</li>
        {here !== 'browser' && <li>{t('models_consent_key', to)}</li>}
        <li>
          {here === 'browser' && t('models_consent_browser')}
          {here === 'device' && t('models_consent_device')}
          {here === null && t('models_consent_terms', to)}
        </li>
      </ul>
    </section>
  );
}
