import type { EngineEvent } from '../../domain/engine.ts';
import type { Thread } from '../../domain/index.ts';
import type { PlacedItem } from '../answers/digest-draft.ts';
import type { ThreadChunk, TopThread } from '../prompts/split-thread.ts';
import { type DigestCache, findCachedThread, hashThread } from './digest-cache.ts';

/** What was read of a thread so far, and what was made of it. */
export interface ThreadProgress {
  made: PlacedItem[];
  /**
   * Takes down that a part was read, and what was made of it; threads that are whole now go into the ledger, unless the answer
   * stopped before its end: then they can still be asked for the rest.
   */
  finish(part: ThreadChunk, items: readonly PlacedItem[], stopped: boolean): void;
  coverage(): EngineEvent;
  /** Comments of which only the beginning was read. */
  cut(): number;
}

/** Everything in `ledger` counts as read, and so does what has no text; the rest as its part is finished. */
export function threadProgress(
  thread: Thread,
  threads: readonly TopThread[],
  parts: readonly ThreadChunk[],
  ledger: DigestCache,
): ThreadProgress {
  const unread = new Set(parts.flatMap(({ comments }) => comments.map(({ id }) => id)));
  const cut = new Set(threads.flatMap((top) => findCachedThread(ledger, top)?.cut ?? []));
  const threadOf = new Map(threads.flatMap((top) => top.comments.map(({ id }) => [id, top] as const)));
  const total = Math.max(thread.comments.length, thread.story.commentCount ?? 0);
  const made: PlacedItem[] = [];
  const unsaid = new Set<TopThread>();

  function enter(top: TopThread): void {
    const ids = new Set(top.comments.map(({ id }) => id));
    ledger.threads[top.rootId] = {
      hash: hashThread(top),
      cut: [...ids].filter((id) => cut.has(id)),
      items: made.filter(({ item }) => ids.has(item.commentId)).map(({ item }) => item),
    };
  }

  return {
    made,
    finish(part, items, stopped) {
      made.push(...items);
      for (const id of part.cut) cut.add(id);
      for (const { id } of part.comments) unread.delete(id);
      for (const top of new Set(part.comments.map(({ id }) => threadOf.get(id)!))) {
        if (stopped) unsaid.add(top);
        else if (!unsaid.has(top) && !top.comments.some(({ id }) => unread.has(id))) enter(top);
      }
    },
    coverage: () => ({
      type: 'coverage',
      coverage: { unit: 'comments', read: thread.comments.length - unread.size - cut.size, total },
    }),
    cut: () => cut.size,
  };
}
