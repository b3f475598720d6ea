import type { CostEstimate, JobEvent, JobState, Notice } from '../domain/index.ts';
import { applyJobEvent, EMPTY_JOB, isPartial } from '../domain/job-state.ts';
import { isAbort, toPlainError } from '../domain/user-error.ts';
import { hasAnyBullet, isUnusable, partialNotice, toCached, toResumable } from './cached-state.ts';
import { type EnginePlan, getCachedState, type PartTask, planEmbedded, planUserModel } from './engine-plan.ts';
import type { UserModel } from './job-deps.ts';
import { acquireLock } from './keyed-mutex.ts';
import { runEngine } from './run-engine.ts';

/**
 * A part, made by whom the reader wants. Without a wish, what their own model made before is shown and never paid for
 * again; it works by itself where that is switched on and nothing of it is kept. Where it fails, what came stays; where too
 * little came, what it made before; else the embedded engine makes the part. A notice says why. What was made in part, or was
 * cut off, goes on by a click alone: what was sent before is paid for.
 */
export async function* produceWithBestEngine(making: PartTask): AsyncGenerator<JobEvent> {
  const { own } = making.world;
  if (!own) {
    const missing: Notice = { code: 'model_failed', values: [''], reason: { code: 'model_missing' } };
    yield* embedded(making, making.wish === 'own' ? missing : undefined);
    return;
  }
  const maker = await planUserModel(making, own);
  const offers = once(() => own.estimate(making.material));
  const kept = making.fresh || making.wish === 'embedded' ? undefined : await getCachedState(making, maker.key);
  const whole = (kept: JobState) => kept.status === 'done' && !(making.wish === 'own' && isPartial(kept));
  if (kept && whole(kept)) return yield shownAgain(making, kept, await offers());
  const older = making.wish || making.fresh || !making.newest ? undefined : await making.world.getCached(making.newest);
  if (older) return yield shownAgain(making, older, await offers(), sinceThen(making, older));
  const interrupted = making.again === true && making.wish === 'own' && (await own.wasCutOff(maker.key));
  const automatic = async () =>
    !kept && !(await own.wasCutOff(maker.key)) && (await own.runsAutomatically(making.material));
  if (!interrupted && (making.wish ? making.wish === 'own' : await automatic())) {
    const before = making.wish || making.fresh ? await madeBefore() : undefined;
    const failed = yield* byOwn();
    if (!failed) return;
    const stays = kept && partialNotice(kept, failed.error);
    if (stays) {
      const whole = { ...kept, ...toResumable(kept), status: 'done' } as const;
      yield shownAgain(making, whole, await offers(), [{ type: 'notice', notice: stays }]);
    } else if (before) {
      const notice: Notice = { code: 'model_kept', reason: toPlainError(failed.error) };
      yield shownAgain(making, before, await offers(), [{ type: 'notice', notice }, ...sinceThen(making, before)]);
    } else
      yield* embedded(
        making,
        { code: 'model_failed', values: [own.label], reason: toPlainError(failed.error) },
        offers,
      );
    return;
  }
  // Cut off in the middle: what came is shown, and going on is the reader's to say.
  const notice: Notice = { code: 'model_interrupted' };
  if (kept && hasAnyBullet(kept) && (interrupted || kept.status === 'running')) {
    const said: JobEvent[] = interrupted ? [{ type: 'notice', notice }] : [];
    const stopped = { ...kept, status: kept.status === 'done' ? 'done' : 'cancelled', progress: undefined } as const;
    return yield shownAgain(making, stopped, await offers(), said);
  }
  yield* embedded(making, interrupted ? notice : undefined, offers);

  /** What the own model made of this, or else of an earlier state of it: paid for, and better than nothing of its. */
  async function madeBefore(): Promise<JobState | undefined> {
    for (const key of [maker.key, making.newest]) {
      const state = key ? await making.world.getCached(key) : undefined;
      if (state?.status === 'done' && !isUnusable(state)) return state;
    }
    return undefined;
  }

  /** Returns why it failed; throws the signal's reason alone. */
  async function* byOwn(): AsyncGenerator<JobEvent, { error: unknown } | undefined> {
    const { signal, fresh } = making;
    let release: (() => void) | undefined;
    const leave = await acquireLock(making.newest ?? maker.key, signal);
    try {
      // Another tab may have had it made meanwhile.
      const kept = fresh ? undefined : await getCachedState(making, maker.key);
      if (kept && whole(kept)) {
        yield shownAgain(making, kept, await offers());
        return undefined;
      }
      release = await (own as UserModel).begin(await offers(), maker.key);
      // What it would take once more is another matter than what it took now.
      yield* runEngine(making, maker, kept, async () => [offered(await (own as UserModel).estimate(making.material))]);
      return undefined;
    } catch (error) {
      if (signal.aborted || isAbort(error)) throw error;
      return { error };
    } finally {
      release?.();
      leave();
    }
  }
}

const offered = (offer: CostEstimate): JobEvent => ({ type: 'offer', offer });

/** The embedded engine's, kept or made; `instead`: why it stands in, over whatever the model showed so far. */
async function* embedded(
  making: PartTask,
  instead?: Notice,
  offers?: () => Promise<CostEstimate>,
): AsyncGenerator<JobEvent> {
  const told = instead ? [{ type: 'notice', notice: instead } as const] : [];
  const first: JobEvent[] = [...making.first, ...told];
  const { maker, kept } = await embeddedWithKept(making, making.fresh && !instead);
  if (kept?.status === 'done') {
    const notice: JobEvent[] = maker.notice ? [{ type: 'notice', notice: { code: maker.notice } }] : [];
    return yield shownAgain({ ...making, first: [...first, ...notice] }, kept, await offers?.());
  }
  if (instead) yield { type: 'state', state: EMPTY_JOB };
  yield* runEngine({ ...making, first }, maker, kept, async () => (offers ? [offered(await offers())] : []));
}

/** What was made, or begun, of a thread without its article stays as it was shown; only what is new is made beside it. */
async function embeddedWithKept(
  making: PartTask,
  fresh: boolean,
): Promise<{ maker: EnginePlan; kept: JobState | undefined }> {
  const keptOf = async ({ key }: EnginePlan) => (fresh ? undefined : await getCachedState(making, key));
  const maker = await planEmbedded(making);
  const kept = await keptOf(maker);
  const said = kept ? undefined : await making.said;
  if (!said) return { maker, kept };
  const beside = await planEmbedded(making, said);
  return { maker: beside, kept: await keptOf(beside) };
}

/** One event that shows a whole kept state, with what is true today. */
function shownAgain(
  making: PartTask,
  kept: JobState,
  offer: CostEstimate | undefined,
  more: JobEvent[] = [],
): JobEvent {
  const today = [...making.first, ...more, ...(offer ? [offered(offer)] : [])];
  return { type: 'state', state: today.reduce(applyJobEvent, toCached(kept)) };
}

/** That comments came since a kept digest was made. */
function sinceThen({ material }: PartTask, { coverage }: JobState): JobEvent[] {
  if (material.kind !== 'thread') return [];
  const { comments, story } = material.thread;
  // What was there then, read or not: both counted alike.
  const more = Math.max(comments.length, story.commentCount ?? 0) - (coverage?.total ?? 0);
  return more > 0 ? [{ type: 'notice', notice: { code: 'digest_older', values: [String(more)] } }] : [];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
