import { Row, Section } from '../../components/settings/section.tsx';
import { Dot } from '../../components/settings/translator.tsx';
import { Translators } from '../../components/settings/translators.tsx';
import { ErrorNote } from '../../components/shared/controls/note.tsx';
import { Switch } from '../../components/shared/controls/switch.tsx';
import { useText } from '../../components/shared/text.ts';
import type { useOwnModels } from '../../utils/pages/use-own-models.ts';
import { usePacks } from '../../utils/pages/use-packs.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import { saveSettings } from '../../utils/pages/use-settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { OwnModels } from './own-models.tsx';
import { BrowserSummarizer } from './summarizer.tsx';

/** Which engines there are, the reader's own models, and the translator. */
export function EnginesSection({ settings, own }: { settings: Settings; own: ReturnType<typeof useOwnModels> }) {
  const t = useText();
  const { savedAt, error, run } = useSaving();
  const packs = usePacks();
  return (
    <Section id="engines" title={t('options_engines')} lead={t('options_engines_lead')} savedAt={savedAt}>
      <Row label={t('options_engine_extractive')} hint={t('options_engine_extractive_hint')}>
        <Dot on>{t('options_engine_ready')}</Dot>
      </Row>
      <BrowserSummarizer on={settings.summarizer} run={run} />
      <OwnModels own={own} chosen={settings.ownModel} />
      <div class="row tall" id="translator">
        <h3 class="row-label" tabIndex={-1}>
          {t('options_translator')}
        </h3>
        <Translators rows={packs} />
      </div>
      <Row
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
      </Row>
      <ErrorNote error={error} />
    </Section>
  );
}
