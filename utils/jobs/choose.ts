import { isAbort, toPlain } from '../errors.ts';
import { applyEvent, EMPTY_JOB, isPartly } from '../job-state.ts';
import type { JobEvent, JobState, Notice, Offer } from '../model.ts';
import { alone } from './alone.ts';
import { asKept, brokeOff, goingOn, hasSome, isUnusable } from './kept.ts';
import { make } from './make.ts';
import { embeddedMaker, keptFor, type Maker, type Making, ownMaker } from './makers.ts';
import type { OwnRun } from './surroundings.ts';

/**
 * A part, made by whom the reader wants. Without a wish, what their own model made before is shown and never paid for
 * again; it works by itself where that is switched on and nothing of it is kept. Where it fails, what came stays; where too
 * little came, what it made before; else the embedded engine makes the part. A notice says why. What was made in part, or was
 * cut off, goes on by a click alone: what was sent before is paid for.
 */
export async function* choose(making: Making): AsyncGenerator<JobEvent> {
  const { own } = making.world;
  if (!own) {
    const missing: Notice = { code: 'model_failed', values: [''], reason: { code: 'model_missing' } };
    yield* embedded(making, making.wish === 'own' ? missing : undefined);
    return;
  }
  const maker = await ownMaker(making, own);
  const offers = once(() => own.offer(making.material));
  const kept = making.fresh || making.wish === 'embedded' ? undefined : await keptFor(making, maker.key);
  const whole = (kept: JobState) => kept.status === 'done' && !(making.wish === 'own' && isPartly(kept));
  if (kept && whole(kept)) return yield shownAgain(making, kept, await offers());
  const older = making.wish || making.fresh || !making.newest ? undefined : await making.world.kept(making.newest);
  if (older) return yield shownAgain(making, older, await offers(), sinceThen(making, older));
  const interrupted = making.again === true && making.wish === 'own' && (await own.wasCutOff(maker.key));
  const automatic = async () => !kept && !(await own.wasCutOff(maker.key)) && (await own.byItself(making.material));
  if (!interrupted && (making.wish ? making.wish === 'own' : await automatic())) {
    const before = making.wish || making.fresh ? await madeBefore() : undefined;
    const failed = yield* byOwn();
    if (!failed) return;
    const stays = kept && brokeOff(kept, failed.error);
    if (stays) {
      const whole = { ...kept, ...goingOn(kept), status: 'done' } as const;
      yield shownAgain(making, whole, await offers(), [{ type: 'notice', notice: stays }]);
    } else if (before) {
      const notice: Notice = { code: 'model_kept', reason: toPlain(failed.error) };
      yield shownAgain(making, before, await offers(), [{ type: 'notice', notice }, ...sinceThen(making, before)]);
    } else
      yield* embedded(making, { code: 'model_failed', values: [own.label], reason: toPlain(failed.error) }, offers);
    return;
  }
  // Cut off in the middle: what came is shown, and going on is the reader's to say.
  const notice: Notice = { code: 'model_interrupted' };
  if (kept && hasSome(kept) && (interrupted || kept.status === 'running')) {
    const said: JobEvent[] = interrupted ? [{ type: 'notice', notice }] : [];
    const stopped = { ...kept, status: kept.status === 'done' ? 'done' : 'cancelled', progress: undefined } as const;
    return yield shownAgain(making, stopped, await offers(), said);
  }
  yield* embedded(making, interrupted ? notice : undefined, offers);

  /** What the own model made of this, or else of an earlier state of it: paid for, and better than nothing of its. */
  async function madeBefore(): Promise<JobState | undefined> {
    for (const key of [maker.key, making.newest]) {
      const state = key ? await making.world.kept(key) : undefined;
      if (state?.status === 'done' && !isUnusable(state)) return state;
    }
    return undefined;
  }

  /** Returns why it failed; throws the signal's reason alone. */
  async function* byOwn(): AsyncGenerator<JobEvent, { error: unknown } | undefined> {
    const { signal, fresh } = making;
    let release: (() => void) | undefined;
    const leave = await alone(making.newest ?? maker.key, signal);
    try {
      // Another tab may have had it made meanwhile.
      const kept = fresh ? undefined : await keptFor(making, maker.key);
      if (kept && whole(kept)) {
        yield shownAgain(making, kept, await offers());
        return undefined;
      }
      release = await (own as OwnRun).begin(await offers(), maker.key);
      // What it would take once more is another matter than what it took now.
      yield* make(making, maker, kept, async () => [offered(await (own as OwnRun).offer(making.material))]);
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

const offered = (offer: Offer): JobEvent => ({ type: 'offer', offer });

/** The embedded engine's, kept or made; `instead`: why it stands in, over whatever the model showed so far. */
async function* embedded(making: Making, instead?: Notice, offers?: () => Promise<Offer>): AsyncGenerator<JobEvent> {
  const told = instead ? [{ type: 'notice', notice: instead } as const] : [];
  const first: JobEvent[] = [...making.first, ...told];
  const { maker, kept } = await embeddedWithKept(making, making.fresh && !instead);
  if (kept?.status === 'done') {
    const notice: JobEvent[] = maker.notice ? [{ type: 'notice', notice: { code: maker.notice } }] : [];
    return yield shownAgain({ ...making, first: [...first, ...notice] }, kept, await offers?.());
  }
  if (instead) yield { type: 'state', state: EMPTY_JOB };
  yield* make({ ...making, first }, maker, kept, async () => (offers ? [offered(await offers())] : []));
}

/** What was made, or begun, of a thread without its article stays as it was shown; only what is new is made beside it. */
async function embeddedWithKept(making: Making, fresh: boolean): Promise<{ maker: Maker; kept: JobState | undefined }> {
  const keptOf = async ({ key }: Maker) => (fresh ? undefined : await keptFor(making, key));
  const maker = await embeddedMaker(making);
  const kept = await keptOf(maker);
  const said = kept ? undefined : await making.said;
  if (!said) return { maker, kept };
  const beside = await embeddedMaker(making, said);
  return { maker: beside, kept: await keptOf(beside) };
}

/** One event that shows a whole kept state, with what is true today. */
function shownAgain(making: Making, kept: JobState, offer: Offer | undefined, more: JobEvent[] = []): JobEvent {
  const today = [...making.first, ...more, ...(offer ? [offered(offer)] : [])];
  return { type: 'state', state: today.reduce(applyEvent, asKept(kept)) };
}

/** That comments came since a kept digest was made. */
function sinceThen({ material }: Making, { coverage }: JobState): JobEvent[] {
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
