/** Starts a timer; the function returned stops it. */
export type After = (milliseconds: number, then: () => void) => () => void;

export const byTheClock: After = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

/** Resolves after `milliseconds`; rejects with the signal's reason as soon as that aborts. `after`: whose clock it is. */
export function sleep(milliseconds: number, signal?: AbortSignal, after: After = byTheClock): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      forget();
      reject(signal?.reason);
    };
    const forget = after(milliseconds, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** What `work` brings; rejects with the signal's reason as soon as that aborts. `work` then goes on, and fails unheard. */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined);
  signal.throwIfAborted();
  const given = Promise.withResolvers<never>();
  const leave = () => given.reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([work, given.promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
