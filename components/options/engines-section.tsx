import type { ComponentChildren } from 'preact';
import type { Settings } from '../../utils/storage/settings.ts';
import { ErrorNote } from '../shared/controls/note.tsx';
import { Switch } from '../shared/controls/switch.tsx';
import { useText } from '../shared/text-context.ts';
import { useSaving } from '../shared/use-saving.ts';
import { saveSettings } from '../shared/use-settings.ts';
import type { useUserModels } from './llm/use-user-models.ts';
import { UserModelsSection } from './llm/user-models-section.tsx';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { BrowserSummarizer } from './summarizer-section.tsx';
import { Translators } from './translator-list.tsx';
import { usePacks } from './use-packs.ts';

/** Which engines there are, the reader's own models, and the translator. */
export function EnginesSection({ settings, own }: { settings: Settings; own: ReturnType<typeof useUserModels> }) {
  const t = useText();
  const { savedAt, error, run } = useSaving();
  const packs = usePacks();
  return (
    <OptionsSection id="engines" title={t('options_engines')} lead={t('options_engines_lead')} savedAt={savedAt}>
      <OptionsRow label={t('options_engine_extractive')} hint={t('options_engine_extractive_hint')}>
        <StatusDot on>{t('options_engine_ready')}</StatusDot>
      </OptionsRow>
      <BrowserSummarizer on={settings.summarizer} run={run} />
      <UserModelsSection own={own} chosen={settings.ownModel} />
      <div class="row tall" id="translator">
        <h3 class="row-label" tabIndex={-1}>
          {t('options_translator')}
        </h3>
        <Translators rows={packs} />
      </div>
      <OptionsRow
        labelId="translate-label"
        label={t('options_translate')}
        hint={t(
          packs.every(({ pack }) => pack.kind === 'missing')
            ? 'options_translate_missing_hint'
            : 'options_translate_hint',
        )}
      >
        <Switch
          labelledBy="translate-label"
          checked={settings.translate}
          onChange={(translate) => run(() => saveSettings({ translate }))}
        />
      </OptionsRow>
      <ErrorNote error={error} />
    </OptionsSection>
  );
}

/** A dot with a name: an engine that works, a switch that is off. */
function StatusDot({ on, children }: { on: boolean; children: ComponentChildren }) {
  return (
    <span class="state" data-state={on ? 'ready' : 'missing'}>
      {children}
    </span>
  );
}
