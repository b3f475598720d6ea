import type { EngineReport, JobEvent, JobState, Notice } from '../domain/index.ts';
import { applyJobEvent, EMPTY_JOB, isPartial } from '../domain/job-state.ts';
import type { JobInput } from '../domain/model-for-job.ts';
import { isAbort } from '../domain/user-error.ts';
import { learnNames, type NameLexicon } from '../translation/protect-names.ts';
import type { TranslationSession, Translator } from '../translation/translator.ts';
import { hasAnyBullet, isUnusable, partialNotice, toResumable } from './cached-state.ts';
import { type EnginePlan, type PartTask, TARGET_LANGUAGE } from './engine-plan.ts';
import { localizeEvents } from './localize-events.ts';
import { createLocalizer } from './localizer.ts';

/** Milliseconds between two writes of what an unfinished job has: what a stopped worker can lose. */
const KEEP_EVERY = 400;

/**
 * The one way from an engine's events to what is shown and kept: translation, endings, report. `kept`: as far as an
 * interrupted run of the same came. `last` comes before the end. Where the reader's own model fails and enough came of a part,
 * that is the end, with a notice; else this throws what the engine throws. What came is kept then too.
 */
export async function* runEngine(
  making: PartTask,
  maker: EnginePlan,
  kept: JobState | undefined,
  last: () => Promise<JobEvent[]> = async () => [],
): AsyncGenerator<JobEvent> {
  const { world, signal, language, title, first, after, events } = making;
  const { engine, translator, key, own } = maker;
  const started = world.now();
  let state: JobState = kept ? toResumable(kept) : EMPTY_JOB;
  let keptAt = started;
  let safe = false;
  const shown = (event: JobEvent): JobEvent => {
    state = applyJobEvent(state, event);
    return event;
  };
  if (kept) yield { type: 'state', state };
  for (const event of first) yield shown(event);
  if (maker.notice) yield shown({ type: 'notice', notice: { code: maker.notice } });
  if (own) yield shown({ type: 'own' });
  yield shown({ type: 'progress', progress: { stage: 'summarising' } });

  let session: TranslationSession | undefined;
  try {
    session = own ? whenNeeded(translator, making) : await open(translator, making);
    const finisher = createLocalizer(
      session,
      world.memory(`${translator?.id}:${language}-${TARGET_LANGUAGE}`),
      signal,
      {
        parallel: translator?.parallel,
        lexicon: session && lexiconOf(making.material),
      },
    );
    try {
      for await (const event of localizeEvents(events(engine, maker.said), finisher, { title, kept })) {
        signal.throwIfAborted();
        yield shown(event);
        // The first thing that was paid for is safe at once: a stopped worker's job is not sent again by itself.
        const isFirst: boolean = own !== undefined && !safe && hasAnyBullet(state);
        if (!isFirst && world.now() - keptAt < KEEP_EVERY) continue;
        safe ||= isFirst;
        keptAt = world.now();
        await world.save(key, state);
      }
    } catch (error) {
      const notice = stays(error);
      if (!notice) throw error;
      yield shown({ type: 'notice', notice });
    }
    const whole = finisher.failures() === 0 && (session !== undefined || !translator);
    if (!whole) yield shown({ type: 'notice', notice: { code: 'translation_partial' } });
    for (const event of await last()) yield shown(event);
    yield shown({
      type: 'done',
      report: buildEngineReport(maker, world.now() - started, kept && isPartial(kept) ? kept.report : undefined),
    });
    // What was paid for is kept however its translation went.
    if (whole || own) await world.save(key, state);
    if (own && making.newest && !isUnusable(state)) await world.save(making.newest, state);
    await after?.(state);
  } catch (error) {
    if (!signal.aborted) state = { ...state, status: 'failed' };
    throw error;
  } finally {
    session?.close();
    if (state.status !== 'done' && (state.summary || state.digest)) await world.save(key, state);
  }

  /** That what came stays; of a question only a whole answer does. */
  function stays(error: unknown): Notice | undefined {
    if (!own || signal.aborted || isAbort(error) || making.material.kind === 'question') return undefined;
    return partialNotice(state, error);
  }

  function open(by: Translator | undefined, { signal }: PartTask): Promise<TranslationSession | undefined> {
    if (!by) return Promise.resolve(undefined);
    return by.open(language, TARGET_LANGUAGE, signal).catch((error) => {
      signal.throwIfAborted();
      console.error(error);
      return undefined;
    });
  }

  /** A session that is opened by the first text that wants it. */
  function whenNeeded(by: Translator | undefined, { signal }: PartTask): TranslationSession | undefined {
    if (!by) return undefined;
    let opened: Promise<TranslationSession> | undefined;
    return {
      async translate(text, until) {
        opened ??= by.open(language, TARGET_LANGUAGE, signal);
        return (await opened).translate(text, until);
      },
      close: () => void opened?.then((session) => session.close()).catch(() => undefined),
    };
  }
}

/** What a part's own text teaches about its names. */
function lexiconOf(material: JobInput): NameLexicon {
  const article = material.kind === 'thread' ? undefined : material.article;
  const thread = material.kind === 'article' ? undefined : material.thread;
  const blocks = article?.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code') ?? [];
  return learnNames([...blocks, ...(thread?.comments ?? [])].map(({ text }) => text).join('\n'));
}

/** Who made a part, in what time, at what cost. `before`: what the run took that this one went on from. */
function buildEngineReport(
  { engine, translator, own }: EnginePlan,
  milliseconds: number,
  before?: EngineReport,
): EngineReport {
  const took = Math.round(milliseconds) + (before?.milliseconds ?? 0);
  const base = { engine: engine.id, version: engine.version, milliseconds: took };
  if (!own) return { ...base, ...(translator && { translator: translator.id }) };
  const now = own.total();
  const usages = [before?.usage, now].filter((usage) => usage !== undefined);
  const usage = usages.reduce((a, b) => ({ input: a.input + b.input, output: a.output + b.output }), NONE);
  const cost = costOf(before) === undefined || costOf(now) === undefined ? undefined : costOf(before)! + costOf(now)!;
  return {
    ...base,
    label: own.label,
    ...(usages.length > 0 && { usage: { input: usage.input, output: usage.output } }),
    ...(usages.length > 0 && cost !== undefined && { cost }),
  };
}

const NONE = { input: 0, output: 0 };

/** 0 for what took nothing; undefined where nobody knows. */
const costOf = (took: { usage?: object; input?: number; cost?: number } | undefined): number | undefined =>
  took && (took.usage || took.input !== undefined) ? took.cost : 0;
