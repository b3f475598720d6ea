import { useEffect, useRef, useState } from 'preact/hooks';
import { builtinTranslator } from '../translation/builtin.ts';
import type { Translator } from '../translation/translator.ts';

/** What is known of the translator's language pack. */
export type PackState =
  | { kind: 'checking' | 'ready' | 'downloadable' | 'missing' | 'cancelled' }
  /** `ratio` 0 to 1; absent before the browser said anything. */
  | { kind: 'downloading'; ratio?: number }
  /** `reason`: what the browser said, in its own words. */
  | { kind: 'failed'; reason: string };

const FROM = 'en';
const TO = 'ko';

/** The English-Korean pack of a translator, and the verbs to get it. `download` wants to run inside a click. */
export function usePack(translator: Translator = builtinTranslator) {
  const [pack, setPack] = useState<PackState>({ kind: 'checking' });
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    void translator.state(FROM, TO).then((kind) => setPack({ kind }));
    return () => running.current?.abort();
  }, [translator]);

  const download = () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (state: PackState) => running.current === controller && setPack(state);
    setPack({ kind: 'downloading' });
    translator
      .download(FROM, TO, (ratio) => tell({ kind: 'downloading', ratio }), controller.signal)
      .then(async () => tell({ kind: await translator.state(FROM, TO) }))
      .catch((error) => {
        const reason = error instanceof Error ? error.message : String(error);
        tell(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason });
      });
  };
  const cancel = () => running.current?.abort();
  return { pack, download, cancel };
}
