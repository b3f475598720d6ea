import * as v from 'valibot';
import type { MoodsById } from '../../domain/engine.ts';
import type { DigestItem, Thread } from '../../domain/index.ts';
import { treeOf } from '../../extractive/thread-tree.ts';
import { itemSchema } from '../../storage/favorites/formats/favorite-schema.ts';
import type { PlacedItem } from '../answers/digest-draft.ts';
import { measureThread } from '../prompts/measure-thread.ts';
import { PROMPT_VERSION } from '../prompts/prompt.ts';
import { contentName } from '../prompts/prompt-fence.ts';
import type { TopThread } from '../prompts/split-thread.ts';
import type { LlmSession } from './llm-session.ts';

/** What was made of each top comment with all below it, by its id: a thread that has not changed is not read again. */
export interface DigestCache {
  /** Comments that were there the last time, read or not. */
  seen: number[];
  threads: Record<string, LedgerRow>;
  /**
   * The threads that the last run set out to read, by id, with their hashes: whoever goes on packs them as that did, so that
   * answers that broke off are found again.
   */
  plan?: Record<string, string>;
}

interface LedgerRow {
  /** Of the comments' ids, depths and texts. */
  hash: string;
  /** Comments that were read in part. */
  cut: number[];
  items: DigestItem[];
}

/** Under which a story's ledger is kept: another model or prompt makes all of it anew. */
export const digestCacheKey = (storyId: number, { provider, config, language }: LlmSession): string =>
  ['ledger', storyId, provider.id, config.baseUrl, config.model, language, PROMPT_VERSION].join(' ');

const hashes = new WeakMap<TopThread, string>();

/** Changes with every change of the thread that a model reads. */
export function hashThread(top: TopThread): string {
  const known = hashes.get(top);
  if (known !== undefined) return known;
  const hash = contentName(
    JSON.stringify(top.comments.map(({ id, depth, text, citable }) => [id, depth, text, citable])),
  );
  hashes.set(top, hash);
  return hash;
}

/** What is kept of a story; empty at the first time. */
export async function readDigestCache(key: string, { memory }: LlmSession): Promise<DigestCache> {
  const kept = await memory.get(key);
  const { seen, threads, plan } = Object(kept) as Partial<Record<keyof DigestCache, unknown>>;
  const rows = Object.entries(Object(threads)).filter((row): row is [string, LedgerRow] => v.is(ledgerRow, row[1]));
  return {
    seen: v.is(ids, seen) ? seen : [],
    threads: Object.fromEntries(rows),
    ...(v.is(v.record(v.string(), v.string()), plan) && { plan }),
  };
}

const ids = v.array(v.number());
/** As it is stored; one that is broken counts as not there. */
const ledgerRow = v.object({ hash: v.string(), cut: ids, items: v.array(itemSchema) });

/** The row of a thread that is the same as it was. */
export function findCachedThread(ledger: DigestCache, thread: TopThread): LedgerRow | undefined {
  const row = ledger.threads[thread.rootId];
  return row && row.hash === hashThread(thread) ? row : undefined;
}

/** The top comments, by id, that would be read now where others were read before; undefined: all, or none is left. */
export async function unreadThreadIds(thread: Thread, desk: LlmSession): Promise<ReadonlySet<number> | undefined> {
  const ledger = await readDigestCache(digestCacheKey(thread.story.id, desk), desk);
  const { threads } = await measureThread(thread);
  const unread = threads.filter((top) => !findCachedThread(ledger, top)).map(({ rootId }) => rootId);
  return unread.length > 0 && unread.length < threads.length ? new Set(unread) : undefined;
}

/**
 * The threads that are packed into parts: those that are to be read, or all that the last run set out to read where these
 * are among them. With their hashes, as a plan.
 */
export function planThreads(ledger: DigestCache, threads: readonly TopThread[]): Record<string, string> {
  const now = threads.map((thread) => [String(thread.rootId), hashThread(thread)] as const);
  const unread = now.filter(([id, hash]) => ledger.threads[id]?.hash !== hash);
  const before = now.filter(([id, hash]) => ledger.plan?.[id] === hash);
  const ids = new Set(before.map(([id]) => id));
  return Object.fromEntries(unread.length > 0 && unread.every(([id]) => ids.has(id)) ? before : unread);
}

/** Comments that were there at no earlier time; 0 at the first. */
export function countNewComments({ seen }: DigestCache, now: readonly TopThread[]): number {
  if (seen.length === 0) return 0;
  const ids = new Set(seen);
  return now.reduce((sum, { comments }) => sum + comments.filter(({ id }) => !ids.has(id)).length, 0);
}

/** The items of kept rows as they are on today's page: counts and moods anew, without what is gone. */
export function placeCachedItems(items: readonly DigestItem[], thread: Thread, moods: MoodsById): PlacedItem[] {
  const tree = treeOf(thread.comments);
  const places = new Map(thread.comments.map(({ id }, at) => [id, at]));
  const today = (item: DigestItem): DigestItem[] => {
    const at = places.get(item.commentId);
    if (at === undefined || thread.comments[at]?.state) return [];
    const mood = moods.get(item.commentId)?.mood ?? 'neutral';
    return [{ ...item, mood, replyCount: tree.end[at]! - at - 1, replies: item.replies.flatMap(today) }];
  };
  return items.flatMap((item) => today(item).map((now) => ({ at: places.get(now.commentId)!, item: now })));
}
