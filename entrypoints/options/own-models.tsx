import { useEffect, useRef, useState } from 'preact/hooks';
import { ModelForm } from '../../components/settings/own-models/model-form.tsx';
import { ModelList } from '../../components/settings/own-models/model-list.tsx';
import { Button } from '../../components/shared/controls/button.tsx';
import { ErrorNote, Note } from '../../components/shared/controls/note.tsx';
import { useText } from '../../components/shared/text.ts';
import { hostOfModel, isHere, modelAddress } from '../../utils/own-models/address.ts';
import { usedContext } from '../../utils/own-models/context.ts';
import type { OwnModel } from '../../utils/own-models/masked.ts';
import { PRESETS, presetOf } from '../../utils/own-models/presets.ts';
import { useBrowserModel } from '../../utils/pages/use-browser-model.ts';
import { useModelForm } from '../../utils/pages/use-model-form.ts';
import type { useOwnModels } from '../../utils/pages/use-own-models.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import { saveSettings } from '../../utils/pages/use-settings.ts';
import type { TextKey } from '../../utils/texts.ts';

const TOOLS = {
  presets: PRESETS,
  presetOf,
  addressOf: modelAddress,
  hostOf: hostOfModel,
  isHere,
  carefulContext: usedContext,
};

interface Props {
  own: ReturnType<typeof useOwnModels>;
  chosen: string | null;
}

/** The reader's own models, and the form for one. */
export function OwnModels({ own, chosen }: Props) {
  const t = useText();
  const { error, run } = useSaving();
  const browserModel = useBrowserModel();
  /** The model in the form; null: a new one; undefined: no form. */
  const [open, setOpen] = useState<OwnModel | null>();
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

  function show(model: OwnModel | null) {
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
            <Button
              onClick={() => {
                const { label = '' } = own.deleted ?? {};
                void run(async () => setWord([(await own.undo()) ? 'models_restored' : 'models_gone', label]));
              }}
            >
              {t('models_undo')}
            </Button>
          </>
        )}
      </Note>
      {open === undefined ? (
        <div ref={adder}>
          <Button look={models.length > 0 ? 'plain' : 'primary'} onClick={() => show(null)}>
            {t('models_add')}
          </Button>
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
