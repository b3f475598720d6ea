import { useState } from 'preact/hooks';
import { toPlain } from '../errors.ts';
import type { PlainError } from '../model.ts';

/** Work that is done sooner shows nothing of it: a control that was pressed stays as it was pressed. Milliseconds. */
const SOON = 150;

export interface Saving {
  /** When something was stored last; null before and after an error. */
  savedAt: number | null;
  error: PlainError | null;
  /** It takes a while. */
  busy: boolean;
  /** Does `work`, which may start with what wants the click, and keeps how it ended. Never rejects. */
  run(work: () => Promise<unknown>): Promise<void>;
}

/** How storing goes, for the words beside it. */
export function useSaving(): Saving {
  const [ended, setEnded] = useState<Pick<Saving, 'savedAt' | 'error'>>({ savedAt: null, error: null });
  const [busy, setBusy] = useState(false);
  return {
    ...ended,
    busy,
    async run(work) {
      const timer = setTimeout(setBusy, SOON, true);
      try {
        await work();
        setEnded({ savedAt: Date.now(), error: null });
      } catch (error) {
        setEnded({ savedAt: null, error: toPlain(error) });
      } finally {
        clearTimeout(timer);
        setBusy(false);
      }
    },
  };
}
