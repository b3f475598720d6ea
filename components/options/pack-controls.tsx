import type { ComponentProps } from 'preact';
import { ControlButton } from '../shared/controls/button.tsx';
import { ErrorNote, Note } from '../shared/controls/note.tsx';
import { Progress } from '../shared/controls/progress.tsx';
import { useText } from '../shared/text-context.ts';
import type { DownloadKind, DownloadState } from './use-download.ts';

/** How far a download is: a bar with its number. Nothing where none runs. `label`: what is fetched. */
export function PackProgress({ pack, label }: { pack: DownloadKind; label: string }) {
  const t = useText();
  if (pack.kind !== 'downloading') return null;
  const { ratio } = pack;
  return (
    <div class="pack-progress">
      <Progress label={label} ratio={ratio} />
      <span class="hint">{ratio === undefined ? t('options_pack_waiting') : `${Math.round(ratio * 100)}%`}</span>
    </div>
  );
}

interface ButtonsProps extends DownloadState {
  /** The id of what names the pack. */
  named: string;
  /** What the button to get it says. */
  get: string;
  look?: ComponentProps<typeof ControlButton>['look'];
}

/** The one thing to do about a download now: begin it, stop it, try again. */
export function PackButtons({ pack, named, get, look = 'plain', download, cancel }: ButtonsProps) {
  const t = useText();
  switch (pack.kind) {
    case 'downloadable':
      return (
        <ControlButton look={look} aria-describedby={named} onClick={download}>
          {get}
        </ControlButton>
      );
    case 'failed':
    case 'cancelled':
      return (
        <ControlButton aria-describedby={named} onClick={download}>
          {t('options_pack_retry')}
        </ControlButton>
      );
    case 'downloading':
      return pack.elsewhere ? null : (
        <ControlButton aria-describedby={named} onClick={cancel}>
          {t('options_pack_cancel')}
        </ControlButton>
      );
    default:
      return null;
  }
}

/** Why a download failed: in our words where we know, else in the browser's. */
export function PackError({ pack }: { pack: DownloadKind }) {
  const t = useText();
  const failed = pack.kind === 'failed' ? pack : undefined;
  return (
    <>
      <ErrorNote error={failed?.error ?? null} />
      <Note kind="error">{failed && !failed.error && t('options_pack_failed', failed.reason)}</Note>
    </>
  );
}

/** The name of each state. */
export const STATE_LABEL = {
  checking: 'options_pack_checking',
  ready: 'options_pack_ready',
  downloadable: 'options_pack_downloadable',
  downloading: 'options_pack_downloading',
  cancelled: 'options_pack_cancelled',
  failed: 'options_pack_broken',
  missing: 'options_pack_missing',
} as const;
