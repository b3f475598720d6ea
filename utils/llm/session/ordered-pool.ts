/**
 * Runs `works` with at most `most` at a time and yields what they yield in their order: the first as it comes, the others
 * from where they are when their turn is there. An error comes in its turn as well, as `failed`, and stops nothing.
 */
export async function* runPooledInOrder<T>(
  works: readonly (() => AsyncIterable<T>)[],
  most: number,
): AsyncGenerator<{ work: number; value?: T; failed?: unknown; done?: true }> {
  const queues = works.map(() => ({ values: [] as T[], done: false, failed: undefined as unknown }));
  let wake: () => void = () => {};
  let left = false;
  let next = 0;

  async function run(): Promise<void> {
    while (next < works.length && !left) {
      const index = next++;
      const queue = queues[index]!;
      try {
        for await (const value of works[index]!()) {
          queue.values.push(value);
          wake();
          if (left) break;
        }
      } catch (error) {
        queue.failed = error ?? new Error('failed');
      }
      queue.done = true;
      wake();
    }
  }

  for (let i = 0; i < Math.min(most, works.length); i++) run();
  try {
    for (const [work, queue] of queues.entries()) {
      for (;;) {
        while (queue.values.length > 0) yield { work, value: queue.values.shift()! };
        if (queue.done) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      yield queue.failed === undefined ? { work, done: true } : { work, failed: queue.failed };
    }
  } finally {
    left = true;
  }
}
