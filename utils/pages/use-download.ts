import { useEffect, useRef, useState } from 'preact/hooks';
import { toPlain, UserError } from '../errors.ts';
import type { PlainError } from '../model.ts';

/** What is known of something that the browser may have to download first. */
export type Pack =
  | { kind: 'checking' | 'ready' | 'downloadable' | 'missing' | 'cancelled' }
  /** `ratio` 0 to 1; absent before the browser said anything. `elsewhere`: another page began it, and it is not ours to stop. */
  | { kind: 'downloading'; ratio?: number; elsewhere?: true }
  /** `reason`: what the browser said, in its own words; `error`: what we know to say. */
  | { kind: 'failed'; reason: string; error?: PlainError };

export interface Download {
  pack: Pack;
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

const found = (kind: Awaited<ReturnType<Downloadable['state']>>): Pack =>
  kind === 'downloading' ? { kind, elsewhere: true } : { kind };

/** What a failed download shows. */
export function failure(error: unknown): Pack {
  const reason = error instanceof Error || error instanceof DOMException ? error.message || error.name : String(error);
  return { kind: 'failed', reason, ...(error instanceof UserError && { error: toPlain(error) }) };
}

/** The state of `what` and the verbs to get it; `onReady` hears that a download ended well. */
export function useDownload(what: Downloadable, onReady: () => void = () => {}): Download {
  const [pack, setPack] = useState<Pack>({ kind: 'checking' });
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
      const tell = (next: Pack) => running.current === controller && setPack(next);
      tell({ kind: 'downloading' });
      what
        .download((ratio) => controller.signal.aborted || tell({ kind: 'downloading', ratio }), controller.signal)
        .then(async () => {
          const kind = await what.state();
          tell(found(kind));
          if (kind === 'ready' && !controller.signal.aborted) onReady();
        })
        .catch((error) => tell(controller.signal.aborted ? { kind: 'cancelled' } : failure(error)))
        .finally(() => {
          if (running.current === controller) running.current = null;
        });
    },
  };
}
