import type { Engine, EngineEvent, MoodsById } from '../../domain/engine.ts';
import type { Thread } from '../../domain/index.ts';
import { scoreComments } from '../../extractive/comment-score.ts';
import { treeOf } from '../../extractive/thread-tree.ts';
import type { PlacedItem } from '../answers/digest-draft.ts';
import { ANSWER_SHAPE } from '../prompts/answer-style.ts';
import { threadCalls } from '../prompts/estimate-calls.ts';
import { type MeasuredThread, measureThread } from '../prompts/measure-thread.ts';
import {
  countNewComments,
  type DigestCache,
  digestCacheKey,
  findCachedThread,
  placeCachedItems,
  planThreads,
  readDigestCache,
} from './digest-cache.ts';
import type { LlmSession } from './llm-session.ts';
import { runPooledInOrder } from './ordered-pool.ts';
import { readThreadPart, type ThreadPartEvent } from './read-thread-part.ts';
import { retryWithSmallerContext } from './shrink-on-overflow.ts';
import { type ThreadProgress, threadProgress } from './thread-progress.ts';

/** What there is to summarise, and what comes in its place where the model is of no use. */
interface Job {
  thread: Thread;
  moods: MoodsById;
  embedded: Engine;
}

/**
 * The digest of a whole thread by the reader's model: in parts that fit it, each top comment with all below it read once as
 * long as it does not change. By the embedded engine where nothing of the answers can be used.
 */
export function digestThreadWithLlm(desk: LlmSession, job: Job, signal: AbortSignal): AsyncIterable<EngineEvent> {
  return retryWithSmallerContext(desk, (narrow) => digest(narrow, job, signal));
}

async function* digest(desk: LlmSession, job: Job, signal: AbortSignal): AsyncGenerator<EngineEvent> {
  const { thread, moods, embedded } = job;
  const standing = scoreComments(thread, treeOf(thread.comments));
  if (!standing.some((worth) => worth > 0)) return yield* embedded.digest(thread, moods, signal);

  const key = digestCacheKey(thread.story.id, desk);
  const ledger = await readDigestCache(key, desk);
  const { calls, plan } = callsOf(await measureThread(thread), ledger, desk);
  const asked = new Set(calls.parts.flatMap(({ comments }) => comments.map(({ at }) => at)));
  const rows = calls.threads
    .flatMap((top) => placeCachedItems(findCachedThread(ledger, top)?.items ?? [], thread, moods))
    .filter(({ at }) => !asked.has(at));
  const grown = countNewComments(ledger, calls.threads);
  if (grown > 0) yield { type: 'notice', notice: { code: 'thread_grown', values: [String(grown)] } };

  // Shown as they come where nothing is known before and every part has its own places; else chosen at the end.
  const live = rows.length === 0 && calls.parts.length <= ANSWER_SHAPE.threads;
  const places = Math.min(ANSWER_SHAPE.threads, calls.threads.length);
  yield { type: 'threads', items: places, more: true };
  if (!live) yield* itemsOf(best(rows, standing));

  const progress = threadProgress(thread, calls.threads, calls.parts, ledger);
  yield progress.coverage();
  const outcome = yield* readAll(calls, progress, { desk, job, signal, live, ledger: { ...ledger, plan }, key });
  const items = live ? progress.made : best([...rows, ...progress.made], standing);
  if (items.length === 0) {
    if (outcome.failure !== undefined) throw outcome.failure;
    yield { type: 'notice', notice: { code: 'model_unusable' } };
    return yield* embedded.digest(thread, moods, signal);
  }
  if (!live) yield* itemsOf(items);
  yield { type: 'whole-digest', items: items.length };
  if (progress.cut() > 0) yield { type: 'notice', notice: { code: 'comments_cut', values: [String(progress.cut())] } };
  if (outcome.stopped) yield { type: 'notice', notice: { code: 'model_stopped' } };
  // What came stands; the next try reads only what is missing.
  if (outcome.failure !== undefined) throw outcome.failure;
}

/** The parts that are to be read, packed as the last run packed them where this one goes on from it. */
function callsOf(all: MeasuredThread, ledger: DigestCache, desk: LlmSession) {
  const plan = planThreads(ledger, all.threads);
  const calls = threadCalls(all, desk.limits, ({ rootId }) => rootId in plan);
  const unread = new Set(
    calls.threads
      .filter((top) => !findCachedThread(ledger, top))
      .flatMap(({ comments }) => comments.map(({ id }) => id)),
  );
  const parts = calls.parts.filter(({ comments }) => comments.some(({ id }) => unread.has(id)));
  return { calls: { ...calls, parts }, plan };
}

interface Run {
  desk: LlmSession;
  job: Job;
  signal: AbortSignal;
  live: boolean;
  ledger: DigestCache;
  key: string;
}

/** Reads the parts, as many at a time as the desk allows; one that fails stops no other. */
async function* readAll(
  { numbered, parts }: ReturnType<typeof threadCalls>,
  progress: ThreadProgress,
  { desk, job, signal, live, ledger, key }: Run,
): AsyncGenerator<EngineEvent, { failure?: unknown; stopped: boolean }> {
  const { thread, moods } = job;
  const authors = new Map(thread.comments.map(({ id, author }) => [id, author]));
  const material = { title: numbered.title, tree: treeOf(thread.comments), moods, authors };
  const works = parts.map((part) => () => readThreadPart(part, material, desk, signal));
  const seen = numbered.comments.map(({ id }) => id);
  const told = new Map<number, readonly PlacedItem[]>();
  let failure: unknown;
  let stopped = false;
  for await (const { work, value, failed } of runPooledInOrder<ThreadPartEvent>(works, desk.concurrency)) {
    signal.throwIfAborted();
    if (value?.type === 'usage') yield { type: 'usage', ...desk.tally };
    if (value?.type === 'item') {
      told.set(work, value.draft.items);
      if (live)
        yield { type: 'item', index: progress.made.length + value.index, item: value.draft.items[value.index]!.item };
    }
    if (value?.type === 'end') {
      stopped ||= value.stopped;
      progress.finish(parts[work]!, value.draft.items, value.stopped);
      // An answer that came to nothing is no answer.
      if (value.draft.items.length > 0) await desk.memory.put(key, { ...ledger, seen } satisfies DigestCache);
      yield progress.coverage();
    }
    if (failed !== undefined) {
      failure ??= failed;
      // Shown, and not counted: nobody knows what the rest of its answer would have said.
      progress.made.push(...(told.get(work) ?? []));
    }
    if (parts.length > 1 && (value?.type === 'end' || failed !== undefined)) {
      yield { type: 'progress', progress: { stage: 'summarising', ratio: (work + 1) / parts.length } };
    }
  }
  return { failure, stopped };
}

/** The items that stand highest, in page order. */
function best(items: readonly PlacedItem[], standing: Float64Array): PlacedItem[] {
  return items
    .toSorted((a, b) => standing[b.at]! - standing[a.at]! || a.at - b.at)
    .slice(0, ANSWER_SHAPE.threads)
    .sort((a, b) => a.at - b.at);
}

function* itemsOf(items: readonly PlacedItem[]): Generator<EngineEvent> {
  for (const [index, { item }] of items.entries()) yield { type: 'item', index, item };
}
