import type { CostEstimate, JobEvent, JobState, Notice } from '../domain/index.ts';
import { applyJobEvent, EMPTY_JOB, isPartial } from '../domain/job-state.ts';
import type { UserModel } from '../domain/model-for-job.ts';
import { isAbort, toPlainError } from '../domain/user-error.ts';
import { hasAnyBullet, isUnusable, partialNotice, toCached, toResumable } from './cached-state.ts';
import { type EnginePlan, getCachedState, type PartTask, planEmbedded, planUserModel } from './engine-plan.ts';
import { acquireLock } from './keyed-mutex.ts';
import { runEngine } from './run-engine.ts';

/** What the rows of the policy look at; each fact is found out once, and not before a row asks for it. */
interface Selection {
  task: PartTask;
  /** The reader's own model, where one is set up, with what follows it. */
  model?: { own: UserModel; plan: EnginePlan };
  /** What the model would take. */
  estimate(): Promise<CostEstimate>;
  /** What the model made of this very content; undefined where the options ask for something else. */
  cached(): Promise<JobState | undefined>;
  /** What it made of an earlier state of the same. */
  older(): Promise<JobState | undefined>;
  /** Whether a restarted run was cut off in a call that may have been paid for. */
  wasCutOff(): Promise<boolean>;
}

interface Row {
  when(selection: Selection): boolean | Promise<boolean>;
  run(selection: Selection): AsyncGenerator<JobEvent>;
}

/**
 * Who makes a part: the first row that holds. What the reader's own model made before is shown and never paid for again; it
 * works by itself where that is switched on and nothing of it is cached. What was made in part, or was cut off, goes on by a
 * click alone: what was sent before is paid for.
 */
const POLICY: readonly Row[] = [
  { when: ({ model }) => !model, run: withoutModel },
  { when: async ({ task, cached }) => isWhole(task, await cached()), run: showCached },
  { when: async ({ older }) => (await older()) !== undefined, run: showOlder },
  { when: isModelWanted, run: runModel },
  { when: hasUnfinished, run: showUnfinished },
  { when: () => true, run: runEmbedded },
];

/** Produces a summary or digest by whom `POLICY` selects, and ends it with why somebody else stands in. */
export async function* produceWithBestEngine(task: PartTask): AsyncGenerator<JobEvent> {
  const selection = await createSelection(task);
  for (const { when, run } of POLICY) if (await when(selection)) return yield* run(selection);
}

async function createSelection(task: PartTask): Promise<Selection> {
  const { world, options, material, newest } = task;
  const { own } = world;
  const plan = own && (await planUserModel(task, own));
  const anew = options.forceRefresh === true;
  return {
    task,
    ...(own && plan && { model: { own, plan } }),
    estimate: once(async () => modelOf({ model: own && plan && { own, plan } }).own.estimate(material)),
    cached: once(async () =>
      anew || options.engine === 'embedded' || !plan ? undefined : getCachedState(task, plan.key),
    ),
    older: once(async () => (options.engine || anew || !newest ? undefined : world.getCached(newest))),
    wasCutOff: once(
      async () =>
        options.restarted === true &&
        options.engine === 'own' &&
        own !== undefined &&
        plan !== undefined &&
        (await own.wasCutOff(plan.key)),
    ),
  };
}

function modelOf({ model }: Pick<Selection, 'model'>): { own: UserModel; plan: EnginePlan } {
  if (!model) throw new TypeError('There is no model.');
  return model;
}

/** Whether a cached state is all there is to make; a click on the model goes on with a partial one. */
const isWhole = ({ options }: PartTask, state: JobState | undefined): state is JobState =>
  state?.status === 'done' && !(options.engine === 'own' && isPartial(state));

async function isModelWanted(selection: Selection): Promise<boolean> {
  const { task, cached, wasCutOff } = selection;
  const { own, plan } = modelOf(selection);
  if (await wasCutOff()) return false;
  if (task.options.engine) return task.options.engine === 'own';
  return !(await cached()) && !(await own.wasCutOff(plan.key)) && (await own.runsAutomatically(task.material));
}

/** Cut off in the middle: what came is shown, and going on is the reader's to say. */
async function hasUnfinished({ cached, wasCutOff }: Selection): Promise<boolean> {
  const state = await cached();
  return state !== undefined && hasAnyBullet(state) && ((await wasCutOff()) || state.status === 'running');
}

async function* withoutModel({ task }: Selection): AsyncGenerator<JobEvent> {
  const missing: Notice = { code: 'model_failed', values: [''], reason: { code: 'model_missing' } };
  yield* embedded(task, task.options.engine === 'own' ? missing : undefined);
}

async function* showCached({ task, cached, estimate }: Selection): AsyncGenerator<JobEvent> {
  const state = await cached();
  if (state) yield shownAgain(task, state, await estimate());
}

async function* showOlder({ task, older, estimate }: Selection): AsyncGenerator<JobEvent> {
  const state = await older();
  if (state) yield shownAgain(task, state, await estimate(), sinceThen(task, state));
}

/** Where the model fails, what came stays; where too little came, what it made before; else the embedded engine stands in. */
async function* runModel(selection: Selection): AsyncGenerator<JobEvent> {
  const { task, cached, estimate } = selection;
  const { own } = modelOf(selection);
  const kept = await cached();
  const before = task.options.engine || task.options.forceRefresh ? await madeBefore(selection) : undefined;
  const failed = yield* callModel(selection);
  if (!failed) return;
  const stays = kept && partialNotice(kept, failed.error);
  const reason = toPlainError(failed.error);
  if (stays) {
    const whole = { ...kept, ...toResumable(kept), status: 'done' } as const;
    yield shownAgain(task, whole, await estimate(), [{ type: 'notice', notice: stays }]);
  } else if (before) {
    const notice: Notice = { code: 'model_kept', reason };
    yield shownAgain(task, before, await estimate(), [{ type: 'notice', notice }, ...sinceThen(task, before)]);
  } else yield* embedded(task, { code: 'model_failed', values: [own.label], reason }, estimate);
}

async function* showUnfinished({ task, cached, wasCutOff, estimate }: Selection): AsyncGenerator<JobEvent> {
  const kept = await cached();
  if (!kept) return;
  const notices: JobEvent[] = (await wasCutOff()) ? [{ type: 'notice', notice: { code: 'model_interrupted' } }] : [];
  const stopped = { ...kept, status: kept.status === 'done' ? 'done' : 'cancelled', progress: undefined } as const;
  yield shownAgain(task, stopped, await estimate(), notices);
}

async function* runEmbedded({ task, wasCutOff, estimate }: Selection): AsyncGenerator<JobEvent> {
  yield* embedded(task, (await wasCutOff()) ? { code: 'model_interrupted' } : undefined, estimate);
}

/** What the model made of this, or else of an earlier state of it: already paid for, so preferred over the embedded engine's. */
async function madeBefore(selection: Selection): Promise<JobState | undefined> {
  const { world, newest } = selection.task;
  for (const key of [modelOf(selection).plan.key, newest]) {
    const state = key ? await world.getCached(key) : undefined;
    if (state?.status === 'done' && !isUnusable(state)) return state;
  }
  return undefined;
}

/** Runs the model. Returns why it failed; throws the signal's reason alone. */
async function* callModel(selection: Selection): AsyncGenerator<JobEvent, { error: unknown } | undefined> {
  const { task, estimate } = selection;
  const { own, plan } = modelOf(selection);
  const { signal, options, newest, material } = task;
  let release: (() => void) | undefined;
  const leave = await acquireLock(newest ?? plan.key, signal);
  try {
    // Another tab may have had it made meanwhile.
    const kept = options.forceRefresh ? undefined : await getCachedState(task, plan.key);
    if (isWhole(task, kept)) {
      yield shownAgain(task, kept, await estimate());
      return undefined;
    }
    release = await own.begin(await estimate(), plan.key);
    // What it would take once more is another matter than what it took now.
    yield* runEngine(task, plan, kept, async () => [offered(await own.estimate(material))]);
    return undefined;
  } catch (error) {
    if (signal.aborted || isAbort(error)) throw error;
    return { error };
  } finally {
    release?.();
    leave();
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
  const { maker, kept } = await embeddedWithKept(making, making.options.forceRefresh === true && !instead);
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
  anew: boolean,
): Promise<{ maker: EnginePlan; kept: JobState | undefined }> {
  const keptOf = async ({ key }: EnginePlan) => (anew ? undefined : await getCachedState(making, key));
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
