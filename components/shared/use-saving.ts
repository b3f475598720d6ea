import { useState } from 'preact/hooks';
import type { PlainError } from '../../utils/domain/index.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';

/** Work that is done sooner shows nothing of it: a control that was pressed stays as it was pressed. Milliseconds. */
const SOON = 150;

export interface SavingState {
  /** When something was stored last; null before and after an error. */
  savedAt: number | null;
  error: PlainError | null;
  /** It takes a while. */
  busy: boolean;
  /** Does `work`, which may start with what wants the click, and keeps how it ended. Never rejects. */
  run(work: () => Promise<unknown>): Promise<void>;
}

/** How storing goes, for the words beside it. */
export function useSaving(): SavingState {
  const [ended, setEnded] = useState<Pick<SavingState, 'savedAt' | 'error'>>({ savedAt: null, error: null });
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
        setEnded({ savedAt: null, error: toPlainError(error) });
      } finally {
        clearTimeout(timer);
        setBusy(false);
      }
    },
  };
}
