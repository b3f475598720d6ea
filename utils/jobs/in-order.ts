/**
 * Starts work on every item as soon as it comes and yields the results in the order of the items, each as soon as those
 * before it are out. Rejects with the first failure in that order.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  start: (item: T) => Promise<readonly R[]>,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<readonly R[]>[] = [];
  const pull = () => heard(source.next());
  let coming: Promise<IteratorResult<T>> | undefined = pull();
  try {
    while (coming || begun.length > 0) {
      const done = begun[0]?.then((results) => ({ results }));
      const came = coming?.then((item) => ({ item }));
      const turn: { results: readonly R[] } | { item: IteratorResult<T> } = await Promise.race(
        [done, came].filter((promise) => promise !== undefined),
      );
      if ('results' in turn) {
        begun.shift();
        yield* turn.results;
      } else if (turn.item.done) {
        coming = undefined;
      } else {
        begun.push(heard(start(turn.item.value)));
        coming = pull();
      }
    }
  } finally {
    source.return?.()?.catch(() => undefined);
  }
}

/** The promise itself; that nobody awaits it yet is no error. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
