import { isAbort } from '../errors.ts';
import { applyEvent, EMPTY_JOB, isPartly } from '../job-state.ts';
import type { JobEvent, JobState, Notice } from '../model.ts';
import type { TranslationSession, Translator } from '../translation/translator.ts';
import { finished } from './finished-events.ts';
import { createFinisher } from './finisher.ts';
import { brokeOff, goingOn, hasSome, isUnusable } from './kept.ts';
import { lexiconOf } from './lexicon.ts';
import { type Maker, type Making, TARGET } from './makers.ts';
import { reportOf } from './report.ts';

/** Milliseconds between two writes of what an unfinished job has: what a stopped worker can lose. */
const KEEP_EVERY = 400;

/**
 * The one way from an engine's events to what is shown and kept: translation, endings, report. `kept`: as far as an
 * interrupted run of the same came. `last` comes before the end. Where the reader's own model fails and enough came of a part,
 * that is the end, with a notice; else this throws what the engine throws. What came is kept then too.
 */
export async function* make(
  making: Making,
  maker: Maker,
  kept: JobState | undefined,
  last: () => Promise<JobEvent[]> = async () => [],
): AsyncGenerator<JobEvent> {
  const { world, signal, language, title, first, after, events } = making;
  const { engine, translator, key, own } = maker;
  const started = world.now();
  let state: JobState = kept ? goingOn(kept) : EMPTY_JOB;
  let keptAt = started;
  let safe = false;
  const shown = (event: JobEvent): JobEvent => {
    state = applyEvent(state, event);
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
    const finisher = createFinisher(session, world.memory(`${translator?.id}:${language}-${TARGET}`), signal, {
      parallel: translator?.parallel,
      lexicon: session && lexiconOf(making.material),
    });
    try {
      for await (const event of finished(events(engine, maker.said), finisher, { title, kept })) {
        signal.throwIfAborted();
        yield shown(event);
        // The first thing that was paid for is safe at once: a stopped worker's job is not sent again by itself.
        const isFirst: boolean = own !== undefined && !safe && hasSome(state);
        if (!isFirst && world.now() - keptAt < KEEP_EVERY) continue;
        safe ||= isFirst;
        keptAt = world.now();
        await world.keep(key, state);
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
      report: reportOf(maker, world.now() - started, kept && isPartly(kept) ? kept.report : undefined),
    });
    // What was paid for is kept however its translation went.
    if (whole || own) await world.keep(key, state);
    if (own && making.newest && !isUnusable(state)) await world.keep(making.newest, state);
    await after?.(state);
  } catch (error) {
    if (!signal.aborted) state = { ...state, status: 'failed' };
    throw error;
  } finally {
    session?.close();
    if (state.status !== 'done' && (state.summary || state.digest)) await world.keep(key, state);
  }

  /** That what came stays; of a question only a whole answer does. */
  function stays(error: unknown): Notice | undefined {
    if (!own || signal.aborted || isAbort(error) || making.material.kind === 'question') return undefined;
    return brokeOff(state, error);
  }

  function open(by: Translator | undefined, { signal }: Making): Promise<TranslationSession | undefined> {
    if (!by) return Promise.resolve(undefined);
    return by.open(language, TARGET, signal).catch((error) => {
      signal.throwIfAborted();
      console.error(error);
      return undefined;
    });
  }

  /** A session that is opened by the first text that wants it. */
  function whenNeeded(by: Translator | undefined, { signal }: Making): TranslationSession | undefined {
    if (!by) return undefined;
    let opened: Promise<TranslationSession> | undefined;
    return {
      async translate(text, until) {
        opened ??= by.open(language, TARGET, signal);
        return (await opened).translate(text, until);
      },
      close: () => void opened?.then((session) => session.close()).catch(() => undefined),
    };
  }
}
