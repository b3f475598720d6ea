/**
 * Starts work on every item as soon as it comes and yields the results in the order of the items, each as soon as those
 * before it are out. Rejects with the first failure in that order; what fails to come fails last.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  start: (item: T) => Promise<readonly R[]>,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<readonly R[]>[] = [];
  const pull = () => heard(source.next());
  let coming: Promise<IteratorResult<T>> | undefined = pull();
  let failure: { error: unknown } | undefined;
  try {
    while (coming || begun.length > 0) {
      const done = begun[0]?.then((results) => ({ results }));
      const came = coming?.then(
        (item) => ({ item }),
        (error: unknown) => ({ error }),
      );
      const turn: { results: readonly R[] } | { item: IteratorResult<T> } | { error: unknown } = await Promise.race(
        [done, came].filter((promise) => promise !== undefined),
      );
      if ('results' in turn) {
        begun.shift();
        yield* turn.results;
      } else if ('error' in turn) {
        failure = turn;
        coming = undefined;
      } else if (turn.item.done) {
        coming = undefined;
      } else {
        begun.push(heard(start(turn.item.value)));
        coming = pull();
      }
    }
    if (failure) throw failure.error;
  } finally {
    source.return?.()?.catch(() => undefined);
  }
}

/** The promise itself; that nobody awaits it yet is no error. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
