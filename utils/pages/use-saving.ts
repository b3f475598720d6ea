import { useState } from 'preact/hooks';
import { toPlain } from '../errors.ts';
import type { PlainError } from '../model.ts';

export interface Saving {
  /** When something was stored last; null before and after an error. */
  savedAt: number | null;
  error: PlainError | null;
  busy: boolean;
  /** Does `work`, which may start with what wants the click, and keeps how it ended. Never rejects. */
  run(work: () => Promise<unknown>): Promise<void>;
}

/** How storing goes, for the words beside it. */
export function useSaving(): Saving {
  const [state, setState] = useState({ savedAt: null, error: null, busy: false } as Omit<Saving, 'run'>);
  return {
    ...state,
    async run(work) {
      const working = work();
      setState({ savedAt: null, error: null, busy: true });
      try {
        await working;
        setState({ savedAt: Date.now(), error: null, busy: false });
      } catch (error) {
        setState({ savedAt: null, error: toPlain(error), busy: false });
      }
    },
  };
}
