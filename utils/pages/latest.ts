/**
 * A saver that never runs twice at once: what comes while it is busy waits, and only the last of that is saved. The
 * promise settles when the saver is idle again; it rejects with what `save` threw.
 */
export function latest<T>(save: (value: T) => Promise<unknown>): (value: T) => Promise<void> {
  let waiting: { value: T } | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      while (waiting) {
        const { value }: { value: T } = waiting;
        waiting = null;
        await save(value);
      }
    } finally {
      running = null;
    }
  }
  return (value) => {
    waiting = { value };
    running ??= run();
    return running;
  };
}
