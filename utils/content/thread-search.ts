import type { PlainError } from '../domain/index.ts';
import { toPlainError } from '../domain/user-error.ts';
import type { FoundThread } from './panel-config.ts';

export interface ThreadSearch {
  state: 'idle' | 'searching' | 'none';
  error?: PlainError;
}

type Find = (signal: AbortSignal) => Promise<FoundThread | null>;

/** The search for an article's thread, one at a time; one that was cancelled is not heard of again. */
export function createThreadSearch(
  onState: (search: ThreadSearch) => void,
  onFound: (found: FoundThread) => void,
): { start(find: Find): void; cancel(): void } {
  let running: AbortController | undefined;

  async function search(find: Find, { signal }: AbortController) {
    let last: ThreadSearch;
    try {
      const found = await find(signal);
      if (found && !signal.aborted) onFound(found);
      last = { state: found ? 'idle' : 'none' };
    } catch (error) {
      last = { state: 'idle', ...(!signal.aborted && { error: toPlainError(error) }) };
    }
    if (signal.aborted) return;
    running = undefined;
    onState(last);
  }

  return {
    start(find) {
      if (running) return;
      running = new AbortController();
      onState({ state: 'searching' });
      void search(find, running);
    },
    cancel() {
      if (!running) return;
      running.abort();
      running = undefined;
      onState({ state: 'idle' });
    },
  };
}
