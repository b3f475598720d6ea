import type { ComponentChildren } from 'preact';
import type { PackState } from '../../utils/pages/use-pack.ts';
import { Button } from '../shared/controls/button.tsx';
import { Note } from '../shared/controls/note.tsx';
import { Progress } from '../shared/controls/progress.tsx';
import { useText } from '../shared/text.ts';

interface Props {
  pack: PackState;
  /** Runs inside the click, which the browser wants to see. */
  onDownload: () => void;
  onCancel: () => void;
}

/** The translator's state, and the way from here to a translator that works. */
export function TranslatorPack({ pack, onDownload, onCancel }: Props) {
  const t = useText();
  const percent = pack.kind === 'downloading' && pack.ratio !== undefined ? Math.round(pack.ratio * 100) : null;
  return (
    <div class="pack">
      <div class="pack-head">
        <span class="state" data-state={pack.kind}>
          {t(STATE_LABEL[pack.kind])}
        </span>
        {pack.kind === 'downloadable' && (
          <Button look="primary" onClick={onDownload}>
            {t('options_pack_download')}
          </Button>
        )}
        {(pack.kind === 'failed' || pack.kind === 'cancelled') && (
          <Button onClick={onDownload}>{t('options_pack_retry')}</Button>
        )}
        {pack.kind === 'downloading' && <Button onClick={onCancel}>{t('options_pack_cancel')}</Button>}
      </div>
      {pack.kind === 'downloading' && (
        <div class="pack-progress">
          <Progress label={t('options_pack_downloading')} ratio={pack.ratio} />
          <span class="hint">{percent === null ? t('options_pack_waiting') : `${percent}%`}</span>
        </div>
      )}
      <p class="hint">{t(HINT[pack.kind])}</p>
      <Note kind="error">{pack.kind === 'failed' && t('options_pack_failed', pack.reason)}</Note>
    </div>
  );
}

const STATE_LABEL = {
  checking: 'options_pack_checking',
  ready: 'options_pack_ready',
  downloadable: 'options_pack_downloadable',
  downloading: 'options_pack_downloading',
  cancelled: 'options_pack_cancelled',
  failed: 'options_pack_broken',
  missing: 'options_pack_missing',
} as const;

const HINT = {
  checking: 'options_pack_hint',
  ready: 'options_pack_ready_hint',
  downloadable: 'options_pack_hint',
  downloading: 'options_pack_downloading_hint',
  cancelled: 'options_pack_hint',
  failed: 'options_pack_failed_hint',
  missing: 'options_pack_missing_hint',
} as const;

/** A dot with a name: an engine that works, a switch that is off. */
export function Dot({ on, children }: { on: boolean; children: ComponentChildren }) {
  return (
    <span class="state" data-state={on ? 'ready' : 'missing'}>
      {children}
    </span>
  );
}
