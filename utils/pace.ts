interface Scheduler {
  yield?(): Promise<void>;
}

/** Resolves in a task of its own, after whatever else waits had its turn. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Resolves when what was changed is painted and the page has nothing better to do, after `milliseconds` at the latest, to the
 * milliseconds that laying out and painting took; to 0 where the page was not painted till then.
 */
export function painted(milliseconds: number): Promise<number> {
  return new Promise((resolve) => {
    let took = 0;
    const end = () => {
      clearTimeout(latest);
      resolve(took);
    };
    const latest = setTimeout(end, milliseconds);
    requestAnimationFrame(async () => {
      const from = performance.now();
      await nextTask();
      took = performance.now() - from;
      if ('requestIdleCallback' in globalThis) requestIdleCallback(end);
      else end();
    });
  });
}

/**
 * For loops that may take long: `await pace()` in each round goes on at once until the work has held its thread for
 * `milliseconds`, then lets others have their turn. So no task gets much longer than that.
 */
export function paced(milliseconds: number): () => Promise<void> | undefined {
  let until = performance.now() + milliseconds;
  return () => {
    if (performance.now() <= until) return undefined;
    return nextTask().then(() => {
      until = performance.now() + milliseconds;
    });
  };
}
