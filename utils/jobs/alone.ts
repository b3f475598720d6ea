/** What whoever comes next for a key has to wait for. */
const queues = new Map<string, Promise<void>>();

/**
 * Waits until nobody works on `key`, in the order of the calls; then nobody else does until the returned function is called.
 * Rejects with the signal's reason.
 */
export async function alone(key: string, signal: AbortSignal): Promise<() => void> {
  signal.throwIfAborted();
  const before = queues.get(key);
  const left = Promise.withResolvers<void>();
  const mine = Promise.all([before, left.promise]).then(() => {
    if (queues.get(key) === mine) queues.delete(key);
  });
  queues.set(key, mine);
  if (!before) return left.resolve;
  const given = Promise.withResolvers<never>();
  const stop = () => given.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([before, given.promise]);
    return left.resolve;
  } catch (error) {
    left.resolve();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
