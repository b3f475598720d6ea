import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlainError } from '../../utils/domain/index.ts';
import { toPlainError, UserError } from '../../utils/domain/user-error.ts';

/** What is known of something that the browser may have to download first. */
export type DownloadKind =
  | { kind: 'checking' | 'ready' | 'downloadable' | 'missing' | 'cancelled' }
  /** `ratio` 0 to 1; absent before the browser said anything. `elsewhere`: another page began it, and it is not ours to stop. */
  | { kind: 'downloading'; ratio?: number; elsewhere?: true }
  /** `reason`: what the browser said, in its own words; `error`: what we know to say. */
  | { kind: 'failed'; reason: string; error?: PlainError };

export interface DownloadState {
  pack: DownloadKind;
  /** Wants to run inside a click. */
  download: () => void;
  cancel: () => void;
}

/** What is downloaded. The same object every time. */
export interface Downloadable {
  state(): Promise<'ready' | 'downloadable' | 'downloading' | 'missing'>;
  download(onProgress: (ratio: number) => void, signal: AbortSignal): Promise<void>;
}

/** Milliseconds between two looks at a download that another page began. */
const LOOK_AGAIN = 2_000;

const found = (kind: Awaited<ReturnType<Downloadable['state']>>): DownloadKind =>
  kind === 'downloading' ? { kind, elsewhere: true } : { kind };

/** What a failed download shows. */
export function downloadFailure(error: unknown): DownloadKind {
  const reason = error instanceof Error || error instanceof DOMException ? error.message || error.name : String(error);
  return { kind: 'failed', reason, ...(error instanceof UserError && { error: toPlainError(error) }) };
}

/** The state of `what` and the verbs to get it; `onReady` hears that a download ended well. */
export function useDownload(what: Downloadable, onReady: () => void = () => {}): DownloadState {
  const [pack, setPack] = useState<DownloadKind>({ kind: 'checking' });
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async () => {
      clearTimeout(timer);
      const kind = await what.state();
      if (gone || running.current) return;
      setPack(found(kind));
      if (kind === 'downloading') timer = setTimeout(look, LOOK_AGAIN);
    };
    const onShow = () => document.visibilityState === 'visible' && !running.current && void look();
    void look();
    document.addEventListener('visibilitychange', onShow);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onShow);
      running.current?.abort();
    };
  }, [what]);

  return {
    pack,
    cancel: () => running.current?.abort(),
    download() {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const tell = (next: DownloadKind) => running.current === controller && setPack(next);
      tell({ kind: 'downloading' });
      what
        .download((ratio) => controller.signal.aborted || tell({ kind: 'downloading', ratio }), controller.signal)
        .then(async () => {
          const kind = await what.state();
          tell(found(kind));
          if (kind === 'ready' && !controller.signal.aborted) onReady();
        })
        .catch((error) => tell(controller.signal.aborted ? { kind: 'cancelled' } : downloadFailure(error)))
        .finally(() => {
          if (running.current === controller) running.current = null;
        });
    },
  };
}
