import type { TextKey } from '../../../utils/i18n/texts.ts';
import { useText } from '../../shared/text-context.ts';
import { PackButtons, PackError, PackProgress, STATE_LABEL } from '../pack-controls.tsx';
import type { BrowserModelRow } from './use-browser-model.ts';

const HINT: Record<BrowserModelRow['pack']['kind'], TextKey> = {
  checking: 'models_browser_hint',
  ready: 'models_browser_ready_hint',
  downloadable: 'models_browser_hint',
  downloading: 'options_summarizer_downloading_hint',
  cancelled: 'models_browser_hint',
  failed: 'options_pack_failed_hint',
  missing: 'models_browser_missing_hint',
};

/** The browser's own model: whether it is on this device, the way to it, and what it does not speak. */
export function BrowserModel({ language, missingIn, ...row }: BrowserModelRow) {
  const t = useText();
  const { pack } = row;
  const hint = pack.kind === 'missing' && missingIn === 'device' ? 'models_browser_device_hint' : HINT[pack.kind];
  const label =
    pack.kind === 'downloading'
      ? 'options_summarizer_downloading'
      : pack.kind === 'missing' && missingIn === 'device'
        ? 'models_browser_not_here'
        : STATE_LABEL[pack.kind];
  return (
    <div class="pack framed" data-part="browser-model">
      <div class="pack-head">
        <span class="state" data-state={pack.kind} id="browser-model-state" role="status">
          {t(label)}
        </span>
        <PackButtons {...row} named="browser-model-state" get={t('options_pack_download')} look="primary" />
      </div>
      <PackProgress pack={pack} label={t('options_summarizer_downloading')} />
      <p class="hint">{t(hint)}</p>
      {language === 'en' && pack.kind !== 'missing' && <p class="hint">{t('models_browser_english')}</p>}
      <PackError pack={pack} />
    </div>
  );
}
