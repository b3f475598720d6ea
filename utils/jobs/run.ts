import type { Engine, EngineEvent } from '../engines/engine.ts';
import { pickEngine } from '../engines/index.ts';
import { isAbort, toPlain } from '../errors.ts';
import { applyEvent, EMPTY_JOB } from '../job-state.ts';
import type { Article, Comment, JobEvent, JobRequest, JobState, Language, Thread } from '../model.ts';
import { pickTranslator, TRANSLATORS } from '../translation/index.ts';
import type { TranslationMemory } from '../translation/memory.ts';
import type { TranslationSession, Translator } from '../translation/translator.ts';
import { articleKey, threadKey } from './content-key.ts';
import { createFinisher } from './finish.ts';
import { createFinishing } from './finishing.ts';
import type { ThreadMoods } from './moods.ts';

/** What a job needs of the world; the background hands it in, tests hand in their own. */
export interface Surroundings {
  engines?: readonly Engine[];
  translators?: readonly Translator[];
  /** Whether a translator may be used at all. */
  translate: boolean;
  /** Fetches and reads a page. Throws UserErrors. */
  readArticle(url: string, signal: AbortSignal): Promise<Article>;
  fetchThread(storyId: number, signal: AbortSignal): Promise<Thread>;
  moodsOf(comments: Comment[], signal: AbortSignal): Promise<ThreadMoods>;
  memory: TranslationMemory;
  /** What is kept under a key: a finished job, or as far as an interrupted one came. */
  kept(key: string): Promise<JobState | undefined>;
  keep(key: string, state: JobState): Promise<void>;
  now(): number;
}

/** Where the newest digest of a story is kept, whatever its content: its article shows it without a network. */
export const storyKey = (storyId: number) => `story:${storyId}`;

const TARGET: Language = 'ko';

/** Milliseconds between two writes of what an unfinished job has: what a stopped worker can lose. */
const KEEP_EVERY = 400;

/**
 * Runs a job and yields its events, ending with `done` or `failed`. What an earlier run under the same content made is
 * taken over, not made again; `fresh` makes all of it anew. Throws only the signal's reason.
 */
export async function* runJob(
  request: JobRequest,
  world: Surroundings,
  signal: AbortSignal,
  { fresh = false } = {},
): AsyncGenerator<JobEvent> {
  try {
    if (request.kind === 'article') yield* articleJob(request.article, world, signal, fresh);
    else if (request.kind === 'thread') yield* threadJob(request.thread, world, signal, fresh);
    else if (request.kind === 'article-at') yield* articleAtJob(request.url, world, signal, fresh);
    else yield* threadAtJob(request, world, signal, fresh);
  } catch (error) {
    if (signal.aborted || isAbort(error)) throw error;
    yield { type: 'failed', error: toPlain(error) };
  }
}

async function* articleAtJob(
  url: string,
  world: Surroundings,
  signal: AbortSignal,
  fresh: boolean,
): AsyncGenerator<JobEvent> {
  const key = `at:${url}`;
  const kept = await world.kept(key);
  yield { type: 'progress', progress: { stage: 'fetching' } };
  let article: Article;
  try {
    article = await world.readArticle(url, signal);
  } catch (error) {
    if (signal.aborted || kept?.status !== 'done') throw error;
    yield { type: 'state', state: applyEvent(asKept(kept), { type: 'notice', notice: { code: 'kept_copy' } }) };
    return;
  }
  let state = EMPTY_JOB;
  for await (const event of articleJob(article, world, signal, fresh)) {
    state = applyEvent(state, event);
    yield event;
  }
  if (state.status === 'done') await world.keep(key, state);
}

async function* threadAtJob(
  request: Extract<JobRequest, { kind: 'thread-at' }>,
  world: Surroundings,
  signal: AbortSignal,
  fresh: boolean,
): AsyncGenerator<JobEvent> {
  yield { type: 'progress', progress: { stage: 'fetching' } };
  const thread = await world.fetchThread(request.storyId, signal);
  yield* threadJob(thread, world, signal, fresh, request.notice ? [{ type: 'notice', notice: request.notice }] : []);
}

async function* articleJob(
  article: Article,
  world: Surroundings,
  signal: AbortSignal,
  fresh: boolean,
): AsyncGenerator<JobEvent> {
  const { url, title, language, siteName } = article;
  const facts = { url, title, language, ...(siteName && { siteName }) };
  yield* make({
    world,
    signal,
    fresh,
    language,
    title,
    first: [{ type: 'article', article: facts }],
    key: (makers) => articleKey(article, makers),
    events: (engine) => engine.summarise(article, signal),
  });
}

async function* threadJob(
  thread: Thread,
  world: Surroundings,
  signal: AbortSignal,
  fresh: boolean,
  first: JobEvent[] = [],
): AsyncGenerator<JobEvent> {
  if (thread.moreUrl) first.push({ type: 'notice', notice: { code: 'thread_continues' } });
  if (thread.comments.length === 0) first.push({ type: 'notice', notice: { code: 'thread_empty' } });
  yield* make({
    world,
    signal,
    fresh,
    language: 'en',
    title: thread.story.title,
    after: (state) => world.keep(storyKey(thread.story.id), state),
    first: [{ type: 'story', story: thread.story }, ...first],
    key: (makers) => threadKey(thread, makers),
    async *events(engine) {
      const moods = await world.moodsOf(thread.comments, signal);
      yield* engine.digest(thread, moods, signal);
      yield { type: 'moods', moods: await moods.count() };
    },
  });
}

interface Making {
  world: Surroundings;
  signal: AbortSignal;
  fresh: boolean;
  language: Language;
  title: string;
  first: JobEvent[];
  /** Hears the finished state. */
  after?(state: JobState): Promise<void>;
  key(makers: string[]): Promise<string>;
  events(engine: Engine): AsyncIterable<EngineEvent>;
}

/** The one way from an engine's events to what is shown and kept: cache, translation, endings, report. */
async function* make({
  world,
  signal,
  fresh,
  language,
  title,
  first,
  after,
  key,
  events,
}: Making): AsyncGenerator<JobEvent> {
  const started = world.now();
  const engine = await pickEngine(world.engines);
  const { translator, notice } = await chooseTranslator(language, world);
  const contentKey = await key([`${engine.id}@${engine.version}`, translator?.id ?? '']);
  const kept = fresh ? undefined : await world.kept(contentKey);
  const notices: JobEvent[] = notice ? [{ type: 'notice', notice: { code: notice } }] : [];
  if (kept?.status === 'done') {
    yield { type: 'state', state: [...first, ...notices].reduce(applyEvent, asKept(kept)) };
    return;
  }

  let state: JobState = kept ? { ...asKept(kept), status: 'running' } : EMPTY_JOB;
  let keptAt = started;
  const shown = (event: JobEvent): JobEvent => {
    state = applyEvent(state, event);
    return event;
  };
  if (kept) yield { type: 'state', state };
  for (const event of [...first, ...notices]) yield shown(event);
  yield shown({ type: 'progress', progress: { stage: 'summarising' } });

  let session: TranslationSession | undefined;
  try {
    session = await translator?.open(language, TARGET, signal).catch((error) => {
      signal.throwIfAborted();
      console.error(error);
      return undefined;
    });
    const finisher = createFinisher(session, world.memory, signal);
    const finish = createFinishing(finisher, kept);
    const heading = await finisher.heading(title);
    if (heading !== title) yield shown({ type: 'title', text: heading });
    for await (const event of events(engine)) {
      signal.throwIfAborted();
      for await (const done of finish(event)) yield shown(done);
      if (world.now() - keptAt < KEEP_EVERY) continue;
      keptAt = world.now();
      await world.keep(contentKey, state);
    }
    const whole = finisher.failures() === 0 && (session !== undefined || !translator);
    if (!whole) yield shown({ type: 'notice', notice: { code: 'translation_partial' } });
    const report = {
      engine: engine.id,
      version: engine.version,
      milliseconds: Math.round(world.now() - started),
      ...(translator && { translator: translator.id }),
    };
    yield shown({ type: 'done', report });
    if (whole) await world.keep(contentKey, state);
    await after?.(state);
  } finally {
    session?.close();
    if (state.status !== 'done' && (state.summary || state.digest)) await world.keep(contentKey, state);
  }
}

/** A kept state as it is shown again: what was true of that day's browser is left out. */
function asKept(state: JobState): JobState {
  const notices = state.notices.filter(({ code }) => !code.startsWith('translat'));
  return { ...state, notices, ...(state.report && { report: { ...state.report, cached: true } }) };
}

async function chooseTranslator(language: Language, world: Surroundings) {
  if (language === TARGET) return {};
  if (language === 'other') return { notice: 'language_other' as const };
  if (!world.translate) return {};
  const { translator, state } = await pickTranslator(language, TARGET, world.translators ?? TRANSLATORS);
  if (translator) return { translator };
  return {
    notice: state === 'missing' ? ('translator_missing' as const) : ('translator_downloadable' as const),
  };
}
