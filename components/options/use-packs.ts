import { useEffect, useRef, useState } from 'preact/hooks';
import { removePacks } from '../../utils/translation/bergamot/pack-store.ts';
import { PACKS, packBytes } from '../../utils/translation/bergamot/packs.ts';
import { TRANSLATORS } from '../../utils/translation/index.ts';
import type { Translator } from '../../utils/translation/translator.ts';
import { type DownloadKind, type DownloadState, downloadFailure } from './use-download.ts';

/** One translator's pack and the verbs to get it. `download` wants to run inside a click. */
export interface PackRow extends DownloadState {
  id: string;
  /** Bytes to fetch, where they are ours to know. */
  bytes?: number;
  /** Absent for a pack that is not ours to remove. */
  remove?: () => void;
}

const FROM = 'en';
const TO = 'ko';

/** The packs that the extension itself keeps. */
const OURS: Record<string, { bytes: number; remove: () => Promise<void> }> = {
  bergamot: { bytes: PACKS.reduce((sum, pack) => sum + packBytes(pack), 0), remove: removePacks },
};

/** The English-Korean pack of every translator, in the order in which they are used. */
export function usePacks(translators: readonly Translator[] = TRANSLATORS): PackRow[] {
  const [packs, setPacks] = useState<Record<string, DownloadKind>>({});
  const running = useRef(new Map<string, AbortController>());

  const put = (id: string, pack: DownloadKind) => setPacks((before) => ({ ...before, [id]: pack }));
  const look = async (translator: Translator) => put(translator.id, { kind: await translator.state(FROM, TO) });

  useEffect(() => {
    const lookAll = () => {
      for (const translator of translators) if (!running.current.has(translator.id)) void look(translator);
    };
    const onShow = () => document.visibilityState === 'visible' && lookAll();
    lookAll();
    document.addEventListener('visibilitychange', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onShow);
      for (const controller of running.current.values()) controller.abort();
    };
  }, [translators]);

  return translators.map((translator) => {
    const { id } = translator;
    const ours = OURS[id];
    const download = () => {
      running.current.get(id)?.abort();
      const controller = new AbortController();
      running.current.set(id, controller);
      const tell = (pack: DownloadKind) => running.current.get(id) === controller && put(id, pack);
      put(id, { kind: 'downloading' });
      translator
        .download(FROM, TO, (ratio) => tell({ kind: 'downloading', ratio }), controller.signal)
        .then(async () => tell({ kind: await translator.state(FROM, TO) }))
        .catch((error) => tell(controller.signal.aborted ? { kind: 'cancelled' } : downloadFailure(error)))
        .finally(() => running.current.get(id) === controller && running.current.delete(id));
    };
    return {
      id,
      pack: packs[id] ?? { kind: 'checking' },
      bytes: ours?.bytes,
      download,
      cancel: () => running.current.get(id)?.abort(),
      remove: ours && (() => void ours.remove().finally(() => look(translator))),
    };
  });
}
