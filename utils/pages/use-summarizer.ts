import { useEffect, useRef, useState } from 'preact/hooks';
import { downloadSummarizer, summarizerState } from '../engines/summarizer/api.ts';

/** What is known of the browser's own summarizer. */
export type SummarizerPack =
  | { kind: 'checking' | 'ready' | 'downloadable' | 'missing' | 'cancelled' }
  /** `ratio` 0 to 1; absent before the browser said anything. */
  | { kind: 'downloading'; ratio?: number }
  /** `reason`: what the browser said, in its own words. */
  | { kind: 'failed'; reason: string };

export interface SummarizerRow {
  pack: SummarizerPack;
  /** Wants to run inside a click. */
  download: () => void;
  cancel: () => void;
}

/** The browser's own summarizer and the verbs to get it; `onReady` hears that a download ended well. */
export function useSummarizer(onReady: () => void): SummarizerRow {
  const [pack, setPack] = useState<SummarizerPack>({ kind: 'checking' });
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const look = async () => {
      const kind = await summarizerState();
      if (!running.current) setPack({ kind });
    };
    const onShow = () => document.visibilityState === 'visible' && !running.current && void look();
    void look();
    document.addEventListener('visibilitychange', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onShow);
      running.current?.abort();
    };
  }, []);

  return {
    pack,
    cancel: () => running.current?.abort(),
    download() {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const tell = (next: SummarizerPack) => running.current === controller && setPack(next);
      tell({ kind: 'downloading' });
      downloadSummarizer((ratio) => tell({ kind: 'downloading', ratio }), controller.signal)
        .then(async () => {
          const kind = await summarizerState();
          tell({ kind });
          if (kind === 'ready' && !controller.signal.aborted) onReady();
        })
        .catch((error) =>
          tell(
            controller.signal.aborted
              ? { kind: 'cancelled' }
              : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) },
          ),
        )
        .finally(() => {
          if (running.current === controller) running.current = null;
        });
    },
  };
}
