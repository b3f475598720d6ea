import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../utils/jobs/localize-events.ts';
import { limitConcurrency } from '../../utils/jobs/localizer.ts';

async function* listed<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

/** Promises that the test settles, by name. */
function settling() {
  const begun: string[] = [];
  const open = new Map<string, PromiseWithResolvers<string[]>>();
  return {
    begun,
    start(name: string) {
      begun.push(name);
      const work = Promise.withResolvers<string[]>();
      open.set(name, work);
      return work.promise;
    },
    end: (name: string) => open.get(name)?.resolve([name]),
    fail: (name: string) => open.get(name)?.reject(new Error(name)),
  };
}

describe('work in order', () => {
  it('begins all, shows each when those before it are out', async () => {
    const work = settling();
    const results = mapInOrder(listed('a', 'b', 'c'), work.start);
    const first = results.next();
    await expect.poll(() => work.begun).toEqual(['a', 'b', 'c']);
    work.end('c');
    work.end('a');
    expect((await first).value).toBe('a');
    const second = results.next();
    work.end('b');
    expect((await second).value).toBe('b');
    expect((await results.next()).value).toBe('c');
    expect((await results.next()).done).toBe(true);
  });

  it('does not hold a result back for an item that is yet to come', async () => {
    const later = Promise.withResolvers<string>();
    async function* slow() {
      yield 'a';
      yield later.promise;
    }
    const results = mapInOrder(slow(), async (name) => [name]);
    expect((await results.next()).value).toBe('a');
    later.resolve('b');
    expect((await results.next()).value).toBe('b');
  });

  it('fails in its turn, and a failure that nobody waits for disturbs nobody', async () => {
    const work = settling();
    const results = mapInOrder(listed('a', 'b'), work.start);
    const first = results.next();
    await expect.poll(() => work.begun).toEqual(['a', 'b']);
    work.fail('b');
    work.end('a');
    expect((await first).value).toBe('a');
    await expect(results.next()).rejects.toThrow('b');
  });

  it('takes nothing more once its reader has gone', async () => {
    let ended = false;
    async function* source() {
      try {
        yield 'a';
        yield 'b';
      } finally {
        ended = true;
      }
    }
    for await (const _ of mapInOrder(source(), async (name) => [name])) break;
    await expect.poll(() => ended).toBe(true);
  });
});

describe('a limit', () => {
  it('lets so many run at once, the others in the order they came, past failures', async () => {
    const work = settling();
    const limit = limitConcurrency(2);
    const all = ['a', 'b', 'c', 'd'].map((name) => limit(() => work.start(name)));
    expect(work.begun).toEqual(['a', 'b']);
    work.fail('b');
    await expect(all[1]).rejects.toThrow('b');
    expect(work.begun).toEqual(['a', 'b', 'c']);
    work.end('a');
    await all[0];
    expect(work.begun).toEqual(['a', 'b', 'c', 'd']);
    work.end('c');
    work.end('d');
    expect(await Promise.all([all[0], all[2], all[3]])).toEqual([['a'], ['c'], ['d']]);
  });
});
