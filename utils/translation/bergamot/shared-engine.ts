import { abortable } from '../../lib/signals.ts';
import type { TranslationSession } from '../translator.ts';
import { type BergamotEngine, type EngineWorker, startBergamot } from './bergamot-engine.ts';

/** The model keeps some 200 MB: it goes after so many milliseconds without a session. */
const IDLE = 60_000;

const WORKER_SCRIPT = '/translator-worker.js';

const newWorker = (): EngineWorker => new Worker(WORKER_SCRIPT, { name: 'translator' });

/** Hands out sessions of one engine a pack, made by the first and ended some time after the last. */
export function shareEngine(make: () => EngineWorker = newWorker) {
  const engines = new Map<
    string,
    { engine: BergamotEngine; sessions: number; timer?: ReturnType<typeof setTimeout> }
  >();

  return async function open(packId: string, signal: AbortSignal): Promise<TranslationSession> {
    signal.throwIfAborted();
    let held = engines.get(packId);
    if (!held || held.engine.isClosed()) {
      held = { engine: startBergamot(make(), packId), sessions: 0 };
      engines.set(packId, held);
    }
    const { engine } = held;
    const mine = held;
    clearTimeout(mine.timer);
    mine.sessions++;
    const closed = new AbortController();
    const leave = () => {
      if (closed.signal.aborted) return;
      closed.abort();
      if (--mine.sessions === 0) mine.timer = setTimeout(engine.close, IDLE);
    };
    try {
      await abortable(engine.ready, signal);
    } catch (error) {
      leave();
      throw error;
    }
    return {
      translate: async (text, signal) => engine.translate(text, AbortSignal.any([signal, closed.signal])),
      close: leave,
    };
  };
}
