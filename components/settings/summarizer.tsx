import type { SummarizerRow } from '../../utils/pages/use-summarizer.ts';
import { Button } from '../shared/controls/button.tsx';
import { Note } from '../shared/controls/note.tsx';
import { Progress } from '../shared/controls/progress.tsx';
import { Switch } from '../shared/controls/switch.tsx';
import { useText } from '../shared/text.ts';
import { Row } from './section.tsx';

interface Props extends SummarizerRow {
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** The browser's own summarizer: its switch, or the way to it. Nothing where the browser has none. */
export function SummarizerSetting({ pack, download, cancel, on, onSwitch }: Props) {
  const t = useText();
  const { kind } = pack;
  if (kind === 'checking' || (kind === 'missing' && !on)) return null;
  const percent = kind === 'downloading' && pack.ratio !== undefined ? Math.round(pack.ratio * 100) : null;
  const switched = kind === 'ready' || kind === 'missing';
  const again = kind === 'failed' || kind === 'cancelled';
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
          {kind === 'downloading' && (
            <div class="pack-progress">
              <Progress label={t('options_summarizer_downloading')} ratio={pack.ratio} />
              <span>{percent === null ? t('options_pack_waiting') : `${percent}%`}</span>
            </div>
          )}
          <Note kind="error">{kind === 'failed' && t('options_pack_failed', pack.reason)}</Note>
        </div>
      }
    >
      {switched && <Switch labelledBy="summarizer-label" checked={on} onChange={onSwitch} />}
      {(kind === 'downloadable' || again) && (
        <Button aria-describedby="summarizer-label" onClick={download}>
          {t(again ? 'options_pack_retry' : 'options_summarizer_download')}
        </Button>
      )}
      {kind === 'downloading' && (
        <Button aria-describedby="summarizer-label" onClick={cancel}>
          {t('options_pack_cancel')}
        </Button>
      )}
    </Row>
  );
}
