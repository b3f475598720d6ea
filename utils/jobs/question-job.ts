import type { EngineEvent } from '../domain/engine.ts';
import type { Article, ArticleRequest, JobEvent, QuestionRequest, Thread, ThreadRequest } from '../domain/index.ts';
import { applyJobEvent } from '../domain/job-state.ts';
import type { AnswerEvent, QuestionInput } from '../domain/model-for-job.ts';
import { UserError } from '../domain/user-error.ts';
import { hostOf } from '../domain/web-address.ts';
import { questionCacheKey } from './cache-key.ts';
import { toCached } from './cached-state.ts';
import type { PartTask } from './engine-plan.ts';
import { planUserModel } from './engine-plan.ts';
import { limitArticle, limitThread } from './input-limits.ts';
import type { JobDeps } from './job-deps.ts';
import { acquireLock } from './keyed-mutex.ts';
import { runEngine } from './run-engine.ts';

type Run = Pick<PartTask, 'world' | 'signal' | 'options'>;

/**
 * One question to the reader's own model; the answer comes as an opening. It is asked where the options say so, that is on
 * a click, and never by itself: whoever comes back after a break hears what is kept whole, else `answer_cut`. The same
 * question about the same text is not paid for twice. Throws UserErrors and the signal's reason.
 */
export async function* questionJob(request: QuestionRequest, run: Run): AsyncGenerator<JobEvent> {
  const { world, signal, options } = run;
  const { own } = world;
  if (!own) throw new UserError('model_missing');
  yield { type: 'progress', progress: { stage: 'fetching' } };
  const asked = await askedOf(request, world, signal);
  const material = { kind: 'question', ...asked } as const;
  const making: PartTask = {
    ...run,
    material,
    language: asked.article?.language ?? 'en',
    title: '',
    first: [],
    key: (makers) => questionCacheKey(asked, makers),
    events: () => asOpening(own.answer(asked, signal)),
  };
  const maker = await planUserModel(making, own);
  const answered = async (): Promise<JobEvent | undefined> => {
    // What is whole then is older than what was cut off.
    const cutOff = options.resume && (await world.getCheckpoint(maker.key)) !== undefined;
    const kept = options.forceRefresh || cutOff ? undefined : await world.getCached(maker.key);
    return kept?.status === 'done'
      ? { type: 'state', state: applyJobEvent(toCached(kept), { type: 'own' }) }
      : undefined;
  };
  const before = await answered();
  if (before) return yield before;
  if (options.engine !== 'own') throw new UserError('answer_cut');
  let release: (() => void) | undefined;
  const leave = await acquireLock(maker.key, signal);
  try {
    // Another tab may have asked it meanwhile.
    const meanwhile = await answered();
    if (meanwhile) return yield meanwhile;
    release = await own.begin(await own.estimate(material), maker.key);
    yield* runEngine(making, maker, undefined);
  } finally {
    release?.();
    leave();
  }
}

/** What the question is about, read the way the parts of the panel are. */
async function askedOf(
  { question, article, thread }: QuestionRequest,
  world: JobDeps,
  signal: AbortSignal,
): Promise<QuestionInput> {
  const [read, talked] = await Promise.all([
    article && articleOf(article, world, signal).then(limitArticle),
    thread && threadOf(thread, world, signal).then(limitThread),
  ]);
  if (!read?.blocks.length && !talked?.thread.comments.length) throw new UserError('no_article');
  return { question, ...(read && { article: read }), ...(talked && { thread: talked.thread }) };
}

async function articleOf(request: ArticleRequest, world: JobDeps, signal: AbortSignal): Promise<Article> {
  if (request.kind !== 'article') return world.readArticle(request.url, signal);
  if (request.refusal) throw new UserError(request.refusal, [hostOf(request.article.url)]);
  return request.article;
}

async function threadOf(request: ThreadRequest, world: JobDeps, signal: AbortSignal): Promise<Thread> {
  return request.kind === 'thread' ? request.thread : world.fetchThread(request.storyId, signal);
}

async function* asOpening(events: AsyncIterable<AnswerEvent>): AsyncGenerator<EngineEvent> {
  yield { type: 'outline', opening: 0, sections: [] };
  for await (const event of events) {
    if (event.type === 'end') continue;
    if (event.type !== 'bullet') yield event;
    else {
      yield { type: 'outline', opening: event.index + 1, sections: [], more: true };
      yield { ...event, section: -1 };
    }
  }
}
