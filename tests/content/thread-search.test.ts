import { beforeEach, expect, it, vi } from 'vitest';
import type { FoundThread } from '../../utils/content/panel-config.ts';
import { createThreadSearch, type ThreadSearch } from '../../utils/content/thread-search.ts';
import { UserError } from '../../utils/domain/user-error.ts';

const FOUND: FoundThread = {
  story: { id: 7, kind: 'story', title: 'Bells' },
  request: { kind: 'thread-at', storyId: 7 },
};
let states: ThreadSearch[];
let found: FoundThread[];
let search: ReturnType<typeof createThreadSearch>;
beforeEach(() => {
  states = [];
  found = [];
  search = createThreadSearch(
    (state) => states.push(state),
    (thread) => found.push(thread),
  );
});
const settled = () => vi.waitFor(() => expect(states.at(-1)?.state).not.toBe('searching'));

it('finds a thread, or says that there is none, or why not', async () => {
  search.start(async () => FOUND);
  await settled();
  expect([found, states]).toEqual([[FOUND], [{ state: 'searching' }, { state: 'idle' }]]);
  search.start(async () => null);
  await settled();
  expect(states.at(-1)).toEqual({ state: 'none' });
  search.start(() => Promise.reject(new UserError('offline', ['hn.algolia.com'])));
  await settled();
  expect(states.at(-1)).toEqual({ state: 'idle', error: { code: 'offline', values: ['hn.algolia.com'] } });
});

it('runs once, however often it is asked for', async () => {
  const find = vi.fn(async () => null);
  search.start(find);
  search.start(find);
  await settled();
  expect(find).toHaveBeenCalledOnce();
});

it('tells the work that it was cancelled, and takes nothing of what comes late', async () => {
  const late = Promise.withResolvers<FoundThread>();
  let signal: AbortSignal | undefined;
  search.start((given) => {
    signal = given;
    return late.promise;
  });
  search.cancel();
  expect(signal?.aborted).toBe(true);
  expect(states.at(-1)).toEqual({ state: 'idle' });
  search.start(async () => null);
  late.resolve(FOUND);
  await settled();
  expect(found).toEqual([]);
  expect(states.map(({ state }) => state)).toEqual(['searching', 'idle', 'searching', 'none']);
});

it('has nothing to cancel where nothing runs', () => {
  search.cancel();
  expect(states).toEqual([]);
});
