import type { Thread } from '../../model.ts';
import type { PlacedItem } from '../../summary/model/digest-draft.ts';
import { threadCalls } from '../../summary/model/estimate.ts';
import { type MeasuredThread, measureThread } from '../../summary/model/measured-thread.ts';
import { SHAPE } from '../../summary/model/style.ts';
import { standings } from '../../summary/standing.ts';
import { treeOf } from '../../summary/thread-tree.ts';
import type { Engine, EngineEvent, Moods } from '../engine.ts';
import type { Desk } from './desk.ts';
import { inOrder } from './in-order.ts';
import { known, type Ledger, ledgerKey, newSince, placed, planned, readLedger } from './ledger.ts';
import { withLessRoom } from './room.ts';
import { type PartEvent, readPart } from './thread-part.ts';
import { type ThreadProgress, threadProgress } from './thread-progress.ts';

/** What there is to summarise, and what comes in its place where the model is of no use. */
interface Job {
  thread: Thread;
  moods: Moods;
  embedded: Engine;
}

/**
 * The digest of a whole thread by the reader's model: in parts that fit it, each top comment with all below it read once as
 * long as it does not change. By the embedded engine where nothing of the answers can be used.
 */
export function digestWith(desk: Desk, job: Job, signal: AbortSignal): AsyncIterable<EngineEvent> {
  return withLessRoom(desk, (narrow) => digest(narrow, job, signal));
}

async function* digest(desk: Desk, job: Job, signal: AbortSignal): AsyncGenerator<EngineEvent> {
  const { thread, moods, embedded } = job;
  const standing = standings(thread, treeOf(thread.comments));
  if (!standing.some((worth) => worth > 0)) return yield* embedded.digest(thread, moods, signal);

  const key = ledgerKey(thread.story.id, desk);
  const ledger = await readLedger(key, desk);
  const { calls, plan } = callsOf(await measureThread(thread), ledger, desk);
  const asked = new Set(calls.parts.flatMap(({ comments }) => comments.map(({ at }) => at)));
  const rows = calls.threads
    .flatMap((top) => placed(known(ledger, top)?.items ?? [], thread, moods))
    .filter(({ at }) => !asked.has(at));
  const grown = newSince(ledger, calls.threads);
  if (grown > 0) yield { type: 'notice', notice: { code: 'thread_grown', values: [String(grown)] } };

  // Shown as they come where nothing is known before and every part has its own places; else chosen at the end.
  const live = rows.length === 0 && calls.parts.length <= SHAPE.threads;
  const places = Math.min(SHAPE.threads, calls.threads.length);
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
function callsOf(all: MeasuredThread, ledger: Ledger, desk: Desk) {
  const plan = planned(ledger, all.threads);
  const calls = threadCalls(all, desk.limits, ({ rootId }) => rootId in plan);
  const unread = new Set(
    calls.threads.filter((top) => !known(ledger, top)).flatMap(({ comments }) => comments.map(({ id }) => id)),
  );
  const parts = calls.parts.filter(({ comments }) => comments.some(({ id }) => unread.has(id)));
  return { calls: { ...calls, parts }, plan };
}

interface Run {
  desk: Desk;
  job: Job;
  signal: AbortSignal;
  live: boolean;
  ledger: Ledger;
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
  const works = parts.map((part) => () => readPart(part, material, desk, signal));
  const seen = numbered.comments.map(({ id }) => id);
  const told = new Map<number, readonly PlacedItem[]>();
  let failure: unknown;
  let stopped = false;
  for await (const { work, value, failed } of inOrder<PartEvent>(works, desk.concurrency)) {
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
      if (value.draft.items.length > 0) await desk.memory.put(key, { ...ledger, seen } satisfies Ledger);
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
    .slice(0, SHAPE.threads)
    .sort((a, b) => a.at - b.at);
}

function* itemsOf(items: readonly PlacedItem[]): Generator<EngineEvent> {
  for (const [index, { item }] of items.entries()) yield { type: 'item', index, item };
}
