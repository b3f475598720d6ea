import { downloadSummarizer, summarizerState } from '../../utils/engines/summarizer/summarizer-api.ts';
import { Switch } from '../shared/controls/switch.tsx';
import { useText } from '../shared/text-context.ts';
import { saveSettings } from '../shared/use-settings.ts';
import { OptionsRow } from './options-section.tsx';
import { PackButtons, PackError, PackProgress } from './pack-controls.tsx';
import { type Downloadable, type DownloadState, useDownload } from './use-download.ts';

interface Props {
  on: boolean;
  /** Stores, and says how that went. */
  run: (work: () => Promise<unknown>) => Promise<void>;
}

/** The browser's own summarizer: what was downloaded here is switched on. */
export function BrowserSummarizer({ on, run }: Props) {
  const store = (summarizer: boolean) => void run(() => saveSettings({ summarizer }));
  const row = useSummarizer(() => store(true));
  return <SummarizerSetting {...row} on={on} onSwitch={store} />;
}

const SUMMARIZER: Downloadable = { state: summarizerState, download: downloadSummarizer };

/** The browser's own summarizer and the verbs to get it; `onReady` hears that a download ended well. */
export function useSummarizer(onReady: () => void): DownloadState {
  return useDownload(SUMMARIZER, onReady);
}

interface SummarizerSettingProps extends DownloadState {
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** The browser's own summarizer: its switch, or the way to it. Nothing where the browser has none. */
export function SummarizerSetting({ pack, download, cancel, on, onSwitch }: SummarizerSettingProps) {
  const t = useText();
  const { kind } = pack;
  if (kind === 'checking' || (kind === 'missing' && !on)) return null;
  const switched = kind === 'ready' || kind === 'missing';
  const hint =
    kind === 'ready'
      ? t('options_summarizer_hint')
      : kind === 'missing'
        ? t('options_summarizer_missing_hint')
        : kind === 'downloading'
          ? t('options_summarizer_downloading_hint')
          : kind === 'failed'
            ? t('options_pack_failed_hint')
            : t('options_summarizer_download_hint');
  return (
    <OptionsRow
      id="summarizer"
      labelId="summarizer-label"
      label={t('options_summarizer')}
      hint={
        <div class="pack">
          {hint}
          <PackProgress pack={pack} label={t('options_summarizer_downloading')} />
          <PackError pack={pack} />
        </div>
      }
    >
      {switched && <Switch labelledBy="summarizer-label" checked={on} onChange={onSwitch} />}
      <PackButtons {...{ pack, download, cancel }} named="summarizer-label" get={t('options_summarizer_download')} />
    </OptionsRow>
  );
}
