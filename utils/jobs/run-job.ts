import type { Article, JobEvent, JobOptions, JobRequest, Story, Thread } from '../domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../domain/job-state.ts';
import { isAbort, toPlainError, UserError } from '../domain/user-error.ts';
import { hostOf } from '../domain/web-address.ts';
import { articleCacheKey, threadCacheKey } from './cache-key.ts';
import { toCached } from './cached-state.ts';
import { limitArticle, limitThread } from './input-limits.ts';
import type { JobDeps } from './job-deps.ts';
import { questionJob } from './question-job.ts';
import { articleContextOf } from './recent-articles.ts';
import { produceWithBestEngine } from './select-engine.ts';

/** Where the newest digest of a story is kept, whatever its content: its article shows it without a network. */
export const storyCacheKey = (storyId: number) => `story:${storyId}`;

/** Where the newest summary of a page that was read for a thread is kept. */
const atKey = (url: string) => `at:${url}`;

/** What every kind of job is run with. */
interface Run {
  world: JobDeps;
  signal: AbortSignal;
  options: JobOptions;
}

/**
 * Runs a job and yields its events, ending with `done` or `failed`. What an earlier run under the same content made is
 * taken over, not made again. Throws only the signal's reason.
 */
export async function* runJob(
  request: JobRequest,
  world: JobDeps,
  signal: AbortSignal,
  options: JobOptions = {},
): AsyncGenerator<JobEvent> {
  const run: Run = { world, signal, options };
  try {
    if (request.kind === 'article') {
      if (request.refusal) throw new UserError(request.refusal, [hostOf(request.article.url)]);
      world.recent?.put(limitArticle(request.article));
      yield* articleJob(request.article, run);
    } else if (request.kind === 'thread') yield* threadJob(request.thread, run);
    else if (request.kind === 'article-at') yield* articleAtJob(request.url, run);
    else if (request.kind === 'question') yield* questionJob(request, run);
    else yield* threadAtJob(request, run);
  } catch (error) {
    if (signal.aborted || isAbort(error)) throw error;
    yield { type: 'failed', error: toPlainError(error) };
  }
}

async function* articleAtJob(url: string, run: Run): AsyncGenerator<JobEvent> {
  const { world, signal } = run;
  const key = atKey(url);
  // Looked for while the page is fetched: it is wanted only where that fails.
  const looking = world.getCached(key).catch(() => undefined);
  yield { type: 'progress', progress: { stage: 'fetching' } };
  let article: Article;
  try {
    article = await world.readArticle(url, signal);
  } catch (error) {
    const kept = await looking;
    if (signal.aborted || kept?.status !== 'done') throw error;
    yield { type: 'state', state: applyJobEvent(toCached(kept), { type: 'notice', notice: { code: 'kept_copy' } }) };
    return;
  }
  let state = EMPTY_JOB;
  for await (const event of articleJob(article, run)) {
    state = applyJobEvent(state, event);
    yield event;
  }
  if (state.status === 'done') await world.save(key, state);
}

async function* threadAtJob(request: Extract<JobRequest, { kind: 'thread-at' }>, run: Run): AsyncGenerator<JobEvent> {
  yield { type: 'progress', progress: { stage: 'fetching' } };
  const thread = await run.world.fetchThread(request.storyId, run.signal);
  yield* threadJob(thread, run, request.notice ? [{ type: 'notice', notice: request.notice }] : []);
}

/** What a story's article says, as far as that is on the device: never rejects, asks nobody. */
async function saidAt({ url }: Story, { world }: Run): Promise<string | undefined> {
  if (!url) return undefined;
  // What is kept outlives the worker: asked first, so that a reload finds the digest that was made beside it.
  return articleContextOf(await world.getCached(atKey(url)).catch(() => undefined)) ?? world.recent?.get(url);
}

async function* articleJob(whole: Article, run: Run): AsyncGenerator<JobEvent> {
  const article = limitArticle(whole);
  const { url, title, language, siteName } = article;
  const facts = { url, title, language, ...(siteName && { siteName }) };
  yield* produceWithBestEngine({
    ...run,
    material: { kind: 'article', article },
    language,
    title,
    first: [{ type: 'article', article: facts }],
    key: (makers) => articleCacheKey(article, makers),
    events: (engine) => engine.summarise(article, run.signal),
  });
}

async function* threadJob(whole: Thread, run: Run, first: JobEvent[] = []): AsyncGenerator<JobEvent> {
  const { world, signal } = run;
  const { thread, notices } = limitThread(whole);
  first.push(...notices.map((notice): JobEvent => ({ type: 'notice', notice })));
  const { story, comments } = thread;
  if (thread.moreUrl) first.push({ type: 'notice', notice: { code: 'thread_continues' } });
  if (comments.length === 0) first.push({ type: 'notice', notice: { code: 'thread_empty' } });
  yield* produceWithBestEngine({
    ...run,
    material: { kind: 'thread', thread },
    language: 'en',
    title: story.title,
    newest: `own:${storyCacheKey(story.id)}`,
    after: (state) => world.save(storyCacheKey(story.id), state),
    first: [{ type: 'story', story }, ...first],
    key: (makers) => threadCacheKey(thread, makers),
    said: saidAt(story, run),
    async *events(engine, said) {
      const moods = await world.moodsOf(comments, signal);
      let failed: { error: unknown } | undefined;
      try {
        yield* engine.digest(thread, moods, signal, said ? { said } : {});
      } catch (error) {
        signal.throwIfAborted();
        failed = { error };
      }
      // What came before a failure may stay: it has its moods too.
      yield { type: 'moods', moods: await moods.count() };
      if (failed) throw failed.error;
    },
  });
}
