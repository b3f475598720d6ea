import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModelSummary } from '../../../utils/domain/index.ts';
import { hostOfModel } from '../../../utils/domain/user-model.ts';
import type { TextKey } from '../../../utils/i18n/texts.ts';
import { contextInUse, modelAddress, PRESETS, presetOf } from '../../../utils/llm/account/index.ts';
import { isOnThisComputer } from '../../../utils/sites/shared/private-hosts.ts';
import { ControlButton } from '../../shared/controls/button.tsx';
import { ErrorNote, Note } from '../../shared/controls/note.tsx';
import { useText } from '../../shared/text-context.ts';
import { useSaving } from '../../shared/use-saving.ts';
import { saveSettings } from '../../shared/use-settings.ts';
import { ModelForm } from './model-form.tsx';
import { ModelList } from './model-list.tsx';
import { useBrowserModel } from './use-browser-model.ts';
import { useModelForm } from './use-model-form.ts';
import type { useUserModels } from './use-user-models.ts';

const TOOLS = {
  presets: PRESETS,
  presetOf,
  addressOf: modelAddress,
  hostOf: hostOfModel,
  isHere: isOnThisComputer,
  carefulContext: contextInUse,
};

interface Props {
  own: ReturnType<typeof useUserModels>;
  chosen: string | null;
}

/** The reader's own models, and the form for one. */
export function UserModelsSection({ own, chosen }: Props) {
  const t = useText();
  const { error, run } = useSaving();
  const browserModel = useBrowserModel();
  /** The model in the form; null: a new one; undefined: no form. */
  const [open, setOpen] = useState<ModelSummary | null>();
  const [word, setWord] = useState<readonly [key: TextKey, value: string] | null>(null);
  const adder = useRef<HTMLDivElement>(null);
  const focusAdder = useRef(false);
  const form = useModelForm(
    (saved) => {
      close();
      setWord(['models_saved', saved.label]);
      void own.look();
    },
    (host) => setWord(['models_denied', host]),
  );
  useEffect(() => {
    if (open === undefined && focusAdder.current) adder.current?.querySelector('button')?.focus();
    focusAdder.current = false;
  }, [open]);

  function show(model: ModelSummary | null) {
    form.start();
    setWord(null);
    setOpen(model);
  }
  function close() {
    focusAdder.current = true;
    setOpen(undefined);
  }
  const models = own.models ?? [];
  const used = models.find(({ id }) => id === chosen) ?? models[0];

  return (
    <div class="row tall" id="models">
      <h3 class="row-label" tabIndex={-1}>
        {t('models_title')}
      </h3>
      {models.length > 0 ? (
        <ModelList
          models={models}
          chosen={used?.id ?? null}
          presetOf={presetOf}
          browserReady={!/^(missing|downloadable|failed|cancelled)$/.test(browserModel.pack.kind)}
          onChoose={(ownModel) => run(() => saveSettings({ ownModel }))}
          onEdit={show}
          onDelete={(model) => {
            setOpen(undefined);
            setWord(null);
            void run(() => own.remove(model));
          }}
        />
      ) : (
        own.models && <p class="hint">{t('models_empty')}</p>
      )}
      <Note>
        {own.deleted && (
          <>
            <span>{t('models_deleted', own.deleted.label)}</span>
            <ControlButton
              onClick={() => {
                const { label = '' } = own.deleted ?? {};
                void run(async () => setWord([(await own.undo()) ? 'models_restored' : 'models_gone', label]));
              }}
            >
              {t('models_undo')}
            </ControlButton>
          </>
        )}
      </Note>
      {open === undefined ? (
        <div ref={adder}>
          <ControlButton look={models.length > 0 ? 'plain' : 'primary'} onClick={() => show(null)}>
            {t('models_add')}
          </ControlButton>
        </div>
      ) : (
        <section class="form-frame" aria-labelledby="model-form-title">
          <h4 id="model-form-title">{open ? t('models_form_edit', open.label) : t('models_form_new')}</h4>
          <ModelForm
            key={open?.id ?? 'new'}
            tools={TOOLS}
            model={open}
            state={form.state}
            browserModel={browserModel}
            onList={form.list}
            onCheck={form.check}
            onSave={form.save}
            onCancel={close}
            onEdit={form.edited}
          />
        </section>
      )}
      <Note>{word && t(...word)}</Note>
      <ErrorNote error={error} />
    </div>
  );
}
