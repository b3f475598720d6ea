import { applyEvent, EMPTY_JOB } from '../job-state.ts';
import type { EngineReport, JobEvent, JobState } from '../model.ts';
import type { TranslationSession, Translator } from '../translation/translator.ts';
import { createFinisher } from './finish.ts';
import { finished } from './finishing.ts';
import { asKept } from './kept.ts';
import { lexiconOf } from './lexicon.ts';
import { type Maker, type Making, TARGET } from './makers.ts';

/** Milliseconds between two writes of what an unfinished job has: what a stopped worker can lose. */
const KEEP_EVERY = 400;

/**
 * The one way from an engine's events to what is shown and kept: translation, endings, report. `kept`: as far as an
 * interrupted run of the same came. `last` comes before the end. Throws what the engine throws; what came is kept then too.
 */
export async function* make(
  making: Making,
  maker: Maker,
  kept: JobState | undefined,
  last: () => JobEvent[] = () => [],
): AsyncGenerator<JobEvent> {
  const { world, signal, language, title, first, after, events } = making;
  const { engine, translator, key, own } = maker;
  const started = world.now();
  let state: JobState = kept ? { ...asKept(kept), status: 'running', error: undefined } : EMPTY_JOB;
  let keptAt = started;
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
    for await (const event of finished(events(engine, maker.said), finisher, { title, kept })) {
      signal.throwIfAborted();
      yield shown(event);
      if (world.now() - keptAt < KEEP_EVERY) continue;
      keptAt = world.now();
      await world.keep(key, state);
    }
    const whole = finisher.failures() === 0 && (session !== undefined || !translator);
    if (!whole) yield shown({ type: 'notice', notice: { code: 'translation_partial' } });
    for (const event of last()) yield shown(event);
    yield shown({ type: 'done', report: reportOf(maker, world.now() - started) });
    // What was paid for is kept however its translation went.
    if (whole || own) await world.keep(key, state);
    if (own && making.newest) await world.keep(making.newest, state);
    await after?.(state);
  } catch (error) {
    if (!signal.aborted) state = { ...state, status: 'failed' };
    throw error;
  } finally {
    session?.close();
    if (state.status !== 'done' && (state.summary || state.digest)) await world.keep(key, state);
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

function reportOf({ engine, translator, own }: Maker, milliseconds: number): EngineReport {
  const base = { engine: engine.id, version: engine.version, milliseconds: Math.round(milliseconds) };
  if (!own) return { ...base, ...(translator && { translator: translator.id }) };
  const total = own.total();
  return {
    ...base,
    label: own.label,
    ...(total && { usage: { input: total.input, output: total.output } }),
    ...(total?.cost !== undefined && { cost: total.cost }),
  };
}
