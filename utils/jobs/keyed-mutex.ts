import { abortable } from '../lib/signals.ts';

/** The tail of each key's queue. */
const queues = new Map<string, Promise<void>>();

/**
 * Waits until nobody works on `key`, in the order of the calls; then nobody else does until the returned function is called.
 * Rejects with the signal's reason.
 */
export async function acquireLock(key: string, signal: AbortSignal): Promise<() => void> {
  signal.throwIfAborted();
  const before = queues.get(key);
  const left = Promise.withResolvers<void>();
  const mine = Promise.all([before, left.promise]).then(() => {
    if (queues.get(key) === mine) queues.delete(key);
  });
  queues.set(key, mine);
  if (!before) return left.resolve;
  try {
    await abortable(before, signal);
    return left.resolve;
  } catch (error) {
    left.resolve();
    throw error;
  }
}
