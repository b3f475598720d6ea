import type { Download } from '../../utils/pages/use-download.ts';
import { Switch } from '../shared/controls/switch.tsx';
import { useText } from '../shared/text.ts';
import { PackButtons, PackError, PackProgress } from './pack.tsx';
import { Row } from './section.tsx';

interface Props extends Download {
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** The browser's own summarizer: its switch, or the way to it. Nothing where the browser has none. */
export function SummarizerSetting({ pack, download, cancel, on, onSwitch }: Props) {
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
    <Row
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
    </Row>
  );
}
